import type { Problem } from '#/api/problem';
import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { dayOf } from '#/i18n/format';
import { useProblemText } from '#/i18n/problemText';
import { CheckField, TextArea, TextField } from '#/ui/fields';
import type { ApprovalValues } from './approval';

type MeetingFieldsProps = {
  /** When the request was sent: the body met then or later. */
  sentAt: string | undefined;
  values: ApprovalValues;
  problem: Problem | null;
  onChange: (part: Partial<ApprovalValues>) => void;
};

/** The meeting of the body that decides, whether it says yes or no (RAU-body). */
export function MeetingFields({ sentAt, values, problem, onChange }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const { fieldText } = useProblemText();
  const errors = (field: keyof Schemas['Meeting']) => (problem?.at(`/meeting/${field}`) ?? []).map(fieldText);
  // A fault of the meeting as a whole, not of one of its fields.
  const ofMeeting = (problem?.errors ?? []).filter(({ pointer }) => pointer === '/meeting').map(fieldText);
  const text = (name: 'heldOn' | 'section' | 'recorder' | 'disqualified') => ({
    id: `decision-${name}`,
    label: t(($) => $.account.decision.field[name]),
    value: values[name],
    errors: errors(name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <TextField
        {...text('heldOn')}
        type="date"
        short
        min={sentAt && dayOf(new Date(sentAt))}
        errors={[...ofMeeting, ...errors('heldOn')]}
      />
      <TextField {...text('section')} short maxLength={100} />
      <TextField {...text('recorder')} optional maxLength={200} />
      <TextArea {...text('disqualified')} optional rows={2} hint={t(($) => $.account.decision.disqualifiedHint)} />
      <CheckField
        id="decision-resources"
        label={t(($) => $.account.decision.field.resourcesConfirmed)}
        checked={values.resourcesConfirmed}
        errors={errors('resourcesConfirmed')}
        onChange={(resourcesConfirmed) => onChange({ resourcesConfirmed })}
      />
    </>
  );
}
