import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Problem } from '#/api/problem';
import { currentToken } from '#/api/session';
import {
  accountSortValues,
  accountStatusValues,
  auditActionValues,
  messageKindValues,
  presetCodeValues,
} from '#/api/types';
import { type AccountsSearch, accountQuery } from '#/features/accounts/queries';
import type { PeopleSearch } from '#/features/administration/queries';
import type { AuditSearch } from '#/features/audit/queries';
import { type MessagesSearch, VIEWS } from '#/features/messages/queries';
import type { NoticesSearch } from '#/features/notices/queries';
import { allTermsQuery, platformQuery, platformsQuery } from '#/features/platform/queries';
import type { PresetsSearch } from '#/features/policy/PresetsPage';
import type { PolicySearch } from '#/features/policy/queries';
import { STEPS, type StepKey } from '#/features/request/form';
import { meQuery } from '#/features/session/queries';
import { summaryQuery, tasksQuery } from '#/features/tasks/queries';
import { LANGUAGES } from '#/i18n';
import { LoadingState } from '#/ui/States';
import { CrashPage, NotFoundPage } from './FallbackPages';
import {
  day,
  flag,
  manyOf,
  oneOf,
  parseSearch,
  platformIds,
  positive,
  type RawSearch,
  stringifySearch,
  text,
} from './search';
import { PublicLayout } from './shell/PublicLayout';
import { SignedInLayout } from './shell/SignedInLayout';

type Context = { queryClient: QueryClient };

/** The router reloads when a page's program is gone, as after a release; without a network that would end in nothing. */
function fetched<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((cause: unknown) => {
    throw navigator.onLine ? cause : new Problem('offline', 0);
  });
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage });

const publicLayout = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout });

const signInRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/sign-in',
  validateSearch: (raw: RawSearch): { next?: string | undefined; ended?: true | undefined } => ({
    next: text(raw.next),
    ended: flag(raw.ended),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/session/SignInPage')), 'SignInPage'),
});

/** For whoever must change a one-time password: the rest of the app would only be refusals. */
const firstPasswordRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/first-password',
  beforeLoad: async () => {
    if ((await currentToken()) === null) throw redirect({ to: '/sign-in', replace: true });
  },
  component: lazyRouteComponent(() => fetched(import('#/features/session/PasswordPage')), 'FirstPasswordPage'),
});

const lookupRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/lookup',
  validateSearch: (raw: RawSearch): { url?: string | undefined } => ({ url: text(raw.url) }),
  component: lazyRouteComponent(() => fetched(import('#/features/lookup/LookupPage')), 'LookupPage'),
});

const publicListRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/public/$slug',
  component: lazyRouteComponent(() => fetched(import('#/features/publicList/PublicListPage')), 'PublicListPage'),
});

const signedInLayout = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    if ((await currentToken()) !== null) return;
    const next = location.href === '/' ? undefined : location.href;
    throw redirect({ to: '/sign-in', search: { next }, replace: true });
  },
  loader: async ({ context: { queryClient } }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me.mustChangePassword) throw redirect({ to: '/first-password', replace: true });
    await queryClient.prefetchQuery(platformsQuery);
  },
  component: SignedInLayout,
});

const tasksRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/',
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(tasksQuery);
    void queryClient.prefetchQuery(summaryQuery);
  },
  component: lazyRouteComponent(() => fetched(import('#/features/tasks/TasksPage')), 'TasksPage'),
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
  component: lazyRouteComponent(() => fetched(import('#/features/accounts/AccountsPage')), 'AccountsPage'),
});

const newRequestRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/new',
  component: lazyRouteComponent(() => fetched(import('#/features/request/NewRequestPage')), 'NewRequestPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: lazyRouteComponent(() => fetched(import('#/features/account/AccountPage')), 'AccountPage'),
});

const requestRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId/request',
  validateSearch: (raw: RawSearch): { step?: StepKey | undefined } => ({
    step: oneOf(STEPS, raw.step),
  }),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: lazyRouteComponent(() => fetched(import('#/features/request/RequestPage')), 'RequestPage'),
});

const retireRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/accounts/$accountId/retire',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(accountQuery(params.accountId)),
  component: lazyRouteComponent(() => fetched(import('#/features/retirement/RetirePage')), 'RetirePage'),
});

const auditRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/audit',
  validateSearch: (raw: RawSearch): AuditSearch => ({
    accountId: text(raw.accountId),
    actorId: text(raw.actorId),
    action: manyOf(auditActionValues, raw.action),
    from: day(raw.from),
    to: day(raw.to),
    cursor: text(raw.cursor),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/audit/AuditPage')), 'AuditPage'),
});

const clientsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/clients',
  component: lazyRouteComponent(() => fetched(import('#/features/clients/ClientsPage')), 'ClientsPage'),
});

const noticesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/notices',
  validateSearch: (raw: RawSearch): NoticesSearch => ({ unread: flag(raw.unread), cursor: text(raw.cursor) }),
  component: lazyRouteComponent(() => fetched(import('#/features/notices/NoticesPage')), 'NoticesPage'),
});

const deliveryRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/notices/delivery',
  component: lazyRouteComponent(() => fetched(import('#/features/notices/DeliveryPage')), 'DeliveryPage'),
});

const messagesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/messages',
  validateSearch: (raw: RawSearch): MessagesSearch => ({
    kind: oneOf(messageKindValues, raw.kind),
    language: oneOf(LANGUAGES, raw.language),
    view: oneOf(VIEWS, raw.view),
    cursor: text(raw.cursor),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/messages/MessagesPage')), 'MessagesPage'),
});

const listPreviewRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/public-list',
  component: lazyRouteComponent(() => fetched(import('#/features/publicList/ListPreviewPage')), 'ListPreviewPage'),
});

const passwordRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/password',
  component: lazyRouteComponent(() => fetched(import('#/features/session/PasswordPage')), 'PasswordPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/units',
  component: lazyRouteComponent(() => fetched(import('#/features/administration/UnitsPage')), 'UnitsPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/people',
  validateSearch: (raw: RawSearch): PeopleSearch => ({
    search: text(raw.search),
    archived: flag(raw.archived),
    cursor: text(raw.cursor),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/administration/PeoplePage')), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/people/$personId',
  component: lazyRouteComponent(() => fetched(import('#/features/administration/PersonPage')), 'PersonPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisation',
  component: lazyRouteComponent(
    () => fetched(import('#/features/administration/OrganisationPage')),
    'OrganisationPage',
  ),
});

const organisationsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisations',
  component: lazyRouteComponent(
    () => fetched(import('#/features/administration/OrganisationsPage')),
    'OrganisationsPage',
  ),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisations/new',
  component: lazyRouteComponent(
    () => fetched(import('#/features/administration/NewOrganisationPage')),
    'NewOrganisationPage',
  ),
});

const platformsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/platforms',
  loader: ({ context }) => void context.queryClient.prefetchQuery(allTermsQuery),
  component: lazyRouteComponent(() => fetched(import('#/features/platform/PlatformsPage')), 'PlatformsPage'),
});

const platformRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/platforms/$platformId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(platformQuery(params.platformId)),
  component: lazyRouteComponent(() => fetched(import('#/features/platform/PlatformPage')), 'PlatformPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/policy',
  validateSearch: (raw: RawSearch): PolicySearch => ({
    older: positive(raw.older),
    newer: positive(raw.newer),
    all: flag(raw.all),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/policy/PolicyPage')), 'PolicyPage'),
});

const presetsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/policies/presets',
  validateSearch: (raw: RawSearch): PresetsSearch => ({
    show: manyOf(presetCodeValues, raw.show),
    differing: flag(raw.differing),
  }),
  component: lazyRouteComponent(() => fetched(import('#/features/policy/PresetsPage')), 'PresetsPage'),
});

const policyDraftRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/policy',
  validateSearch: (raw: RawSearch): { part?: string | undefined } => ({ part: text(raw.part) }),
  component: lazyRouteComponent(() => fetched(import('#/features/policy/draft/DraftPage')), 'DraftPage'),
});

const routeTree = root.addChildren([
  publicLayout.addChildren([signInRoute, firstPasswordRoute, lookupRoute, publicListRoute]),
  signedInLayout.addChildren([
    tasksRoute,
    accountsRoute,
    newRequestRoute,
    accountRoute,
    requestRoute,
    retireRoute,
    noticesRoute,
    deliveryRoute,
    messagesRoute,
    auditRoute,
    clientsRoute,
    listPreviewRoute,
    passwordRoute,
    unitsRoute,
    peopleRoute,
    personRoute,
    organisationRoute,
    organisationsRoute,
    newOrganisationRoute,
    platformsRoute,
    platformRoute,
    policyRoute,
    presetsRoute,
    policyDraftRoute,
  ]),
]);

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
