import { XMarkIcon } from '@navikt/aksel-icons';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { accountsQuery } from '#/features/accounts/queries';
import { usePlatforms } from '#/features/platform/queries';
import picker from '#/features/request/PeoplePicker.module.css';
import { useTranslation } from '#/i18n';
import { TextField } from '#/ui/fields';
import { Button, ValidationMessage } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { PlatformMark } from '#/ui/PlatformMark';
import css from './WebPages.module.css';

const SHOWN = 6;
const ID = 'web-page-account';

export type Choosable = { id: string; name: string; platform: string };

type AccountPickerProps = {
  chosen: readonly Choosable[];
  onChange: (accounts: Choosable[]) => void;
  errors: readonly string[];
};

/** Accounts are found by name; the chosen ones stand above, each with a button to take it away. */
export function AccountPicker({ chosen, onChange, errors }: AccountPickerProps) {
  const { t } = useTranslation();
  const platforms = usePlatforms();
  const [words, setWords] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const search = useDeferredValue(words.trim());
  const found = useQuery({
    ...accountsQuery({ status: ['APPROVED', 'ACTIVE', 'RETIRING'], sort: 'name', limit: 20, search }),
    enabled: search !== '',
  });
  const free = (search ? (found.data?.items ?? []) : [])
    .filter(({ kind }) => kind === 'OWNED' || kind === 'EXPERT')
    .filter(({ id }) => !chosen.some((one) => one.id === id))
    .map(({ id, name = '', platform = '' }) => ({ id, name, platform }));
  const change = (accounts: Choosable[]) => {
    onChange(accounts);
    setWords('');
    field.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={field} className={layout.stack}>
      {chosen.length > 0 && (
        <ul className={picker.chosen} aria-label={t(($) => $.webPages.accounts)}>
          {chosen.map((account) => (
            <li key={account.id} className={picker.person}>
              <PlatformMark platform={platforms.find(account.platform)} />
              <span className={css.name}>{account.name}</span>
              <Button
                icon
                variant="tertiary"
                data-color="neutral"
                aria-label={t(($) => $.webPages.takeAway, { name: account.name })}
                onClick={() => change(chosen.filter(({ id }) => id !== account.id))}
              >
                <XMarkIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        id={ID}
        type="search"
        label={t(($) => $.webPages.pick)}
        hint={t(($) => $.webPages.pickHint)}
        value={words}
        onChange={setWords}
        maxLength={100}
      />
      {[...new Set(errors)].map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
      <p role="status" className={layout.quiet}>
        {search && found.data && free.length === 0 && t(($) => $.webPages.notFound)}
      </p>
      {free.length > 0 && (
        <ul>
          {free.slice(0, SHOWN).map((account) => (
            <li key={account.id}>
              <button type="button" className={picker.option} onClick={() => change([...chosen, account])}>
                <PlatformMark platform={platforms.find(account.platform)} />
                <span className={css.name}>{account.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
