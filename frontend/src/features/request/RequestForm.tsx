import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { asProblem, Problem } from '#/api/problem';
import type { Account, FieldError, PolicyDocument } from '#/api/types';
import { HintCard } from '#/features/account/HintCard';
import { commands, remember } from '#/features/accounts/commands';
import { AttachmentCard } from '#/features/attachment/AttachmentCard';
import { TightenedList } from '#/features/policy/TightenedList';
import { InsteadButton, InsteadDialog } from '#/features/posting/PublishInstead';
import { useMe } from '#/features/session/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { PageHeader } from '#/ui/PageHeader';
import { Steps } from '#/ui/Steps';
import { useStoredFirst } from '#/ui/useUnsaved';
import { AccountStep } from './AccountStep';
import { type Asking, askingWith, stepOf } from './asking';
import { CheckStep } from './CheckStep';
import { DiscardDraft } from './DiscardDraft';
import { FaultSummary } from './FaultSummary';
import { useFields } from './fieldsOf';
import { belowFigures } from './figures';
import { byField, type FieldName, missingIn, type StepKey, unanswered, type Values } from './form';
import { PeopleStep } from './PeopleStep';
import { PlanStep } from './PlanStep';
import { Refusal } from './Refusal';
import css from './Request.module.css';
import { ReturnedNotice } from './ReturnedNotice';
import { SaveWarning } from './SaveWarning';
import { type Draft, useDraft } from './useDraft';
import { WayCard } from './WayCard';
import { WhyStep } from './WhyStep';

type RequestFormProps = {
  account: Account;
  step: StepKey;
  onStep: (step: StepKey) => void;
};

/** What else is wrong, as far as it is seen here: a fault that keeps the request from the server hides nothing. */
function faultsBeside(faults: readonly FieldError[], draft: Draft, { asked, asks }: Asking, rules: PolicyDocument) {
  const needed = asked.filter(({ need }) => need === 'MUST');
  const counted = belowFigures(draft.values, rules, asks);
  const known = [...faults, ...counted];
  const missing = missingIn(draft.values, needed).filter(
    (one) => !known.some(({ pointer }) => pointer === one.pointer),
  );
  return [...counted.filter((one) => !faults.some(({ pointer }) => pointer === one.pointer)), ...missing];
}

/** Sends what is stored. Faults of saving and of submitting both end beside their fields. */
function useSubmit(draft: Draft, asking: Asking, rules: PolicyDocument) {
  const { asks } = asking;
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const refused = await draft.saveAndTell();
      const unsaved = { ...draft.errors, ...refused };
      const typed = [...Object.values(unsaved).flat(), ...unanswered(draft.values, asks)];
      const here = typed.some(({ code }) => code === 'type' || code === 'pattern');
      // What was refused isn't stored: sent now, the request would go without it.
      if (Object.keys(refused).length > 0 || here || unanswered(draft.values, asks).length > 0) {
        throw new Problem('invalid-request', 400, {}, [...typed, ...faultsBeside(typed, draft, asking, rules)]);
      }
      return commands.submit(draft.current());
    },
    onSuccess: (account) => remember(queryClient, account),
    onError: (cause) => {
      const problem = asProblem(cause);
      draft.setErrors((before) => ({ ...before, ...byField(problem.errors, asks) }));
      if (problem.slug === 'changed-meanwhile') draft.overtaken(problem);
    },
  });
}

