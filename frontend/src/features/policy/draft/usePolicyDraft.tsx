import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type Problem } from '#/api/problem';
import type { PolicyDraft, PolicyRule } from '#/api/types';
import { type Content, merged, sameContent } from './editing';
import { draftQuery, making } from './queries';

const contentOf = ({ inForceOn, document }: PolicyDraft): Content => ({
  ...(inForceOn && { inForceOn }),
  document,
});

/**
 * The draft as it is being changed. Where somebody else saved meanwhile, their changes are brought in beside mine, and mine
 * wait to be saved again: nothing that anybody typed is lost.
 */
export function usePolicyDraft(draft: PolicyDraft) {
  const queryClient = useQueryClient();
  const [saved, setSaved] = useState(draft);
  const [content, setContent] = useState(() => contentOf(draft));
  const [both, setBoth] = useState<readonly PolicyRule[] | null>(null);
  const dirty = !sameContent(content, contentOf(saved));

  const saving = useMutation({
    mutationFn: async () => ({ sent: content, now: await making.replace(saved.etag, content) }),
    onSuccess: ({ sent, now }) => {
      queryClient.setQueryData(draftQuery.queryKey, now);
      setSaved(now);
      // Whoever has typed on while it was being saved keeps that too.
      setContent((current) => merged(sent, current, contentOf(now)).content);
      setBoth(null);
    },
    onError: async (cause) => {
      if (asProblem(cause).slug !== 'changed-meanwhile') return;
      const theirs = await queryClient.fetchQuery({ ...draftQuery, staleTime: 0 });
      if (!theirs) return;
      setSaved(theirs);
      setContent((current) => merged(contentOf(saved), current, contentOf(theirs)).content);
      setBoth(merged(contentOf(saved), content, contentOf(theirs)).both);
    },
  });
  const problem = saving.error ? asProblem(saving.error) : null;
  return {
    saved,
    content,
    change: (part: Partial<Content>) => setContent((before) => ({ ...before, ...part })),
    dirty,
    saving,
    /** Rules that somebody else changed too; null where nobody came in between. */
    both,
    problem: both && problem?.slug === 'changed-meanwhile' ? null : problem,
  };
}

export type DraftEditing = ReturnType<typeof usePolicyDraft>;

/** Without a list of faults there is nothing to lead to; the notice says it all. */
export function hasFaults(problem: Problem | null): problem is Problem {
  return problem !== null && problem.errors.length > 0;
}
