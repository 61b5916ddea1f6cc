import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { asProblem, Problem } from '#/api/problem';
import type { Account, Policy } from '#/api/types';
import { AccountCrumbs } from '#/features/accounts/AccountCrumbs';
import { commands, remember } from '#/features/accounts/commands';
import { accountQuery } from '#/features/accounts/queries';
import { AttachmentCard } from '#/features/attachment/AttachmentCard';
import { unitPolicyQuery } from '#/features/organisation/queries';
import { TightenedList } from '#/features/policy/TightenedList';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { Card } from '#/ui/Card';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { Timeline } from '#/ui/Timeline';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { useUnsaved } from '#/ui/useUnsaved';
import { AccountStep } from './AccountStep';
import { askingWith } from './asking';
import { FaultSummary } from './FaultSummary';
import { useFields } from './fieldsOf';
import { byField, unanswered } from './form';
import { PeopleStep } from './PeopleStep';
import { PlanStep } from './PlanStep';
import { changeable, proposalOf } from './proposal';
import { Refusal } from './Refusal';
import css from './Request.module.css';
import { useProposal } from './useProposal';
import { WhyStep } from './WhyStep';

const PARTS = ['why', 'account', 'people', 'plan'] as const;

/** The rules of the unit that is to own the account: they decide, and they may be stricter than today's (IIS-0). */
function useRulesFor(unitId: string, today: Policy): Policy {
  return (
    useQuery({ ...unitPolicyQuery(unitId), enabled: unitId !== '', placeholderData: keepPreviousData }).data ?? today
  );
}

/** The fields of a request, all at once: whoever changes one thing knows which. */
export function ChangeForm({ account }: { account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const proposal = useProposal(account, useMe().id);
  const policy = useRulesFor(proposal.values.unitId, account.policy);
  const rules = policy.document;
  const asking = askingWith(rules, account.request, proposal.values);
  const asked = changeable(asking.asked);
  const asks = (field: (typeof asked)[number]['field']) => asked.some((one) => one.field === field);
  const fields = useFields(proposal, asked, account.hints);
  const sending = useMutation({
    mutationFn: async () => {
      const { request, errors } = proposalOf(account, proposal.values);
      const here = [...Object.values(errors).flat(), ...unanswered(proposal.values, asks)];
      if (here.length > 0) throw new Problem('invalid-request', 400, {}, here);
      return commands.proposeChange(begun, request);
    },
    onSuccess: async (changed) => {
      proposal.done();
      await navigate({ to: '/accounts/$accountId', params: { accountId: changed.id } });
      remember(queryClient, changed);
      notify(t(($) => $.request.proposal.sent));
    },
    onError: async (cause) => {
      proposal.setErrors(byField(asProblem(cause).errors, asks));
      if (asProblem(cause).slug !== 'changed-meanwhile') return;
      await queryClient.invalidateQueries({ queryKey: accountQuery(account.id).queryKey });
    },
  });
  const problem = sending.error ? asProblem(sending.error) : null;
  const begun: Account = useBegunFrom(account, true, problem);
  // Sent, it is saved; the page is left while the answer is being taken in.
  useUnsaved(proposal.dirty && !sending.isPending, true);
  const name = account.request.name ?? t(($) => $.accounts.unnamed);
  const parts = PARTS.filter((part) => asked.some(({ step }) => step === part));
  const props = { draft: proposal, fields, document: rules };
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.request.proposal.title, { name })}
        lead={t(($) => $.request.proposal.lead)}
        crumbs={<AccountCrumbs accountId={account.id} name={name} here={t(($) => $.request.proposal.crumb)} />}
      />
      {proposal.resumed && <Resumed onStartOver={proposal.startOver} />}
      {problem && <Refusal problem={problem} asks={asks} kind={proposal.values.kind} />}
      {sending.isError && (
        <FaultSummary
          key={sending.submittedAt}
          errors={proposal.errors}
          asked={asked}
          kind={proposal.values.kind}
          onFollow={(field) => document.getElementById(field)?.focus()}
        />
      )}
      <div className={layout.columns}>
        <div className={layout.column}>
          <Card>
            <form
              noValidate
              className={css.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (!sending.isPending) sending.mutate();
              }}
            >
              {parts.map((step) => (
                <section key={step} className={css.form} aria-labelledby={`part-${step}`}>
                  <h2 id={`part-${step}`} tabIndex={-1}>
                    {t(($) => $.request.proposal.part[step])}
                  </h2>
                  {step === 'why' && <WhyStep {...props} />}
                  {step === 'account' && <AccountStep {...props} />}
                  {step === 'people' && <PeopleStep {...props} />}
                  {step === 'plan' && <PlanStep {...props} terms={undefined} />}
                </section>
              ))}
              <div className={layout.row}>
                <Button type="submit" loading={sending.isPending}>
                  {t(($) => $.request.proposal.submit)}
                </Button>
                <Button asChild variant="secondary">
                  <Link to="/accounts/$accountId" params={{ accountId: account.id }}>
                    {t(($) => $.request.proposal.cancel)}
                  </Link>
                </Button>
              </div>
            </form>
          </Card>
          <AttachmentCard accountId={account.id} expected />
        </div>
        <div className={`${layout.column} ${css.beside}`}>
          <Parts parts={parts} />
          <Card title={t(($) => $.request.proposal.what)}>
            <Timeline
              items={(['now', 'chain', 'after'] as const).map((key) => ({
                key,
                title: t(($) => $.request.proposal.way[key]),
                look: key === 'now' ? undefined : 'open',
              }))}
            />
          </Card>
          {policy.tightened && (
            <Card title={t(($) => $.request.tightened)}>
              <TightenedList policy={policy} />
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}

/** The form is long, and what is to change may stand anywhere in it. */
function Parts({ parts }: { parts: readonly (typeof PARTS)[number][] }) {
  const { t } = useTranslation();
  return (
    <Card title={t(($) => $.request.proposal.parts)}>
      <ul className={css.parts}>
        {parts.map((step) => (
          <li key={step}>
            <a
              href={`#part-${step}`}
              className="ds-link"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`part-${step}`)?.focus();
              }}
            >
              {t(($) => $.request.proposal.part[step])}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was typed before stands in the form again; whoever wants what was approved begins anew. */
function Resumed({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useTranslation();
  const startOver = () => {
    onStartOver();
    document.querySelector('h1')?.focus();
    notify(t(($) => $.request.proposal.startedOver));
  };
  return (
    <Alert data-color="info">
      <div className={layout.stack}>
        <p>{t(($) => $.request.proposal.resumed)}</p>
        <div>
          <Button variant="secondary" data-size="sm" onClick={startOver}>
            {t(($) => $.request.proposal.startOver)}
          </Button>
        </div>
      </div>
    </Alert>
  );
}
