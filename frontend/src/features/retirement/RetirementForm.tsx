import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Account, FieldError, Schemas } from '#/api/types';
import { commands, useCommand } from '#/features/accounts/commands';
import { accountsQuery } from '#/features/accounts/queries';
import { ReasonField } from '#/features/accounts/ReasonField';
import { UnitField } from '#/features/custody/UnitField';
import { usePlatforms } from '#/features/platform/queries';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import type { Option } from '#/ui/FilterMenu';
import { TextArea, TextField } from '#/ui/fields';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useSettled } from '#/ui/useSettled';

type Announcement = Required<Schemas['RetirementAnnouncement']>;

/** Words, not an address. */
const isName = (typed: string) => !/[:/]/.test(typed);

/** One field, one thing to mend at a time; an empty one is first of all empty. */
function firstFault(faults: readonly FieldError[]): readonly FieldError[] {
  const first = faults.find(({ code }) => code === 'too-short' || code === 'required') ?? faults[0];
  return first ? [first] : [];
}

/** The organisation's other accounts in use: most followers are sent on to one of them. */
function useSuccessors(account: Account, typed: string): Option<string>[] {
  const platforms = usePlatforms();
  // An address is taken as it is; words look for an account by its name.
  const words = useSettled(isName(typed) ? typed.trim() : '');
  const inUse = accountsQuery({ status: ['ACTIVE'], limit: 20, ...(words && { search: words }) });
  const found = useQuery(inUse).data?.items ?? [];
  return found.flatMap(({ id, address, name, platform }) =>
    address && id !== account.id
      ? [
          {
            value: address,
            label: [name, platform && platforms.nameOf(platform)].filter(Boolean).join(' · '),
          },
        ]
      : [],
  );
}

/** The address of the one account in use that is called just that; anything else stays as it was typed. */
function useAddressOf(account: Account) {
  const queryClient = useQueryClient();
  return async (typed: string): Promise<string> => {
    if (typed === '' || !isName(typed)) return typed;
    const found = await queryClient.fetchQuery(accountsQuery({ status: ['ACTIVE'], limit: 20, search: typed }));
    const named = found.items.filter(
      ({ id, name, address }) => address && id !== account.id && name?.toLowerCase() === typed.toLowerCase(),
    );
    return (named.length === 1 && named[0]?.address) || typed;
  };
}

export function RetirementForm({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { fieldText } = useProblemText();
  const earliest = account.earliestClosesOn;
  const [values, setValues] = useState<Announcement>({
    reasonKey: '',
    reason: '',
    closesOn: earliest ?? '',
    successorUrl: '',
    custodianUnitId: account.request.unitId ?? '',
  });
  const addressOf = useAddressOf(account);
  const announcing = useCommand(account.id, async () =>
    commands.announceRetirement(account, {
      ...values,
      reasonKey: values.reasonKey || undefined,
      custodianUnitId: values.custodianUnitId || undefined,
      successorUrl: await addressOf(values.successorUrl.trim()),
    }),
  );
  const { organisation } = useMe();
  const successors = useSuccessors(account, values.successorUrl);
  const field = (name: keyof Announcement) => ({
    id: name,
    value: values[name],
    errors: firstFault(announcing.problem?.at(`/${name}`) ?? []).map(fieldText),
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
  });
  const announce = () =>
    announcing.mutate(undefined, {
      onSuccess: async ({ id }) => {
        await navigate({ to: '/accounts/$accountId', params: { accountId: id } });
        notify(t(($) => $.retirement.done));
      },
    });
  return (
    <form
      noValidate
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!announcing.isPending) announce();
      }}
    >
      {announcing.problem && <ProblemNotice problem={announcing.problem} />}
      <ReasonField act="RETIRE" {...field('reasonKey')} />
      <TextArea
        {...field('reason')}
        label={t(($) => $.retirement.reason)}
        hint={t(($) => $.retirement.reasonHint)}
        maxLength={2000}
      />
      <TextField
        {...field('closesOn')}
        type="date"
        short
        min={earliest}
        label={t(($) => $.retirement.closesOn)}
        hint={earliest && t(($) => $.retirement.closesOnHint, { day: format.fullDay(earliest) })}
      />
      <TextField
        {...field('successorUrl')}
        inputMode="url"
        maxLength={2048}
        suggestions={successors}
        label={t(($) => $.retirement.successor)}
        hint={t(($) => $.retirement.successorHint, { example: organisation.listPageUrl })}
      />
      <UnitField {...field('custodianUnitId')} />
      <div className={layout.row}>
        <Button type="submit" loading={announcing.isPending}>
          {t(($) => $.retirement.submit)}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
            {t(($) => $.retirement.cancel)}
          </Link>
        </Button>
      </div>
    </form>
  );
}
