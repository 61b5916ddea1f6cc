import { createRoute } from '@tanstack/react-router';
import { accountSortValues, accountStatusValues } from '#/api/types';
import { type AccountsSearch, accountQuery } from '#/features/accounts/queries';
import type { NoticesSearch } from '#/features/notices/queries';
import { STEPS, type StepKey } from '#/features/request/form';
import { standingInQuery } from '#/features/standingIn/queries';
import { summaryQuery, tasksQuery } from '#/features/tasks/queries';
import { signedInLayout } from '../layouts';
import { earlyPage, entrancePage, page } from '../pages';
import { flag, manyOf, oneOf, platformIds, type RawSearch, text } from '../search';

const tasksRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/',
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(tasksQuery);
    void queryClient.prefetchQuery(summaryQuery);
  },
  component: entrancePage(() => import('#/features/tasks/TasksPage'), 'TasksPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts',
  validateSearch: (raw: RawSearch): AccountsSearch => ({
    search: text(raw.search),
    status: manyOf(accountStatusValues, raw.status),
    platform: platformIds(raw.platform),
    unitId: text(raw.unitId),
    attention: flag(raw.attention),
    sort: oneOf(accountSortValues, raw.sort),
    cursor: text(raw.cursor),
  }),
  component: entrancePage(() => import('#/features/accounts/AccountsPage'), 'AccountsPage'),
});

const newRequestRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/new',
  component: page(() => import('#/features/request/NewRequestPage'), 'NewRequestPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: page(() => import('#/features/account/AccountPage'), 'AccountPage'),
});

const requestRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId/request',
  validateSearch: (raw: RawSearch): { step?: StepKey | undefined } => ({
    step: oneOf(STEPS, raw.step),
  }),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: page(() => import('#/features/request/RequestPage'), 'RequestPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId/change',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: page(() => import('#/features/request/ChangePage'), 'ChangePage'),
});

const retireRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId/retire',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: page(() => import('#/features/retirement/RetirePage'), 'RetirePage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/notices',
  validateSearch: (raw: RawSearch): NoticesSearch => ({ unread: flag(raw.unread), cursor: text(raw.cursor) }),
  component: page(() => import('#/features/notices/NoticesPage'), 'NoticesPage'),
});

const deliveryRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/notices/delivery',
  component: page(() => import('#/features/notices/DeliveryPage'), 'DeliveryPage'),
});

const standingInRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/standing-in',
  loader: ({ context }) => void context.queryClient.prefetchQuery(standingInQuery),
  component: page(() => import('#/features/standingIn/StandingInPage'), 'StandingInPage'),
});

const listPreviewRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/public-list',
  component: page(() => import('#/features/publicList/ListPreviewPage'), 'ListPreviewPage'),
});

const embedRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/public-list/embed',
  component: page(() => import('#/features/publicList/EmbedPage'), 'EmbedPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/password',
  component: earlyPage(() => import('#/features/session/PasswordPage'), 'PasswordPage'),
});

export const accountsRoutes = [
  tasksRoute,
  accountsRoute,
  newRequestRoute,
  accountRoute,
  requestRoute,
  changeRoute,
  retireRoute,
  noticesRoute,
  deliveryRoute,
  standingInRoute,
  listPreviewRoute,
  embedRoute,
  passwordRoute,
] as const;
