import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import type { AccountSummary } from '#/api/types';
import { remember } from '#/features/accounts/commands';
import { accountQuery, accountsQuery } from '#/features/accounts/queries';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { TextField } from '#/ui/fields';
import layout from '#/ui/layout.module.css';
import { PlatformMark } from '#/ui/PlatformMark';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useSettled } from '#/ui/useSettled';
import { beginFrom } from './begin';
import css from './PeoplePicker.module.css';

const SHOWN = 6;

/** Much of one request holds for the next: any account one sees lends what it told. */
export function CopyEarlier() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const platforms = usePlatforms();
  const [words, setWords] = useState('');
  const search = useSettled(words.trim());
  const found = useQuery(accountsQuery({ sort: '-changedAt', limit: 100, ...(search && { search }) }));
  const named = (found.data?.items ?? []).filter(({ name }) => name);
  const copying = useMutation({
    mutationFn: async ({ id }: AccountSummary) => {
      const { request } = await queryClient.fetchQuery(accountQuery(id));
      return beginFrom(request, () => crypto.randomUUID());
    },
    onSuccess: (account) => {
      remember(queryClient, account);
      void navigate({ to: '/accounts/$accountId/request', params: { accountId: account.id }, replace: true });
    },
  });
  return (
    <Card title={t(($) => $.request.copy.title)}>
      <div className={layout.stack}>
        <p className={layout.quiet}>{t(($) => $.request.copy.lead)}</p>
        <TextField
          id="copy-search"
          label={t(($) => $.request.copy.search)}
          type="search"
          maxLength={100}
          value={words}
          onChange={setWords}
        />
        {found.error && <ProblemNotice problem={asProblem(found.error)} />}
        {copying.error && <ProblemNotice problem={asProblem(copying.error)} />}
        <p role="status" className={layout.quiet}>
          {found.isPending && !found.error && t(($) => $.request.copy.searching)}
          {found.data && named.length === 0 && t(($) => $.request.copy.none)}
          {named.length > SHOWN && t(($) => $.request.copy.more)}
        </p>
        <ul>
          {named.slice(0, SHOWN).map((account) => (
            <li key={account.id}>
              <button
                type="button"
                className={css.option}
                aria-label={t(($) => $.request.copy.use, { name: account.name })}
                onClick={() => !copying.isPending && copying.mutate(account)}
              >
                <PlatformMark platform={platforms.find(account.platform)} />
                <span className={css.words}>{account.name}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
