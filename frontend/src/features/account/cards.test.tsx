import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Account } from '#/api/types';
import { InspectionCard } from '#/features/inspection/InspectionCard';
import { PostingCard } from '#/features/posting/PostingCard';
import { loadTexts, startLanguages } from '#/i18n';
import { answering } from '#/test/server';
import { RejectedCard } from './RejectedCard';
import { RequestCard } from './RequestCard';
import { VerificationCard } from './VerificationCard';

// The design system asks for it, and jsdom hasn't got it.
vi.hoisted(() => vi.stubGlobal('CSS', { escape: String }));

beforeAll(async () => {
  await startLanguages('fi');
  await loadTexts('later');
});
afterEach(cleanup);

const account = { id: 'a', status: 'ACTIVE', allowedActions: [] } as unknown as Account;
const over = {
  items: [{ kind: 'END_OF_TERM', due: true, dueOn: '2026-11-30' }],
  recordable: true,
};

function show(card: ReactNode) {
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createRouter({ routeTree: createRootRoute({ component: () => card }) });
  render(
    <QueryClientProvider client={queryClient}>
      {/* biome-ignore lint/suspicious/noExplicitAny: the routes of this test are not those of the program */}
      <RouterProvider router={router as any} />
    </QueryClientProvider>,
  );
}

test.each([
  ['postings', <PostingCard key="p" account={account} />],
  ['inspections', <InspectionCard key="i" account={account} />],
])('of %s that can’t be read the page says so', async (_, card) => {
  answering({ type: 'https://kanava.example/problems/unavailable', status: 503 }, 503);
  show(card);
  expect(await screen.findByRole('button', { name: /uudelleen/ })).toBeTruthy();
});

test.each([
  [['ANNOUNCE_RETIREMENT', 'PROPOSE_CHANGE'], 2],
  [['ANNOUNCE_RETIREMENT'], 1],
  [[], 0],
] as const)('at the end of a term only what %s allow is offered', async (allowedActions, offered) => {
  answering(over);
  show(<InspectionCard account={{ ...account, allowedActions: [...allowedActions] }} />);
  await screen.findByRole('heading', { level: 3 });
  expect(screen.queryAllByRole('link')).toHaveLength(offered);
});

test('a request that was turned down says why and who said so', async () => {
  const steps = [
    {
      state: 'REJECTED',
      label: { fi: 'Esihenkilön päätös' },
      comment: 'Sama tili on jo.',
      decidedBy: { name: 'Eeva Esihenkilö' },
    },
  ];
  show(<RejectedCard account={{ ...account, status: 'REJECTED', review: { steps } } as unknown as Account} />);
  expect(await screen.findByText('Sama tili on jo.')).toBeTruthy();
  expect(screen.getByText('Eeva Esihenkilö')).toBeTruthy();
});

test('who decides sees the kind of channel, how long it is wanted and who sees it', async () => {
  const asked = {
    request: { kind: 'OWNED', plan: { visibility: 'PUBLIC' } },
    requester: { name: 'Rea' },
    createdAt: '2026-11-22T07:00:00Z',
    policy: { document: { purposes: [], goals: [] } },
  };
  show(<RequestCard account={{ ...account, ...asked } as unknown as Account} />);
  for (const told of ['Organisaatiotili', 'Pysyvästi', 'Kaikki (julkinen)']) {
    expect(await screen.findByText(told)).toBeTruthy();
  }
});

const missing = {
  check: 'LIST_PAGE_LINKS_TO_ACCOUNT',
  level: 'MISSING',
  page: 'https://www.iisalmi.fi/some',
  remedy: { act: 'PUT', page: 'https://www.iisalmi.fi/some', link: 'https://x.com/uusi' },
};
const renamed = (openCase?: { kind: string }) =>
  ({
    ...account,
    address: 'https://x.com/uusi',
    publicState: 'unknown',
    verification: {
      status: 'MISSING',
      running: false,
      checks: [missing],
      identity: {
        openCase,
        history: [{ identity: { address: 'https://x.com/uusi' } }, { identity: { address: 'https://x.com/vanha' } }],
      },
    },
  }) as unknown as Account;

test('after a rename the old link is named beside the new one (IIS-3d)', async () => {
  answering({ items: [] });
  show(<VerificationCard account={renamed()} />);
  expect(await screen.findByText(/Korvaa vanha linkki x\.com\/vanha uudella linkillä x\.com\/uusi/)).toBeTruthy();
});

test('nobody is asked to link to what somebody else has (ID-PIN)', async () => {
  answering({ items: [] });
  show(<VerificationCard account={renamed({ kind: 'TAKEN_OVER' })} />);
  await screen.findByText('Onko tili aidosti meidän?');
  expect(screen.queryByText('Lisää tämä linkki koontisivulle')).toBeNull();
});
