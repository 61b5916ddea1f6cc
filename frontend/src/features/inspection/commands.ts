import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, Problem, unwrap } from '#/api/problem';
import type { Schemas } from '#/api/types';
import { useProblemText } from '#/i18n/problemText';

export type Standing = Schemas['InspectionStanding'];

export const inspectionsQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['inspections', accountId],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/accounts/{id}/inspections', { params: { path: { id: accountId } }, signal })),
  });

/** Here it isn't a guideline that is not met: what was written doesn't fit. */
function inWordsOfForms(problem: Problem): Problem {
  if (problem.slug !== 'rules-not-met') return problem;
  const errors = problem.errors.map((error) => (error.code === 'missing' ? { ...error, code: 'required' } : error));
  return new Problem('invalid-request', problem.status, problem.params, errors);
}

/** Says that one has looked; lists made of it are read anew. */
export function useRecord(accountId: string) {
  const queryClient = useQueryClient();
  const { fieldText } = useProblemText();
  const mutation = useMutation({
    mutationFn: (body: Schemas['InspectionRecord']) =>
      unwrap(api.POST('/api/v1/accounts/{id}/inspections', { params: { path: { id: accountId } }, body })),
    onSettled: () => {
      for (const key of ['inspections', 'tasks', 'history', 'audit'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
  const problem = mutation.error ? inWordsOfForms(asProblem(mutation.error)) : null;
  return { ...mutation, problem, faults: (pointer: string) => problem?.at(pointer).slice(0, 1).map(fieldText) };
}
