import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import css from './Steps.module.css';

export type Step<Key extends string> = { key: Key; name: string; faulty?: boolean };

type StepsProps<Key extends string> = {
  label: string;
  faultyLabel: string;
  steps: readonly Step<Key>[];
  current: Key;
  onChoose: (key: Key) => void;
};

/** Steps named by their subject; each can be opened at any time. */
export function Steps<Key extends string>({ label, faultyLabel, steps, current, onChoose }: StepsProps<Key>) {
  return (
    <nav aria-label={label}>
      <ol className={css.steps}>
        {steps.map(({ key, name, faulty }, index) => (
          <li key={key}>
            <button
              type="button"
              className={css.step}
              aria-current={key === current ? 'step' : undefined}
              onClick={() => onChoose(key)}
            >
              {faulty ? (
                <ExclamationmarkTriangleFillIcon className={css.faulty} title={faultyLabel} />
              ) : (
                <span className={css.number}>{index + 1}</span>
              )}
              <span className={css.name}>{name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
