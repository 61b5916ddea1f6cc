import { useQuery } from '@tanstack/react-query';
import { accountStatusValues } from '#/api/types';
import { unitsQuery } from '#/features/organisation/queries';
import { unitOptions } from '#/features/organisation/units';
import { usePlatforms } from '#/features/platform/queries';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FilterMenu, ToggleFilter } from '#/ui/FilterMenu';
import { Button } from '#/ui/kit';
import { SearchField } from '#/ui/SearchField';
import css from './Accounts.module.css';
import type { AccountsFilter } from './queries';

export type Narrowing = Pick<AccountsFilter, 'search' | 'status' | 'platform' | 'unitId' | 'attention'>;

const NOTHING: Narrowing = {};

export function isNarrowed(filter: Narrowing): boolean {
  const { search, status, platform, unitId, attention } = filter;
  return Boolean(search || status?.length || platform?.length || unitId || attention);
}

type AccountFiltersProps = { filter: Narrowing; onChange: (filter: Narrowing) => void };

export function AccountFilters({ filter, onChange }: AccountFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const platforms = usePlatforms();
  const units = useQuery(unitsQuery).data?.items ?? [];
  const change = (part: Narrowing) => onChange({ ...filter, ...part });
  return (
    <fieldset className="k-bare" aria-label={t(($) => $.accounts.filters)}>
      <div className={css.filters}>
        <div className={css.search}>
          <SearchField
            label={t(($) => $.accounts.search)}
            value={filter.search ?? ''}
            onSearch={(search) => change({ search })}
            onGround
            eager
          />
        </div>
        <FilterMenu
          label={t(($) => $.accounts.state)}
          options={accountStatusValues.map((value) => ({ value, label: t(($) => $.enums.status[value]) }))}
          chosen={filter.status ?? []}
          onChange={(status) => change({ status })}
        />
        <FilterMenu
          label={t(($) => $.accounts.platform)}
          options={platforms.items.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={filter.platform ?? []}
          onChange={(platform) => change({ platform })}
        />
        <FilterMenu
          label={t(($) => $.accounts.unit)}
          single
          options={[
            { value: '', label: t(($) => $.accounts.allUnits) },
            ...unitOptions(units, (unit) => format.text(unit.name)),
          ]}
          chosen={filter.unitId ? [filter.unitId] : []}
          onChange={([unitId = '']) => change({ unitId })}
        />
        <ToggleFilter
          label={t(($) => $.accounts.needsAttention)}
          on={filter.attention ?? false}
          onChange={(attention) => change({ attention })}
        />
        {isNarrowed(filter) && (
          <Button variant="tertiary" onClick={() => onChange(NOTHING)}>
            {t(($) => $.accounts.clear)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
