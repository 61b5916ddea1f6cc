import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { RadioField, TextArea } from '#/ui/fields';

type Kind = Schemas['NotedAddressKind'];
type Faults = (pointer: string) => string[] | undefined;

type KindFieldProps = { id: string; value: Kind; onChange: (kind: Kind) => void; faults: Faults };

/** What is said of an address. */
export function KindField({ id, value, onChange, faults }: KindFieldProps) {
  const { t } = useTranslation();
  return (
    <RadioField
      id={id}
      label={t(($) => $.notedAddresses.kind)}
      value={value}
      onChange={onChange}
      options={(['NOT_OURS', 'RESERVED'] as const).map((kind) => ({
        value: kind,
        label: t(($) => $.notedAddresses.kinds[kind]),
      }))}
      errors={faults('/kind')}
    />
  );
}

type WordsFieldProps = { id: string; label: string; value: string; onChange: (text: string) => void; faults: Faults };

/** Why, for those who look at it later. */
export function ReasonField({ id, label, value, onChange, faults }: WordsFieldProps) {
  const { t } = useTranslation();
  return (
    <TextArea
      id={id}
      label={label}
      hint={t(($) => $.notedAddresses.reasonHint)}
      value={value}
      onChange={onChange}
      errors={faults('/reason')}
      rows={3}
      maxLength={2000}
    />
  );
}

/** What was done about it, if anything. */
export function DoneField({ id, value, onChange, faults }: Omit<WordsFieldProps, 'label'>) {
  const { t } = useTranslation();
  return (
    <TextArea
      id={id}
      label={t(($) => $.notedAddresses.done)}
      hint={t(($) => $.notedAddresses.doneHint)}
      optional
      value={value}
      onChange={onChange}
      errors={faults('/done')}
      rows={3}
      maxLength={2000}
    />
  );
}
