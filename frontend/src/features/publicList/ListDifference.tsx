import type { Schemas } from '#/api/types';
import { useTranslation } from '#/i18n';
import layout from '#/ui/layout.module.css';
import css from './PublicList.module.css';

type Listed = Schemas['ListedAccount'];
type Fact = Schemas['ListedFact'];

/** What one list says otherwise than another, in words. */
export function ListDifference({ difference }: { difference: Schemas['ListDifference'] }) {
  const { t } = useTranslation();
  const { added, removed, changed } = difference;
  const name = ({ platform, name }: Listed) => `${name} (${platform})`;
  const fact = ({ field, before, after }: Fact) => {
    const nothing = t(($) => $.publishing.change.empty);
    return `${t(($) => $.publishing.facts[field])}: ${before ?? nothing} → ${after ?? nothing}`;
  };
  if (added.length + removed.length + changed.length === 0) {
    return <p className={layout.quiet}>{t(($) => $.publishing.change.none)}</p>;
  }
  return (
    <ul className={css.differences}>
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
  );
}
