import { useState } from 'react';
import { accountFormValues, type Platform, platformCategoryValues, platformLimitValues } from '#/api/types';
import { useTranslation } from '#/i18n';
import { FormDialog } from '#/ui/FormDialog';
import { SelectField, TextField } from '#/ui/fields';
import { Checkbox, Fieldset, ValidationMessage } from '#/ui/kit';
import { notify } from '#/ui/notices';
import { commands, usePlatformCommand } from './commands';

type Named = { name: string; mark: string; hosts: string; profilePath: string };

type PlatformDialogProps = { changed?: Platform; onClose: () => void };

/** One form for a new platform and one that is there; of what Kanava knows name and addresses are not asked. */
export function PlatformDialog({ changed, onClose }: PlatformDialogProps) {
  const { t } = useTranslation();
  const own = !changed || changed.own;
  const [named, setNamed] = useState<Named>({
    name: changed?.name ?? '',
    mark: changed?.mark ?? '',
    hosts: changed?.hosts.join(' ') ?? '',
    profilePath: changed?.profilePath ?? '',
  });
  const [exactCase, setExactCase] = useState(changed?.exactCase ?? false);
  const [category, setCategory] = useState<Platform['category'] | ''>(changed?.category ?? '');
  const [forms, setForms] = useState(changed?.forms ?? []);
  const [limits, setLimits] = useState(changed?.limits ?? []);
  const saving = usePlatformCommand(() => {
    const hosts = named.hosts
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const body = {
      category: category || 'SOCIAL_NETWORK',
      forms,
      limits,
      ...(own && {
        name: named.name.trim(),
        mark: named.mark.trim(),
        hosts,
        exactCase,
        ...(named.profilePath.trim() && { profilePath: named.profilePath.trim() }),
      }),
    };
    return changed ? commands.change(changed, body) : commands.add(body);
  });
  const close = () => {
    onClose();
    notify(t(($) => $.platforms.saved));
  };
  const text = (field: keyof Named, maxLength: number) => ({
    id: `platform-${field}`,
    label: t(($) => $.platforms.field[field]),
    hint: t(($) => $.platforms.hint[field]),
    maxLength,
    value: named[field],
    onChange: (value: string) => setNamed({ ...named, [field]: value }),
    errors: saving.faults(`/${field}`),
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={changed ? changed.name : t(($) => $.platforms.add)}
      lead={own ? undefined : t(($) => $.platforms.known)}
      submit={t(($) => $.common.save)}
      busy={saving.isPending}
      problem={saving.problem}
      onSubmit={() => saving.mutate(undefined, { onSuccess: close })}
    >
      {own && (
        <>
          <TextField {...text('name', 60)} />
          <TextField {...text('mark', 3)} short />
          <TextField {...text('hosts', 2000)} inputMode="url" />
          <TextField {...text('profilePath', 200)} optional />
          <Checkbox
            label={t(($) => $.platforms.field.exactCase)}
            checked={exactCase}
            onChange={() => setExactCase(!exactCase)}
          />
        </>
      )}
      <SelectField
        id="platform-category"
        label={t(($) => $.platforms.column.category)}
        placeholder={t(($) => $.administration.choose)}
        value={category}
        onChange={setCategory}
        options={platformCategoryValues.map((value) => ({ value, label: t(($) => $.enums.platformCategory[value]) }))}
        errors={saving.faults('/category')}
      />
      <Several
        legend={t(($) => $.platforms.forms)}
        all={accountFormValues}
        chosen={forms}
        labelOf={(form) => t(($) => $.enums.accountForm[form])}
        onChange={setForms}
        errors={saving.faults('/forms')}
      />
      <Several
        legend={t(($) => $.platforms.limits)}
        all={platformLimitValues}
        chosen={limits}
        labelOf={(limit) => t(($) => $.enums.platformLimit[limit])}
        onChange={setLimits}
        errors={saving.faults('/limits')}
      />
    </FormDialog>
  );
}

type SeveralProps<Value extends string> = {
  legend: string;
  all: readonly Value[];
  chosen: readonly Value[];
  labelOf: (value: Value) => string;
  onChange: (values: Value[]) => void;
  errors: readonly string[] | undefined;
};

function Several<Value extends string>({ legend, all, chosen, labelOf, onChange, errors }: SeveralProps<Value>) {
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {all.map((value) => (
        <Checkbox
          key={value}
          label={labelOf(value)}
          value={value}
          checked={chosen.includes(value)}
          onChange={() => onChange(all.filter((one) => (one === value) !== chosen.includes(one)))}
        />
      ))}
      {errors?.map((error) => (
        <ValidationMessage key={error}>{error}</ValidationMessage>
      ))}
    </Fieldset>
  );
}
