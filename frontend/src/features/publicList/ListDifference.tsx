import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import { useFormat } from '#/i18n/format';
import layout from '#/ui/layout.module.css';
import { PresentationDifference } from './PresentationDifference';
import css from './PublicList.module.css';

type Listed = Schemas['ListedAccount'];
type Fact = Schemas['ListedFact'];

/** What one list says otherwise than another, in words. */
export function ListDifference({ difference }: { difference: Schemas['ListDifference'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { organisation, added, removed, changed, before, after } = difference;
  const name = ({ platform, name }: Listed) => `${name} (${platform})`;
  const value = (field: Fact['field'], said: Fact['before']) => {
    if (!said) return undefined;
    if (field === 'state') return t(($) => $.enums.publicState[said.fi as Schemas['PublicState']]);
    return field === 'officialSince' || field === 'closesOn' ? format.fullDay(said.fi) : format.text(said);
  };
  const fact = ({ field, before, after }: Fact) => {
    const nothing = t(($) => $.publishing.change.empty);
    return `${t(($) => $.publishing.facts[field])}: ${value(field, before) ?? nothing} → ${value(field, after) ?? nothing}`;
  };
  const otherwise = before && after && <PresentationDifference before={before} after={after} />;
  if (organisation.length + added.length + removed.length + changed.length === 0) {
    return (
      <>
        {otherwise}
        <p className={layout.quiet}>{t(($) => $.publishing.change.none)}</p>
      </>
    );
  }
  return (
    <>
      {otherwise}
      <ul className={css.differences}>
        {organisation.map((said) => (
          <li key={said.field}>
            <strong>{t(($) => $.publishing.change.organisation)}:</strong> {fact(said)}
          </li>
        ))}
        {added.map((account) => (
          <li key={account.address}>
            <strong>{t(($) => $.publishing.change.added)}:</strong> {name(account)}
          </li>
        ))}
        {removed.map((account) => (
          <li key={account.address}>
            <strong>{t(($) => $.publishing.change.removed)}:</strong> {name(account)}
          </li>
        ))}
        {changed.map(({ account, facts }) => (
          <li key={account.address}>
            <strong>{t(($) => $.publishing.change.changed)}:</strong> {name(account)}. {facts.map(fact).join('; ')}
          </li>
        ))}
      </ul>
    </>
  );
}
