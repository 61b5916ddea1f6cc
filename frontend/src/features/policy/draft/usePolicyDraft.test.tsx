import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { PolicyDraft } from '#/api/types';
import { preset } from '#/test/policies';
import { making } from './queries';
import { usePolicyDraft } from './usePolicyDraft';

const draft = { etag: '"1"', document: preset('RAU') } as unknown as PolicyDraft;

test('what is typed while the draft is being saved stays, and waits to be saved', async () => {
  let answer: (now: PolicyDraft) => void = () => {};
  const replace = vi.spyOn(making, 'replace').mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => usePolicyDraft(draft), { wrapper });
  const type = (part: object) =>
    act(() => result.current.change({ document: { ...result.current.content.document, ...part } }));
  type({ noticeDays: 60 });
  act(() => result.current.saving.mutate());
  await waitFor(() => expect(replace).toHaveBeenCalled());
  type({ minUpdaters: 4 });
  const sent = { ...draft.document, noticeDays: 60 };
  await act(async () => answer({ ...draft, etag: '"2"', document: sent }));
  await waitFor(() => expect(result.current.saved.etag).toBe('"2"'));
  expect(result.current.content.document).toMatchObject({ noticeDays: 60, minUpdaters: 4 });
  expect(result.current.dirty).toBe(true);
});
