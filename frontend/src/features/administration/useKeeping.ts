import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem, Problem } from '#/api/problem';
import { useProblemText } from '#/i18n/problemText';

/** What may be out of date after any of these commands: names and roles stand in most lists. */
const STALE = [
  'units',
  'people',
  'person',
  'organisation',
  'allOrganisations',
  'me',
  'audit',
  'tasks',
  'accounts',
  'standingIn',
  'webPages',
  'checkRuns',
  'notedAddresses',
  'findings',
  'pageComparison',
  'lookup',
  'account',
];

/** In the forms of administrators it isn't a guideline that is not met: what they wrote doesn't fit. */
export function inWordsOfForms(problem: Problem): Problem {
  if (problem.slug !== 'rules-not-met') return problem;
  const errors = problem.errors.map((error) => (error.code === 'missing' ? { ...error, code: 'required' } : error));
  return new Problem('invalid-request', problem.status, problem.params, errors);
}

/** A command with its progress and refusal. Afterwards everything that may have changed is fetched again. */
export function useKeeping<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const { fieldText } = useProblemText();
  const forget = () => Promise.all(STALE.map((key) => queryClient.invalidateQueries({ queryKey: [key] })));
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: () => void forget(),
    // Not over until the newest is there: sent again before that, it would be refused again.
    onError: async (error) => {
      if (asProblem(error).slug === 'changed-meanwhile') await forget();
    },
  });
  const problem = mutation.error ? inWordsOfForms(asProblem(mutation.error)) : null;
  /** Words for what is wrong with the field of this pointer. */
  const faults = (pointer: string) => problem?.at(pointer).map(fieldText);
  return { ...mutation, problem, faults };
}
