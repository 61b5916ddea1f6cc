import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, test } from 'vitest';
import type { Notice } from '#/api/types';
import { loadTexts, startLanguages } from '#/i18n';
import { answering } from '#/test/server';
import { useNoticeWords } from './useNoticeWords';

beforeAll(async () => {
  await startLanguages('fi');
  await loadTexts('later');
});

function words(part: Partial<Notice>) {
  answering({ items: [] });
  const queryClient = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const notice = {
    id: 'n',
    kind: 'STEP_WAITS',
    at: '2026-11-20T10:00:00Z',
    accountId: 'a',
    accountName: 'Kirjasto',
    platform: 'X',
    ...part,
  } as Notice;
  return renderHook(() => useNoticeWords(notice), { wrapper }).result.current;
}

test('a step that waits says for which act, who asks and for how long', () => {
  const { sentence, details } = words({ act: 'PROPOSE', requester: 'Maija', waitingDays: 3 });
  expect(sentence).toBe('Kirjasto: pyyntö odottaa esitystäsi');
  expect(details.join(' ')).toMatch(/Maija.*3/);
});

test('of a change it speaks as of a change', () => {
  expect(words({ act: 'PROPOSE', change: true }).sentence).toBe('Kirjasto: muutosehdotus odottaa esitystäsi');
});

test('what was so when it happened stands under it', () => {
  const { details } = words({
    kind: 'REQUEST_APPROVED',
    actor: 'Matti',
    missing: ['LIST_PAGE_LINKS_TO_ACCOUNT'],
    maintainers: ['Maija', 'Matti'],
  });
  expect(details).toContain('Matti');
  expect(details.join(' ')).toMatch(/Maija ja Matti/);
});
