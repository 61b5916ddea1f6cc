import { useState } from 'react';
import type { Account } from '#/api/types';
import { useTranslation } from '#/i18n';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { CommandDialog } from './CommandDialog';

export function CorrectAddress({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!account.allowedActions.includes('CORRECT_ADDRESS')) return null;
  return (
    <>
      <Button variant="tertiary" className={layout.flush} onClick={() => setAsked(true)}>
        {t(($) => $.account.open.correct)}
      </Button>
      <CommandDialog
        account={account}
        kind={asked ? 'correctAddress' : null}
        initial={account.address ?? ''}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
