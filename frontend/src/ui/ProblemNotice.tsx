import type { Problem } from '#/api/problem';
import { useProblemText } from '#/i18n/problemText';
import { Alert } from './kit';

/** A refusal, said where the person is: what is wrong and what to do. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { problemText } = useProblemText();
  const { title, text } = problemText(problem);
  return (
    <Alert data-color="danger" role="alert">
      <strong>{title}.</strong> {text}
    </Alert>
  );
}
