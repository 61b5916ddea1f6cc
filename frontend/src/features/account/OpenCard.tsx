import { useState } from 'react';
import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import { CommandDialog, type DialogKind } from './CommandDialog';

export function OpenCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<DialogKind | null>(null);
  return (
    <>
      {account.allowedActions.includes('OPEN') && (
        <Card title={t(($) => $.account.open.title)} lead={t(($) => $.account.open.lead)}>
          <Button onClick={() => setAsked('open')}>{t(($) => $.account.open.button)}</Button>
        </Card>
      )}
      <CommandDialog account={account} kind={asked} onClose={() => setAsked(null)} />
    </>
  );
}
