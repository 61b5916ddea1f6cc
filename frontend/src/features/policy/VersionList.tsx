import type { PolicyVersion } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Badge, type Tone } from '#/ui/Badge';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';
import css from './Policy.module.css';

const TONES: Record<PolicyVersion['state'], Tone> = { COMING: 'info', IN_FORCE: 'success', PAST: 'neutral' };

export function VersionList({ versions }: { versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card title={t(($) => $.policy.versions.title)}>
      <ul className={css.versions}>
        {versions.map(({ state, policy: { version, inForceOn } }) => (
          <li key={version}>
            <span>{t(($) => $.policy.versions.line, { version })}</span>
            <Badge tone={TONES[state]}>{t(($) => $.policy.versions.state[state])}</Badge>
            <span className={layout.quiet}>{t(($) => $.policy.versions.from, { day: format.fullDay(inForceOn) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
