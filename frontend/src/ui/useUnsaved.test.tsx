import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startLanguages } from '#/i18n';
import { useStoredFirst, useUnsaved } from './useUnsaved';

beforeAll(() => startLanguages('fi'));

function Form({ unsaved }: { unsaved: boolean }) {
  useUnsaved(unsaved);
  return <p>lomake</p>;
}

function Draft({ stored }: { stored: () => Promise<boolean> }) {
  useStoredFirst(stored, 'Poistutaanko?');
  return <p>lomake</p>;
}

const pageWith = (unsaved: boolean) => pageOf(() => <Form unsaved={unsaved} />);

async function pageOf(Page: () => ReactNode) {
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined);
  const root = createRootRoute({ component: Outlet });
  const form = createRoute({ getParentRoute: () => root, path: '/form', component: Page });
  const other = createRoute({ getParentRoute: () => root, path: '/other', component: () => <p>muualla</p> });
  const router = createRouter({
    routeTree: root.addChildren([form, other]),
    history: createMemoryHistory({ initialEntries: ['/form'] }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the routes of this test are not those of the program
  render(<RouterProvider router={router as any} />);
  await screen.findByText('lomake');
  const go = (to: string) => act(async () => router.history.push(to));
  return { go, path: () => router.history.location.href };
}

test('a page with something unsaved is left only by who says so', async () => {
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  const { go, path } = await pageWith(true);
  await go('/form?part=people');
  expect(confirm).not.toHaveBeenCalled();
  await go('/other');
  expect(confirm).toHaveBeenCalledOnce();
  expect(path()).toBe('/form?part=people');
  confirm.mockReturnValue(true);
  await go('/other');
  expect(path()).toBe('/other');
});

test('a page with nothing unsaved is left without a word', async () => {
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  const { go, path } = await pageWith(false);
  await go('/other');
  expect(confirm).not.toHaveBeenCalled();
  expect(path()).toBe('/other');
});

test('what saves itself is stored on the way out, and asks only when it could not be', async () => {
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  const stored = vi.fn(async () => false);
  const { go, path } = await pageOf(() => <Draft stored={stored} />);
  await go('/form?step=people');
  expect(stored).not.toHaveBeenCalled();
  await go('/other');
  expect(confirm).toHaveBeenCalledExactlyOnceWith('Poistutaanko?');
  expect(path()).toBe('/form?step=people');
  stored.mockResolvedValue(true);
  await go('/other');
  expect(confirm).toHaveBeenCalledOnce();
  expect(path()).toBe('/other');
});
