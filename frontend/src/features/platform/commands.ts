import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#/api/client';
import { asProblem, Problem, unwrap } from '#/api/problem';
import type { Platform, PlatformTerms, Schemas } from '#/api/types';
import { useProblemText } from '#/i18n/problemText';

/** What may be out of date after any of these commands. */
const STALE = ['platforms', 'terms', 'tasks', 'audit'];

const locked = ({ id, etag }: Platform) => ({ path: { id }, header: { 'If-Match': etag } });

export const commands = {
  add: (body: Schemas['PlatformRequest']) => unwrap(api.POST('/api/v1/platforms', { body })),
  change: (platform: Platform, body: Schemas['PlatformRequest']) =>
    unwrap(api.PUT('/api/v1/platforms/{id}', { params: locked(platform), body })),
  archive: (platform: Platform) => unwrap(api.POST('/api/v1/platforms/{id}/archive', { params: locked(platform) })),
  restore: (platform: Platform) => unwrap(api.POST('/api/v1/platforms/{id}/restore', { params: locked(platform) })),
  read: (id: string, body: Schemas['TermsReadingRequest']) =>
    unwrap(api.POST('/api/v1/platforms/{id}/terms-readings', { params: { path: { id } }, body })),
  move: ({ platform, kind, etag }: PlatformTerms, url: string) =>
    unwrap(
      api.PUT('/api/v1/platforms/{id}/terms', {
        params: { path: { id: platform }, header: { 'If-Match': etag } },
        body: { kind, url },
      }),
    ),
};

/** Here it isn't a guideline that is not met: what was written doesn't fit. */
function inWordsOfForms(problem: Problem): Problem {
  if (problem.slug !== 'rules-not-met') return problem;
  const errors = problem.errors.map((error) => (error.code === 'missing' ? { ...error, code: 'required' } : error));
  return new Problem('invalid-request', problem.status, problem.params, errors);
}

/** A command with its progress and refusal. Whatever came of it is read anew: somebody else may have been faster. */
export function usePlatformCommand<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  const { fieldText } = useProblemText();
  const mutation = useMutation({
    mutationFn: run,
    onSettled: () => {
      for (const key of STALE) void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
  const problem = mutation.error ? inWordsOfForms(asProblem(mutation.error)) : null;
  const faults = (pointer: string) => problem?.at(pointer).slice(0, 1).map(fieldText);
  return { ...mutation, problem, faults };
}
