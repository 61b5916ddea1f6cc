import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '#/api/problem';
import type { PolicyDocument, Schemas } from '#/api/types';
import { inWordsOfForms } from '#/features/administration/useKeeping';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { Card } from '#/ui/Card';
import { FormDialog } from '#/ui/FormDialog';
import { SelectField, TextArea, TextField } from '#/ui/fields';
import { focusSoon } from '#/ui/focus';
import { Button } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import { notify } from '#/ui/notices';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { useUnsaved } from '#/ui/useUnsaved';
import css from '../draft/Draft.module.css';
import { EffectList } from '../draft/EffectList';
import { EditorContext } from '../draft/editor';
import { OwnRule } from './OwnRule';
import { telling, unitRulesQuery } from './queries';
import { pointerOf, stricterOf, type Told, toldOf, UNIT_RULES, type UnitRule, without } from './stricter';

type UnitRulesFormProps = { known: Schemas['UnitRules']; defaults: PolicyDocument };

/** Which rules the unit makes stricter, and how. What that does to accounts there are is seen before it holds. */
export function UnitRulesForm({ known, defaults }: UnitRulesFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fieldText } = useProblemText();
  const queryClient = useQueryClient();
  const { unit, inherited } = known;
  const asKnown = toldOf(known.rules, inherited.document);
  const [typed, setTyped] = useState<Told | null>(null);
  const told = typed ?? asKnown;
  const [chosen, setChosen] = useState<UnitRule | ''>('');
  const [reason, setReason] = useState('');
  const [cited, setSection] = useState<string | null>(null);
  const section = cited ?? known.versions[0]?.section ?? '';
  const dirty = typed !== null || reason !== '' || cited !== null;
  const content = () => ({
    rules: stricterOf(told),
    reason: reason.trim(),
    ...(section.trim() && { section: section.trim() }),
  });
  useUnsaved(dirty);
  const trying = useMutation({ mutationFn: () => telling.effects(unit.id, content()) });
  const saving = useMutation({
    mutationFn: () => telling.replace(unit.id, begun.etag, content()),
    onSuccess: (now) => {
      queryClient.setQueryData(unitRulesQuery(unit.id).queryKey, now);
      setTyped(null);
      setReason('');
      setSection(null);
      trying.reset();
      for (const stale of ['unitRules', 'policy', 'account', 'tasks', 'audit']) {
        void queryClient.invalidateQueries({ queryKey: [stale] });
      }
      notify(t(($) => $.policy.unit.saved));
    },
    onError: async (cause) => {
      trying.reset();
      if (asProblem(cause).slug !== 'changed-meanwhile') return;
      await queryClient.invalidateQueries({ queryKey: unitRulesQuery(unit.id).queryKey });
    },
  });
  const refused = saving.error ?? trying.error;
  const problem = refused ? inWordsOfForms(asProblem(refused)) : null;
  const begun: Schemas['UnitRules'] = useBegunFrom(known, dirty, problem);
  const errorsAt = (pointer: string) => (problem?.at(pointer) ?? []).map(fieldText);
  const left = UNIT_RULES.filter((rule) => !told.rules.includes(rule));
  const add = () => {
    if (!chosen) return;
    setTyped({ ...told, rules: UNIT_RULES.filter((rule) => rule === chosen || told.rules.includes(rule)) });
    setChosen('');
    focusSoon(`own-${chosen}`);
  };
  const leave = (rule: UnitRule) => {
    const at = told.rules.indexOf(rule);
    const next = told.rules[at + 1] ?? told.rules[at - 1];
    setTyped(without(told, rule, inherited.document));
    focusSoon(next ? `own-${next}` : 'rule-to-tighten');
    notify(t(($) => $.policy.unit.left, { rule: t(($) => $.policy.rule[rule]) }));
  };
  const editor = {
    document: told.document,
    change: (changes: Partial<PolicyDocument>) =>
      setTyped((before) => {
        const now = before ?? asKnown;
        return { ...now, document: { ...now.document, ...changes } };
      }),
    cite: () => {},
    errorsAt: (pointer: string) => errorsAt(pointer.replace(/^\/document/, '/rules')),
  };
  return (
    <EditorContext value={editor}>
      <form
        className={layout.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.reset();
          if (!trying.isPending) trying.mutate();
        }}
      >
        {problem && <ProblemNotice problem={problem} />}
        <Card title={t(($) => $.policy.unit.own)}>
          <div className={css.rules}>
            {told.rules.length === 0 && <p>{t(($) => $.policy.unit.none)}</p>}
            {told.rules.map((rule) => (
              <OwnRule
                key={rule}
                rule={rule}
                inherited={inherited}
                defaults={defaults}
                forbidden={told.forbidden}
                onForbidden={(forbidden) => setTyped({ ...told, forbidden })}
                errors={errorsAt(pointerOf(rule))}
                onLeave={() => leave(rule)}
              />
            ))}
            <div className={css.pair}>
              <SelectField
                id="rule-to-tighten"
                label={t(($) => $.policy.unit.choose)}
                placeholder={t(($) => $.policy.unit.pick)}
                value={chosen}
                onChange={setChosen}
                options={left.map((rule) => ({ value: rule, label: t(($) => $.policy.rule[rule]) }))}
              />
              <div>
                <Button type="button" variant="secondary" aria-disabled={!chosen} onClick={add}>
                  {t(($) => $.policy.unit.add)}
                </Button>
              </div>
            </div>
          </div>
        </Card>
        <Card title={t(($) => $.policy.unit.why)}>
          <div className={css.rules}>
            <TextArea
              id="unit-rules-reason"
              label={t(($) => $.policy.unit.reason)}
              hint={t(($) => $.policy.unit.reasonHint)}
              rows={3}
              value={reason}
              onChange={setReason}
              errors={errorsAt('/reason')}
              maxLength={2000}
            />
            <TextField
              id="unit-rules-section"
              label={t(($) => $.policy.unit.section)}
              hint={t(($) => $.policy.unit.sectionHint)}
              optional
              value={section}
              onChange={setSection}
              errors={errorsAt('/section')}
              maxLength={100}
            />
          </div>
        </Card>
        <div>
          <Button type="submit" loading={trying.isPending}>
            {t(($) => $.policy.unit.try)}
          </Button>
        </div>
      </form>
      <FormDialog
        open={trying.isSuccess}
        onClose={() => trying.reset()}
        title={t(($) => $.policy.unit.confirm, { unit: format.text(unit.name) })}
        lead={t(($) => $.policy.unit.confirmLead)}
        submit={t(($) => $.policy.unit.save)}
        busy={saving.isPending}
        problem={null}
        onSubmit={() => saving.mutate()}
      >
        {trying.data && <EffectList told={trying.data} />}
      </FormDialog>
    </EditorContext>
  );
}
