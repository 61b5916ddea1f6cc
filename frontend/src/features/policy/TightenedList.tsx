import type { Policy } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { say } from './describe';
import { useWords } from './useWords';

/** Which rules a unit made stricter, what they say now and why (IIS-0). */
export function TightenedList({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <ul>
      {policy.tightened?.map(({ rule, unit, reason, section }) => (
        <li key={rule}>
          <strong>{t(($) => $.policy.rule[rule])}:</strong> {say(policy.document, rule, words).join(' ')}{' '}
          {t(($) => $.policy.unit.because, {
            unit: format.text(unit.name),
            reason: section ? `${reason} (${section})` : reason,
          })}
        </li>
      ))}
    </ul>
  );
}
