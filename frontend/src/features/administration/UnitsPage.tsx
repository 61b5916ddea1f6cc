import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Unit } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { Permitted } from '#/features/session/Permitted';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { newestOf } from '#/ui/useBegunFrom';
import css from './Administration.module.css';
import { ArchiveUnitDialog } from './ArchiveUnitDialog';
import { UnitDialog } from './UnitDialog';
import { UnitTree } from './UnitTree';

/** What is being done with a unit: changed, given a unit below it, or archived. */
export type UnitAct = { kind: 'change' | 'add' | 'archive'; unit: Unit };

export function UnitsPage() {
  const { t } = useTranslation();
  const units = useQuery(unitsQuery);
  return (
    <Permitted may="MANAGE_UNITS">
      <div className={layout.page}>
        <PageHeader title={t(($) => $.administration.units.title)} lead={t(($) => $.administration.units.lead)} />
        <Loaded from={units}>{({ items }) => <Units units={items} />}</Loaded>
      </div>
    </Permitted>
  );
}

function Units({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<UnitAct | null>(null);
  const close = () => setAct(null);
  const live = units.filter(({ archivedAt }) => !archivedAt);
  const archived = units.filter(({ archivedAt }) => archivedAt);
  return (
    <>
      <Card>
        <UnitTree units={live} onAct={setAct} />
      </Card>
      {archived.length > 0 && (
        <details className={css.archived}>
          <summary>{t(($) => $.administration.units.archived, { count: archived.length })}</summary>
          <ul>
            {archived.map((unit) => (
              <ArchivedUnit key={unit.id} unit={unit} />
            ))}
          </ul>
        </details>
      )}
      {(act?.kind === 'add' || act?.kind === 'change') && (
        <UnitDialog
          key={`${act.kind} ${act.unit.id}`}
          units={live}
          changed={act.kind === 'change' ? newestOf(units, act.unit) : undefined}
          parent={act.kind === 'add' ? act.unit : undefined}
          onClose={close}
        />
      )}
      {act?.kind === 'archive' && <ArchiveUnitDialog unit={newestOf(units, act.unit)} onClose={close} />}
    </>
  );
}

function ArchivedUnit({ unit: { name, archivedAt } }: { unit: Unit }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      {format.text(name)}
      <span className={layout.quiet}>
        {' '}
        {t(($) => $.administration.archivedOn, { day: format.day((archivedAt ?? '').slice(0, 10)) })}
      </span>
    </li>
  );
}
