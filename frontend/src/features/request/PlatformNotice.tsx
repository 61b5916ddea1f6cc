import type { Platform, PolicyDocument } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat, useToday } from '#/i18n/format';
import { Alert } from '#/ui/kit';
import { OutLink } from '#/ui/OutLink';
import { platformRule } from './asked';
import { isPast } from './past';

type PlatformNoticeProps = { document: PolicyDocument; platform: Platform | undefined };

/** What the organisation has decided about the platform beyond using it: planned, on trial, or directed elsewhere. */
export function PlatformNotice({ document, platform }: PlatformNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  if (!platform) return null;
  const rule = platformRule(document, platform.id);
  const elsewhere = document.mandatedChannels.find(
    (channel) => channel.category === platform.category && channel.platform !== platform.id,
  );
  const lines = [
    rule?.standing === 'PLANNED' &&
      t(($) => (isPast(rule, today) ? $.request.platform.plannedBefore : $.request.platform.planned), {
        platform: platform.name,
        when: rule.target ? format.text(rule.target) : '–',
      }),
    rule?.standing === 'PLANNED' && rule.unit && t(($) => $.request.platform.unit, { unit: format.text(rule.unit) }),
    rule?.standing === 'EXPERIMENTAL' && t(($) => $.request.platform.trial, { platform: platform.name }),
    rule?.standing === 'NOT_ALLOWED' && t(($) => $.request.platform.notAllowed, { platform: platform.name }),
    elsewhere && t(($) => $.request.platform.mandated, { channel: format.text(elsewhere.name) }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <Alert data-color="info">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {elsewhere?.url && (
        <p>
          <OutLink href={elsewhere.url}>{format.text(elsewhere.name)}</OutLink>
        </p>
      )}
    </Alert>
  );
}
