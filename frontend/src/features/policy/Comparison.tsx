import { getRouteApi } from '@tanstack/react-router';
import type { Policy, PolicyDocument } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import { Card } from '#/ui/Card';
import { SelectField } from '#/ui/fields';
import { Checkbox } from '#/ui/kit';
import layout from '#/ui/layout.module.css';
import css from './Policy.module.css';
import type { PolicySearch } from './queries';
import { differing, RULES, versionBefore } from './rules';
import { SideBySide } from './SideBySide';

const route = getRouteApi('/signed-in/policy');

type ComparisonProps = { versions: readonly Policy[]; defaults: PolicyDocument };

/** Any two versions, side by side in words; which, the address bar says. */
export function Comparison({ versions, defaults }: ComparisonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const find = (version: number | undefined) => versions.find((one) => one.version === version);
  const newer = find(search.newer) ?? versions[0];
  const older = find(search.older) ?? (newer && versionBefore(versions, newer.version));
  const choose = (part: PolicySearch) =>
    void navigate({ search: { ...search, ...part }, replace: true, resetScroll: false });
  const name = ({ version, inForceOn }: Policy) =>
    `${t(($) => $.policy.versions.line, { version })}, ${t(($) => $.policy.versions.from, { day: format.fullDay(inForceOn) })}`;
  const options = versions.map((one) => ({ value: String(one.version), label: name(one) }));
  const field = (side: 'older' | 'newer', chosen: Policy | undefined) => ({
    id: `compare-${side}`,
    label: t(($) => $.policy.compare[side]),
    placeholder: t(($) => $.policy.compare.choose),
    options,
    value: chosen ? String(chosen.version) : ('' as const),
    onChange: (value: string) => choose({ [side]: value ? Number(value) : undefined }),
  });
  if (versions.length < 2) {
    return (
      <Card title={t(($) => $.policy.compare.title)}>
        <p className={layout.quiet}>{t(($) => $.policy.versions.one)}</p>
      </Card>
    );
  }
  const changed = older && newer ? differing([older.document, newer.document]) : [];
  return (
    <>
      <Card title={t(($) => $.policy.compare.title)}>
        <div className={layout.stack}>
          <div className={css.choices}>
            <SelectField {...field('older', older)} />
            <SelectField {...field('newer', newer)} />
          </div>
          <Checkbox
            label={t(($) => $.policy.compare.all)}
            checked={search.all ?? false}
            onChange={(event) => choose({ all: event.target.checked || undefined })}
          />
          {older && newer && (
            <p role="status">
              {changed.length === 0
                ? t(($) => $.policy.compare.same)
                : t(($) => $.policy.compare.differing, { count: changed.length })}
            </p>
          )}
        </div>
      </Card>
      {older && newer && (
        <SideBySide
          sides={[older, newer].map((one, index) => ({
            key: `${index} ${one.version}`,
            name: name(one),
            document: one.document,
          }))}
          rules={search.all ? RULES : changed}
          defaults={defaults}
          caption={(subject) => t(($) => $.policy.table, { subject })}
        />
      )}
    </>
  );
}
