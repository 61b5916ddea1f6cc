import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebPage } from '#/api/types';
import { useKeeping } from '#/features/administration/useKeeping';
import { unitsQuery } from '#/features/organisation/queries';
import { liveUnits, unitOptions } from '#/features/organisation/units';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FormDialog } from '#/ui/FormDialog';
import { CheckField, SelectField, TextField } from '#/ui/fields';
import { Alert } from '#/ui/kit';
import { notify } from '#/ui/notices';
import { useBegunFrom } from '#/ui/useBegunFrom';
import { AccountPicker, type Choosable } from './AccountPicker';
import { webPageCommands } from './queries';

/** A new page, or one that changes: its new address is that of all its accounts, and how many those are is said before. */
export function WebPageDialog({ page, onClose }: { page?: WebPage; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const units = liveUnits(useQuery(unitsQuery).data?.items ?? []);
  const [url, setUrl] = useState(page?.url ?? 'https://');
  const [unitId, setUnitId] = useState(page?.unit?.id ?? '');
  const [wholeUnit, setWholeUnit] = useState(page?.wholeUnit ?? false);
  const [accounts, setAccounts] = useState<Choosable[]>(() => (page?.accounts ?? []).filter(({ chosen }) => chosen));
  const keeping = useKeeping((body: Parameters<typeof webPageCommands.add>[0]) =>
    begun ? webPageCommands.change(begun, body) : webPageCommands.add(body),
  );
  const begun: WebPage | undefined = useBegunFrom(page, true, keeping.problem);
  const moves = page !== undefined && url.trim() !== page.url;
  const save = () =>
    keeping.mutate(
      {
        url: url.trim(),
        wholeUnit: wholeUnit && unitId !== '',
        accountIds: accounts.map(({ id }) => id),
        ...(unitId && { unitId }),
      },
      {
        onSuccess: () => {
          onClose();
          notify(moves ? t(($) => $.webPages.moved) : t(($) => $.webPages.saved));
        },
      },
    );
  return (
    <FormDialog
      open
      onClose={onClose}
      title={page ? t(($) => $.webPages.changeTitle) : t(($) => $.webPages.add)}
      submit={t(($) => $.common.save)}
      busy={keeping.isPending}
      problem={keeping.problem}
      onSubmit={save}
    >
      <TextField
        id="web-page-url"
        type="url"
        inputMode="url"
        label={t(($) => $.webPages.url)}
        hint={t(($) => $.webPages.urlHint)}
        value={url}
        onChange={setUrl}
        errors={keeping.faults('/url')}
        maxLength={2048}
      />
      <div role="status">
        {moves && <Alert data-color="info">{t(($) => $.webPages.moving, { count: page.accounts.length })}</Alert>}
      </div>
      <SelectField
        id="web-page-unit"
        label={t(($) => $.webPages.unit)}
        optional
        placeholder={t(($) => $.webPages.noUnit)}
        value={unitId}
        onChange={setUnitId}
        options={unitOptions(units, (unit) => format.text(unit.name))}
        errors={keeping.faults('/unitId')}
      />
      {unitId && (
        <CheckField
          id="web-page-whole"
          label={t(($) => $.webPages.wholeUnit)}
          checked={wholeUnit}
          onChange={setWholeUnit}
        />
      )}
      <AccountPicker
        chosen={accounts}
        onChange={setAccounts}
        errors={[
          ...(keeping.faults('/accountIds') ?? []),
          ...accounts.flatMap((_, index) => keeping.faults(`/accountIds/${index}`) ?? []),
        ]}
      />
    </FormDialog>
  );
}
