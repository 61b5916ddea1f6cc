import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startLanguages } from '#/i18n';
import { useUnsaved } from './useUnsaved';

beforeAll(() => startLanguages('fi'));

function Form({ unsaved }: { unsaved: boolean }) {
  useUnsaved(unsaved);
  return <p>lomake</p>;
}

async function pageWith(unsaved: boolean) {
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined);
  const root = createRootRoute({ component: Outlet });
  const form = createRoute({ getParentRoute: () => root, path: '/form', component: () => <Form unsaved={unsaved} /> });
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
