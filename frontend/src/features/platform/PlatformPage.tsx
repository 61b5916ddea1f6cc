import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Platform } from '#/api/types';
import { useMay } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Badge } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import { Button } from '#/ui/kit';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { PlatformMark } from '#/ui/PlatformMark';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { commands, usePlatformCommand } from './commands';
import css from './Platform.module.css';
import { PlatformDialog } from './PlatformDialog';
import { platformQuery } from './queries';
import { ReadingsCard } from './ReadingsCard';
import { TermsCard } from './TermsCard';

export function PlatformPage() {
  const { platformId } = useParams({ from: '/signed-in/platforms/$platformId' });
  const platform = useQuery(platformQuery(platformId));
  return (
    <Loaded from={platform} page>
      {(data) => <OnePlatform platform={data} />}
    </Loaded>
  );
}

function OnePlatform({ platform }: { platform: Platform }) {
  const { t } = useTranslation();
  const { id, name, mark, category, archived } = platform;
  return (
    <div className={layout.page}>
      <PageHeader
        title={name}
        crumbs={
          <>
            <Link to="/platforms" className="ds-link">
              {t(($) => $.platforms.title)}
            </Link>{' '}
            / {name}
          </>
        }
        mark={<PlatformMark platform={{ id, mark }} large />}
        lead={t(($) => $.enums.platformCategory[category])}
        actions={<Keeping platform={platform} />}
      >
        {archived && (
          <div className={layout.row}>
            <Badge tone="neutral">{t(($) => $.platforms.archivedBadge)}</Badge>
          </div>
        )}
      </PageHeader>
      <div className={layout.columns}>
        <div className={layout.column}>
          <TermsCard platformId={id} />
          <ReadingsCard platformId={id} />
        </div>
        <About platform={platform} />
      </div>
    </div>
  );
}

function Keeping({ platform }: { platform: Platform }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const mayKeep = useMay('MANAGE_PLATFORMS');
  const shelving = usePlatformCommand(() =>
    platform.archived ? commands.restore(platform) : commands.archive(platform),
  );
  if (!mayKeep) return null;
  const shelve = () => shelving.mutate(undefined, { onSuccess: () => notify(t(($) => $.platforms.saved)) });
  return (
    <>
      {shelving.problem && <ProblemNotice problem={shelving.problem} />}
      <Button variant="secondary" aria-disabled={shelving.isPending || undefined} onClick={shelve}>
        {platform.archived ? t(($) => $.platforms.restore) : t(($) => $.platforms.archive)}
      </Button>
      <Button onClick={() => setChanging(true)}>{t(($) => $.platforms.change)}</Button>
      {changing && <PlatformDialog key={platform.etag} changed={platform} onClose={() => setChanging(false)} />}
    </>
  );
}

function About({ platform: { forms, limits, hosts, profilePath } }: { platform: Platform }) {
  const { t } = useTranslation();
  return (
    <div className={layout.column}>
      <Card title={t(($) => $.platforms.about)}>
        <FactList
          facts={[
            {
              label: t(($) => $.platforms.forms),
              value: forms.map((form) => t(($) => $.enums.accountForm[form])).join(' · '),
            },
            { label: t(($) => $.platforms.hosts), value: hosts.slice(0, 6).join(', ') },
            { label: t(($) => $.platforms.profilePath), value: profilePath },
          ]}
        />
      </Card>
      {limits.length > 0 && (
        <Card title={t(($) => $.platforms.limits)}>
          <ul className={css.list}>
            {limits.map((limit) => (
              <li key={limit}>{t(($) => $.enums.platformLimit[limit])}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
