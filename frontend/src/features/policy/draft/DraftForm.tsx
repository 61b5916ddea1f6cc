import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#/api/problem';
import type { FieldError, PolicyDocument, PolicyDraft } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { Card } from '#/ui/Card';
import { Alert, Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { Steps } from '#/ui/Steps';
import { useUnsaved } from '#/ui/useUnsaved';
import css from './Draft.module.css';
import { cited, idsToward, PARTS, type Part, partAt } from './editing';
import { EditorContext } from './editor';
import { Faults } from './Faults';
import { GuidelineFields } from './GuidelineFields';
import { Review } from './Review';
import { RuleFields } from './RuleFields';
import { hasFaults, usePolicyDraft } from './usePolicyDraft';

const route = getRouteApi('/signed-in/admin/policy');

type DraftFormProps = { draft: PolicyDraft; inForce: PolicyDocument; defaults: PolicyDocument };

export function DraftForm({ draft, inForce, defaults }: DraftFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText } = useProblemText();
  const search = route.useSearch();
  // Known here rather than to the router, which everybody downloads first.
  const part = PARTS.find((one) => one === search.part) ?? 'decides';
  const navigate = route.useNavigate();
  const editing = usePolicyDraft(draft);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [target, setTarget] = useState<FieldError | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { content, change, dirty, saving, both } = editing;
  useUnsaved(dirty);
  const { document: rules } = content;
  const problem = refusal ?? editing.problem;
  const errors = problem?.errors ?? [];

  useEffect(() => {
    // The part comes through the address bar, a moment after it was asked for.
    if (!target || partAt(target, rules) !== part) return;
    const found = idsToward(target.pointer ?? '').map((id) => document.getElementById(id));
    found.find((element) => element !== null)?.focus();
    setTarget(null);
  }, [target, part, rules]);

  const open = (next: Part) => {
    void navigate({ search: { part: next === 'decides' ? undefined : next }, replace: true, resetScroll: false });
  };
  const save = () => {
    setRefusal(null);
    saving.mutate(undefined, { onSuccess: () => notify(t(($) => $.policy.draft.saved)) });
  };
  const name = (one: Part) => (one === 'review' ? t(($) => $.policy.draft.review) : t(($) => $.policy.subject[one]));
  const editor = {
    document: rules,
    change: (changes: Partial<PolicyDocument>) => change({ document: { ...rules, ...changes } }),
    cite: (...[rule, section]: Parameters<typeof cited> extends [unknown, ...infer Rest] ? Rest : never) =>
      change({ document: cited(rules, rule, section) }),
    errorsAt: (pointer: string) => errors.filter((error) => error.pointer === pointer).map(fieldText),
  };
  return (
    <EditorContext value={editor}>
      {both && (
        <Alert data-color="warning" role="alert">
          {both.length > 0
            ? t(($) => $.policy.draft.both, { rules: format.list(both.map((rule) => t(($) => $.policy.rule[rule]))) })
            : t(($) => $.policy.draft.merged)}
        </Alert>
      )}
      {problem && !hasFaults(problem) && <ProblemNotice problem={problem} />}
      {hasFaults(problem) && (
        <Faults
          key={saving.submittedAt}
          errors={errors}
          document={rules}
          onFollow={(error) => {
            open(partAt(error, rules));
            setTarget(error);
          }}
        />
      )}
      <div className={css.wizard}>
        <Steps
          label={t(($) => $.policy.draft.steps)}
          faultyLabel={t(($) => $.policy.draft.faulty)}
          current={part}
          onChoose={(next) => {
            open(next);
            heading.current?.focus();
          }}
          steps={PARTS.map((key) => ({
            key,
            name: name(key),
            faulty: errors.some((error) => partAt(error, rules) === key),
          }))}
        />
        <div className={layout.column}>
          <h2 ref={heading} tabIndex={-1} className={part === 'review' ? undefined : 'ds-sr-only'}>
            {name(part)}
          </h2>
          {part === 'review' ? (
            <Review editing={editing} inForce={inForce} defaults={defaults} onRefused={setRefusal} />
          ) : (
            <Card title={name(part)}>
              <div className={css.rules}>
                {part === 'bookkeeping' && <GuidelineFields />}
                <RuleFields subject={part} />
              </div>
            </Card>
          )}
          <div className={css.bar}>
            <Button
              type="button"
              variant={part === 'review' ? 'secondary' : 'primary'}
              loading={saving.isPending}
              onClick={() => !saving.isPending && save()}
            >
              {t(($) => $.policy.draft.save)}
            </Button>
            <span className={layout.quiet} role="status">
              {dirty
                ? t(($) => $.policy.draft.unsaved)
                : t(($) => $.policy.draft.savedAt, { time: format.exact(editing.saved.changedAt) })}
            </span>
          </div>
        </div>
      </div>
    </EditorContext>
  );
}
