import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { Card } from '#/ui/Card';
import layout from '#/ui/layout.module.css';

/** What to think of before deciding, as the server says it; nothing of it holds the request back. */
export function HintCard({ account: { hints = [] } }: { account: Account }) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  if (hints.length === 0) return null;
  return (
    <Card title={t(($) => $.account.hints)}>
      <ul className={layout.stack}>
        {hints.map((hint) => (
          <li key={`${hint.code} ${Object.values(hint.params ?? {}).join(' ')}`}>{fieldText(hint)}</li>
        ))}
      </ul>
    </Card>
  );
}
