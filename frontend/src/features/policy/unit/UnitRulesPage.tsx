import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '#/api/types';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { Timeline } from '#/ui/Timeline';
import { say } from '../describe';
import { presetsQuery } from '../queries';
import { useWords } from '../useWords';
import { unitRulesQuery } from './queries';
import { toldOf } from './stricter';
import { UnitRulesForm } from './UnitRulesForm';

const route = getRouteApi('/signed-in/admin/units/$unitId/rules');

export function UnitRulesPage() {
  const { unitId } = route.useParams();
  return (
    <Permitted may="MANAGE_UNITS">
      <Rules unitId={unitId} />
    </Permitted>
  );
}

function Rules({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rules = useQuery(unitRulesQuery(unitId));
  const presets = useQuery(presetsQuery);
  return (
    <Loaded from={rules} page>
      {(known) => (
        <div className={layout.page}>
          <PageHeader
            title={t(($) => $.policy.unit.title, { unit: format.text(known.unit.name) })}
            lead={t(($) => $.policy.unit.lead)}
            crumbs={
              <>
                <Link to="/admin/units" className="ds-link">
                  {t(($) => $.administration.units.title)}
                </Link>{' '}
                / {format.text(known.unit.name)}
              </>
            }
          />
          <Loaded from={presets}>
            {({ defaults }) => <UnitRulesForm key={known.unit.id} known={known} defaults={defaults} />}
          </Loaded>
          {known.versions.length > 0 && <Versions known={known} />}
        </div>
      )}
    </Loaded>
  );
}

/** Every version there was, as each of them may be what a request was decided under. */
function Versions({ known: { versions, inherited } }: { known: Schemas['UnitRules'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const lines = (rules: Schemas['StricterRules']) => {
    const told = toldOf(rules, inherited.document);
    const platforms = told.forbidden.map((platform) => ({ platform, standing: 'NOT_ALLOWED' as const }));
    return told.rules.map((rule) => {
      const said = say({ ...told.document, platforms }, rule, words);
      return `${t(($) => $.policy.rule[rule])}: ${said.join(' ')}`;
    });
  };
  return (
    <Card title={t(($) => $.policy.unit.versions)}>
      <Timeline
        items={versions.map(({ no, since, madeBy, rules, reason, section }) => ({
          key: String(no),
          title: t(($) => $.policy.unit.version, { no }),
          detail: `${format.exact(since)} · ${madeBy.name}`,
          note: [
            ...(Object.keys(rules).length > 0 ? lines(rules) : [t(($) => $.policy.unit.givenUp)]),
            section ? `${reason} (${section})` : reason,
          ].join('\n'),
        }))}
      />
    </Card>
  );
}