export function RequestForm({ account, step: wanted, onStep }: RequestFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // The rules come with each save, and so follow the unit that is chosen (IIS-0).
  const rules = account.policy.document;
  // What the request told when it was opened stays in sight.
  const [told] = useState(account.request);
  const asksWith = useCallback((values: Values) => askingWith(rules, told, values).asks, [rules, told]);
  const draft = useDraft(account, useMe().id, asksWith);
  useStoredFirst(
    draft.stored,
    t(($) => $.request.leaveUnsaved),
  );
  const asking = askingWith(rules, told, draft.values);
  const { asked, steps, terms } = asking;
  const submitting = useSubmit(draft, asking, rules);
  const [target, setTarget] = useState<FieldName | null>(null);
  const [instead, setInstead] = useState(false);
  const fields = useFields(draft, asked, account.hints);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useId();
  // A step that these answers don't need leads to the first.
  const step = steps.includes(wanted) ? wanted : 'why';
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1];

  useEffect(() => {
    // The step comes through the address bar, a moment after it was asked for.
    if (target === null || stepOf(asked, target) !== step) return;
    document.getElementById(target)?.focus();
    setTarget(null);
  }, [target, step, asked]);

  const go = (to: StepKey) => {
    void draft.saveAndTell().catch(() => null);
    onStep(to);
    heading.current?.focus();
  };
  const submit = () =>
    submitting.mutate(undefined, {
      onSuccess: async ({ id }) => {
        await navigate({ to: '/accounts/$accountId', params: { accountId: id } });
        notify(t(($) => $.request.submitted));
      },
    });
  const problem = submitting.error ? asProblem(submitting.error) : null;

  return (
    <div className={layout.page}>
      <PageHeader
        title={account.status === 'CHANGES_REQUESTED' ? t(($) => $.request.completeTitle) : t(($) => $.request.title)}
        lead={<SavingState draft={draft} />}
        crumbs={
          <>
            <Link to="/accounts" className="ds-link">
              {t(($) => $.account.crumb)}
            </Link>{' '}
            / {draft.values.name || t(($) => $.request.crumb)}
          </>
        }
      />
      <ReturnedNotice account={account} />
      <SaveWarning draft={draft} />
      {problem && problem.slug !== 'changed-meanwhile' && (
        <Refusal problem={problem} asks={asking.asks} kind={draft.values.kind} />
      )}
      {submitting.isError && (
        <FaultSummary
          key={submitting.submittedAt}
          errors={draft.errors}
          asked={asked}
          kind={draft.values.kind}
          onFollow={(field) => {
            onStep(stepOf(asked, field));
            setTarget(field);
          }}
        />
      )}
      <div className={css.wizard}>
        <Steps
          label={t(($) => $.request.stepsLabel)}
          faultyLabel={t(($) => $.request.faulty)}
          current={step}
          onChoose={go}
          steps={steps.map((key) => ({
            key,
            name: t(($) => $.request.steps[key]),
            faulty: Object.keys(draft.errors).some((field) => stepOf(asked, field as FieldName) === key),
          }))}
        />
        <div className={layout.column}>
          {step === 'check' && <HintCard account={account} />}
          <Card>
            <form
              id={form}
              noValidate
              className={css.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (next) go(next);
                else if (!submitting.isPending) submit();
              }}
            >
              <h2 ref={heading} tabIndex={-1}>
                {t(($) => $.request.steps[step])}
              </h2>
              {step === 'why' && <WhyStep draft={draft} fields={fields} document={rules} />}
              {step === 'account' && (
                <AccountStep
                  draft={draft}
                  fields={fields}
                  document={rules}
                  instead={<InsteadButton draft={draft} onAsk={() => setInstead(true)} />}
                />
              )}
              {step === 'people' && <PeopleStep draft={draft} fields={fields} document={rules} />}
              {step === 'plan' && <PlanStep draft={draft} fields={fields} terms={terms} />}
              {step === 'check' && <CheckStep values={draft.values} asking={asking} rules={rules} onChange={go} />}
            </form>
          </Card>
          {(step === 'plan' || step === 'check') && <AttachmentCard accountId={account.id} expected />}
          <div className={layout.row}>
            {previous && (
              <Button type="button" variant="secondary" onClick={() => go(previous)}>
                {t(($) => $.request.previous)}
              </Button>
            )}
            <Button type="submit" form={form} loading={submitting.isPending}>
              {step === 'check'
                ? t(($) => $.request.submit)
                : t(($) => $.request.nextStep, {
                    step: next ? t(($) => $.request.steps[next]).toLocaleLowerCase() : '',
                  })}
            </Button>
            {account.allowedActions.includes('WITHDRAW') && <DiscardDraft account={account} draft={draft} />}
          </div>
        </div>
        <div className={css.way}>
          <WayCard />
          {account.policy.tightened && (
            <Card title={t(($) => $.request.tightened)}>
              <TightenedList policy={account.policy} />
            </Card>
          )}
        </div>
      </div>
      <InsteadDialog draft={draft} open={instead} onClose={() => setInstead(false)} />
    </div>
  );
}

function SavingState({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { busy, savedAt, problem, refused } = draft.saving;
  if (busy) return t(($) => $.request.saving);
  if (problem) return t(($) => $.request.notSaved);
  if (refused.length > 0) return t(($) => $.request.refused);
  return savedAt ? t(($) => $.request.saved, { time: format.time(savedAt) }) : t(($) => $.request.autosave);
}
