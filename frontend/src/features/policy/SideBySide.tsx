import type { PolicyDocument, PolicyRule } from '#/api/types';
import { Card } from '#/ui/Card';
import { bySubject } from './describe';
import css from './Policy.module.css';
import { Rule } from './RuleList';
import { useWords } from './useWords';

export type Side = { key: string; name: string; document: PolicyDocument };

type SideBySideProps = {
  sides: readonly Side[];
  rules: readonly PolicyRule[];
  defaults: PolicyDocument;
  /** What the tables are called; each is about one subject. */
  caption: (subject: string) => string;
};

/** Rules of several documents beside each other. The rule's name stands above its row, so that two fit on a phone. */
export function SideBySide({ sides, rules, defaults, caption }: SideBySideProps) {
  const { t } = useWords();
  return bySubject(rules).map(({ subject, rules: shown }) => {
    const name = t(($) => $.policy.subject[subject]);
    return (
      <Card key={subject}>
        <h2>{name}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled with the keyboard */}
        <section className={css.scroll} aria-label={caption(name)} tabIndex={0}>
          <table className={css.sides} data-many={sides.length > 2 || undefined}>
            <caption className="ds-sr-only">{caption(name)}</caption>
            <thead>
              <tr>
                {sides.map((side) => (
                  <th key={side.key} scope="col">
                    {side.name}
                  </th>
                ))}
              </tr>
            </thead>
            {shown.map((rule) => (
              <tbody key={rule}>
                <tr>
                  <th scope="rowgroup" colSpan={sides.length}>
                    <span className={css.ruleName}>{t(($) => $.policy.rule[rule])}</span>
                  </th>
                </tr>
                <tr>
                  {sides.map(({ key, document }) => (
                    <td key={key}>
                      <Rule rule={rule} document={document} defaults={defaults} />
                    </td>
                  ))}
                </tr>
              </tbody>
            ))}
          </table>
        </section>
      </Card>
    );
  });
}
