import { useQuery } from '@tanstack/react-query';
import type { Account, PolicyDocument } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { speaks } from '#/features/request/asked';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';

/** What was asked for: only what was told. */
export function RequestCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { request, unit, requester, createdAt, policy } = account;
  const { plan = {}, weeklyHours: hours, kind = 'OWNED' } = request;
  const units = useQuery({ ...unitsQuery, enabled: Boolean(plan.decidingUnitId) }).data?.items ?? [];
  const deciding = units.find(({ id }) => id === plan.decidingUnitId);
  const chosen = (choices: PolicyDocument['goals'], key: string | undefined) => {
    const choice = choices.find((one) => one.key === key);
    return choice && format.text(choice.name);
  };
  const day = (value: string | undefined) => value && format.fullDay(value);
  return (
    <Card title={t(($) => $.account.request.title)}>
      <FactList
        facts={[
          {
            label: t(($) => $.account.request.kind),
            value: t(($) => $.enums.channelKind[kind]),
          },
          {
            label: t(($) => $.account.request.purposeKey),
            value: chosen(policy.document.purposes, plan.purposeKey),
          },
          { label: t(($) => $.account.request.purpose), value: request.purpose },
          { label: t(($) => $.account.request.goal), value: chosen(policy.document.goals, plan.goalKey) },
          { label: t(($) => $.account.request.audience), value: request.audience },
          { label: t(($) => $.account.request.unit), value: unit && format.text(unit.name) },
          { label: t(($) => $.account.request.deciding), value: deciding && format.text(deciding.name) },
          { label: t(($) => $.account.request.decidingGround), value: plan.decidingGround },
          { label: t(($) => $.account.request.expertTitle), value: plan.expertTitle },
          { label: t(($) => $.account.request.mailbox), value: request.sharedMailbox },
          { label: t(($) => $.account.request.contact), value: plan.contactMail },
          {
            label: t(($) => $.account.request.hours),
            value:
              hours !== undefined &&
              t(($) => $.account.request.hoursValue, { count: hours, number: format.number(hours) }),
          },
          {
            label: t(($) => $.account.request.term),
            value: speaks(kind) && !plan.endsOn && t(($) => $.request.term.permanent),
          },
          { label: t(($) => $.account.request.endsOn), value: day(plan.endsOn) },
          { label: t(($) => $.account.request.reviewOn), value: day(plan.reviewOn) },
          {
            label: t(($) => $.account.request.visibility),
            value: plan.visibility && t(($) => $.enums.visibility[plan.visibility ?? 'PUBLIC']),
          },
          {
            label: t(($) => $.account.request.languages),
            value: plan.languages && format.list(plan.languages.map((code) => format.language(code))),
          },
          { label: t(($) => $.account.request.channel), value: plan.officialChannelUrl },
          {
            label: t(($) => $.account.request.clientWork),
            value: plan.clientWork && t(($) => $.request.yes),
          },
          { label: t(($) => $.account.request.pilot), value: plan.pilot && t(($) => $.request.yes) },
          {
            label: t(($) => $.account.request.checkDays),
            value: plan.checkDays && t(($) => $.account.request.checkDaysValue, { count: plan.checkDays }),
          },
          { label: t(($) => $.account.request.planned), value: request.plannedAddress },
          { label: t(($) => $.account.request.requester), value: requester.name },
          { label: t(($) => $.account.request.created), value: format.exact(createdAt) },
        ]}
      />
    </Card>
  );
}
