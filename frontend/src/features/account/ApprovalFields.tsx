import type { Problem } from '#/api/problem';
import type { Account, Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useProblemText } from '#/i18n/problemText';
import { CheckField, TextArea, TextField } from '#/ui/fields';
import { type ApprovalValues, asksForResponsibility } from './approval';
import { MeetingFields } from './MeetingFields';
import { underWay } from './review';

type ApprovalFieldsProps = {
  account: Account;
  step: Schemas['ReviewStep'];
  /** The step is decided out of turn, and says why. */
  ahead: boolean;
  values: ApprovalValues;
  /** Who reads the comment. */
  hint: string;
  problem: Problem | null;
  onChange: (part: Partial<ApprovalValues>) => void;
};

/** What belongs to a yes: the meeting where a body decides, the responsibility where the guideline asks for it. */
export function ApprovalFields({ account, step, ahead, values, hint, problem, onChange }: ApprovalFieldsProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const errors = (...pointers: string[]) => pointers.flatMap((pointer) => problem?.at(pointer) ?? []).map(fieldText);
  const text = (name: Exclude<keyof ApprovalValues, 'responsibilityAccepted' | 'resourcesConfirmed'>) => ({
    id: `decision-${name}`,
    label: t(($) => $.account.decision.field[name]),
    value: values[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const last = step.no === underWay(account)?.steps.length;
  return (
    <>
      {ahead && <TextArea {...text('exception')} rows={3} maxLength={2000} errors={errors('/exception')} />}
      {step.body && (
        <MeetingFields sentAt={underWay(account)?.submittedAt} values={values} problem={problem} onChange={onChange} />
      )}
      {last && asksForResponsibility(account.policy.document) && (
        <CheckField
          id="decision-responsibility"
          label={t(($) => $.account.decision.field.responsibilityAccepted)}
          checked={values.responsibilityAccepted}
          errors={errors('/responsibilityAccepted')}
          onChange={(responsibilityAccepted) => onChange({ responsibilityAccepted })}
        />
      )}
      <TextField
        {...text('reference')}
        optional
        maxLength={200}
        hint={t(($) => $.account.decision.referenceHint)}
        errors={errors('/reference')}
      />
      <TextArea {...text('conditions')} optional rows={2} maxLength={2000} errors={errors('/conditions')} />
      <TextArea {...text('comment')} optional rows={3} hint={hint} maxLength={2000} errors={errors('/comment')} />
    </>
  );
}
