import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Preset, Schemas } from '#/api/types';
import { presetCodeValues } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { FilterMenu, ToggleFilter } from '#/ui/FilterMenu';
import { Loaded } from '#/ui/Loaded';
import layout from '#/ui/layout.module.css';
import { PageHeader } from '#/ui/PageHeader';
import { presetsQuery } from './queries';
import { differing, RULES } from './rules';
import { SideBySide } from './SideBySide';

const route = getRouteApi('/signed-in/policies/presets');

/** As it stands in the address bar. */
export type PresetsSearch = { show?: Preset['code'][] | undefined; differing?: true | undefined };

/** The five documents side by side. */
export function PresetsPage() {
  const { t } = useTranslation();
  const presets = useQuery(presetsQuery);
  return (
    <div className={layout.page}>
      <PageHeader
        title={t(($) => $.policy.presets.title)}
        lead={t(($) => $.policy.presets.lead)}
        crumbs={
          <>
            <Link to="/policy" className="ds-link">
              {t(($) => $.policy.title)}
            </Link>{' '}
            / {t(($) => $.policy.presets.title)}
          </>
        }
      />
      <Loaded from={presets}>{(list) => <Presets list={list} />}</Loaded>
    </div>
  );
}

function Presets({ list: { items, defaults } }: { list: Schemas['PresetList'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (part: PresetsSearch) => void navigate({ search: { ...search, ...part }, replace: true });
  const shown = items.filter(({ code }) => search.show?.includes(code) ?? true);
  const nameOf = (code: Preset['code']) => {
    const preset = items.find((one) => one.code === code);
    return preset ? format.text(preset.organisation) : code;
  };
  const rules = search.differing ? differing(shown.map(({ document }) => document)) : RULES;
  return (
    <>
      <div className={layout.row}>
        <FilterMenu
          label={t(($) => $.policy.presets.shown)}
          options={presetCodeValues.map((code) => ({ value: code, label: nameOf(code) }))}
          chosen={search.show ?? []}
          onChange={(show) => choose({ show: show.length > 0 ? show : undefined })}
        />
        <ToggleFilter
          label={t(($) => $.policy.presets.differing)}
          on={search.differing ?? false}
          onChange={(on) => choose({ differing: on || undefined })}
        />
      </div>
      <SideBySide
        sides={shown.map(({ code, document }) => ({ key: code, name: nameOf(code), document }))}
        rules={rules}
        defaults={defaults}
        caption={(subject) => t(($) => $.policy.presets.table, { subject })}
      />
    </>
  );
}
