import type { PolicyDocument, PolicyRule } from '#/api/types';
import { Card } from '#/ui/Card';
import { FactList } from '#/ui/FactList';
import layout from '#/ui/layout.module.css';
import { bySubject, described } from './describe';
import css from './Policy.module.css';
import { RULES } from './rules';
import { useWords } from './useWords';

type RuleListProps = { document: PolicyDocument; defaults: PolicyDocument };

/** Every rule in words, a card a subject; under each where it comes from. */
export function RuleList({ document, defaults }: RuleListProps) {
  const words = useWords();
  return bySubject(RULES).map(({ subject, rules }) => (
    <Card key={subject} title={words.t(($) => $.policy.subject[subject])}>
      <FactList
        facts={rules.map((rule) => ({
          label: words.t(($) => $.policy.rule[rule]),
          value: <Rule rule={rule} document={document} defaults={defaults} />,
        }))}
      />
    </Card>
  ));
}

/** What a rule says, and why. */
export function Rule({ rule, document, defaults }: RuleListProps & { rule: PolicyRule }) {
  const { lines, basis } = described(document, rule, defaults, useWords());
  return (
    <>
      {lines.length === 1 ? (
        lines[0]
      ) : (
        <ul className={css.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <span className={`${layout.quiet} ${css.basis}`}>{basis}</span>
    </>
  );
}
