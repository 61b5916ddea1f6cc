import { useState } from 'react';
import { needValues } from '#/api/types';
import { useTranslation } from '#/i18n';
import { TextArea, TextField } from '#/ui/fields';
import { Checkbox } from '#/ui/kit';
import css from './Draft.module.css';
import { linesOf } from './editing';
import { useEditor } from './editor';
import { FlagField, NumberField, PickField } from './inputs';

export function useNeedOptions() {
  const { t } = useTranslation();
  return needValues.map((value) => ({ value, label: t(($) => $.policy.need[value]) }));
}

export function AnswerTimeField() {
  const { t } = useTranslation();
  const { document, change } = useEditor();
  const needs = useNeedOptions();
  const { answerTime } = document;
  const at = '/document/answerTime';
  const set = (part: Partial<NonNullable<typeof answerTime>>) =>
    change({ answerTime: { amount: 2, unit: 'DAYS', officeHoursOnly: true, need: 'MUST', ...answerTime, ...part } });
  return (
    <>
      <Checkbox
        id={at}
        label={t(($) => $.policy.draft.answer.asked)}
        checked={answerTime !== undefined}
        onChange={(event) => (event.target.checked ? set({}) : change({ answerTime: undefined }))}
      />
      {answerTime && (
        <>
          <div className={css.pair}>
            <NumberField
              pointer={`${at}/amount`}
              label={t(($) => $.policy.draft.answer.amount)}
              value={answerTime.amount}
              onChange={(amount) => set({ amount: amount as number })}
            />
            <PickField
              pointer={`${at}/unit`}
              label={t(($) => $.policy.draft.answer.unit)}
              value={answerTime.unit}
              options={(['HOURS', 'DAYS'] as const).map((value) => ({
                value,
                label: t(($) => $.policy.draft.answer[value]),
              }))}
              onChange={(unit) => set({ unit })}
            />
            <PickField
              pointer={`${at}/need`}
              label={t(($) => $.policy.draft.answer.need)}
              value={answerTime.need}
              options={needs}
              onChange={(need) => set({ need })}
            />
          </div>
          <FlagField
            pointer={`${at}/officeHoursOnly`}
            label={t(($) => $.policy.draft.answer.officeHoursOnly)}
            value={answerTime.officeHoursOnly}
            onChange={(officeHoursOnly) => set({ officeHoursOnly })}
          />
        </>
      )}
    </>
  );
}

export function OfficeHoursField() {
  const { t } = useTranslation();
  const { document, change, errorsAt } = useEditor();
  const { officeHours } = document;
  const at = '/document/officeHours';
  const field = (end: 'opens' | 'closes') => ({
    id: `${at}/${end}`,
    label: t(($) => $.policy.draft.office[end]),
    errors: errorsAt(`${at}/${end}`),
    short: true,
    maxLength: 5,
    value: officeHours?.[end] ?? '',
    onChange: (time: string) => change({ officeHours: { opens: '', closes: '', ...officeHours, [end]: time } }),
  });
  return (
    <>
      <Checkbox
        id={at}
        label={t(($) => $.policy.draft.office.asked)}
        checked={officeHours !== undefined}
        onChange={(event) =>
          change({ officeHours: event.target.checked ? { opens: '08:00', closes: '16:00' } : undefined })
        }
      />
      {officeHours && (
        <div className={css.pair}>
          <TextField {...field('opens')} />
          <TextField {...field('closes')} />
        </div>
      )}
    </>
  );
}

export function MailDomainsField() {
  const { t } = useTranslation();
  const { document, change, errorsAt } = useEditor();
  const [typed, setTyped] = useState(document.mailDomains.join('\n'));
  const same = linesOf(typed).join() === document.mailDomains.join();
  const at = '/document/mailDomains';
  const errors = [at, ...document.mailDomains.map((_, index) => `${at}/${index}`)].flatMap(errorsAt);
  return (
    <TextArea
      id={at}
      rows={3}
      label={t(($) => $.policy.draft.domains)}
      hint={t(($) => $.policy.draft.domainsHint)}
      errors={[...new Set(errors)]}
      value={same ? typed : document.mailDomains.join('\n')}
      onChange={(text) => {
        setTyped(text);
        change({ mailDomains: linesOf(text) });
      }}
    />
  );
}
