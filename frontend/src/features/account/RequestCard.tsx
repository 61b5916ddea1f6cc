import { useQuery } from '@tanstack/react-query';
import type { Account, PolicyDocument } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { speaks } from '#/features/request/asked';
import type { FieldName } from '#/features/request/form';
import { useLabel } from '#/features/request/label';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';

/** What was asked for: only what was told, under the names it has in the form. */
export function RequestCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { request, unit, requester, createdAt, policy } = account;
  const { plan = {}, weeklyHours, kind = 'OWNED' } = request;
  const label = useLabel(kind);
  const units = useQuery({ ...unitsQuery, enabled: Boolean(plan.decidingUnitId) }).data?.items ?? [];
  const deciding = units.find(({ id }) => id === plan.decidingUnitId);
  const chosen = (choices: PolicyDocument['goals'], key: string | undefined) => {
    const choice = choices.find((one) => one.key === key);
    return choice && format.text(choice.name);
  };
  const day = (value: string | undefined) => value && format.fullDay(value);
  const number = (value: number | undefined) => value !== undefined && format.number(value);
  const yes = (value: boolean | undefined) => value && t(($) => $.request.yes);
  const asked: readonly [FieldName, string | false | undefined][] = [
    ['kind', t(($) => $.enums.channelKind[kind])],
    ['purposeKey', chosen(policy.document.purposes, plan.purposeKey)],
    ['purpose', request.purpose],
    ['goalKey', chosen(policy.document.goals, plan.goalKey)],
    ['audience', request.audience],
    ['unitId', unit && format.text(unit.name)],
    ['decidingUnitId', deciding && format.text(deciding.name)],
    ['decidingGround', plan.decidingGround],
    ['accountForm', plan.accountForm && t(($) => $.enums.accountForm[plan.accountForm ?? 'ACCOUNT'])],
    ['reviewOn', day(plan.reviewOn)],
    ['plannedAddress', request.plannedAddress],
    ['expertTitle', plan.expertTitle],
    ['sharedMailbox', request.sharedMailbox],
    ['contactMail', plan.contactMail],
    ['fixedTerm', speaks(kind) && !plan.endsOn && t(($) => $.request.term.permanent)],
    ['endsOn', day(plan.endsOn)],
    ['visibility', plan.visibility && t(($) => $.enums.visibility[plan.visibility ?? 'PUBLIC'])],
    ['languages', plan.languages && format.list(plan.languages.map((code) => format.language(code)))],
    ['officialChannelUrl', plan.officialChannelUrl],
    ['clientWork', yes(plan.clientWork)],
    ['unattended', plan.unattended && t(($) => $.request.no)],
    ['pilot', yes(plan.pilot)],
    ['checkDays', number(plan.checkDays)],
    ['weeklyHours', number(weeklyHours)],
  ];
  return (
    <Card title={t(($) => $.account.request.title)}>
      <FactList
        facts={[
          ...asked.map(([field, value]) => ({ label: label(field), value })),
          { label: t(($) => $.account.request.requester), value: requester.name },
          { label: t(($) => $.account.request.created), value: format.exact(createdAt) },
        ]}
      />
    </Card>
  );
}
