import type { Problem } from '#/api/problem';
import layout from '#/ui/layout.module.css';
import { ProblemNotice } from '#/ui/ProblemNotice';
import { useFaultText } from './fieldsOf';
import { type FieldName, fieldOf, unplaced, type Values } from './form';
import { useLabel } from './label';

type RefusalProps = { problem: Problem; asks: (field: FieldName) => boolean; kind: Values['kind'] };

/** What the fields don't say themselves: the server may go by rules of a unit that this form doesn't know yet. */
export function Refusal({ problem, asks, kind }: RefusalProps) {
  const faultText = useFaultText();
  const label = useLabel(kind);
  const others = unplaced(problem.errors, asks);
  if (problem.errors.length > 0 && others.length === 0) return null;
  const lines = others.map((error) => {
    const field = fieldOf(error);
    return field ? `${label(field).replace(/([^?])$/, '$1:')} ${faultText(field, error)}` : faultText('kind', error);
  });
  return (
    <div className={layout.stack}>
      <ProblemNotice problem={problem} />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
