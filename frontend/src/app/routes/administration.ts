import { createRoute } from '@tanstack/react-router';
import { auditActionValues, checkRunResultValues, messageKindValues, presetCodeValues } from '#/api/types';
import type { PeopleSearch } from '#/features/administration/queries';
import type { AuditSearch } from '#/features/audit/queries';
import type { CheckRunSearch } from '#/features/checkRuns/queries';
import { type MessagesSearch, VIEWS } from '#/features/messages/queries';
import { allTermsQuery, platformQuery } from '#/features/platform/queries';
import type { PresetsSearch } from '#/features/policy/PresetsPage';
import type { PolicySearch } from '#/features/policy/queries';
import { LANGUAGES } from '#/i18n';
import { signedInLayout } from '../layouts';
import { page } from '../pages';
import { day, flag, manyOf, oneOf, positive, type RawSearch, text } from '../search';

const messagesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/messages',
  validateSearch: (raw: RawSearch): MessagesSearch => ({
    kind: oneOf(messageKindValues, raw.kind),
    language: oneOf(LANGUAGES, raw.language),
    view: oneOf(VIEWS, raw.view),
    cursor: text(raw.cursor),
  }),
  component: page(() => import('#/features/messages/MessagesPage'), 'MessagesPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/audit',
  validateSearch: (raw: RawSearch): AuditSearch => ({
    accountId: text(raw.accountId),
    actorId: text(raw.actorId),
    subjectId: text(raw.subjectId),
    action: manyOf(auditActionValues, raw.action),
    from: day(raw.from),
    to: day(raw.to),
    cursor: text(raw.cursor),
  }),
  component: page(() => import('#/features/audit/AuditPage'), 'AuditPage'),
});

const clientsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/clients',
  component: page(() => import('#/features/clients/ClientsPage'), 'ClientsPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/units',
  component: page(() => import('#/features/administration/UnitsPage'), 'UnitsPage'),
});

const webPagesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/web-pages',
  component: page(() => import('#/features/webPages/WebPagesPage'), 'WebPagesPage'),
});

const checkRunsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/checks',
  component: page(() => import('#/features/checkRuns/CheckRunsPage'), 'CheckRunsPage'),
});

const checkRunRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/checks/$runId',
  validateSearch: (raw: RawSearch): CheckRunSearch => ({
    result: oneOf(checkRunResultValues, raw.result),
    cursor: text(raw.cursor),
  }),
  component: page(() => import('#/features/checkRuns/CheckRunPage'), 'CheckRunPage'),
});

const notedAddressesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/noted-addresses',
  component: page(() => import('#/features/notedAddresses/NotedAddressesPage'), 'NotedAddressesPage'),
});

const findingsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/findings',
  component: page(() => import('#/features/findings/FindingsPage'), 'FindingsPage'),
});

const unitRulesRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/units/$unitId/rules',
  component: page(() => import('#/features/policy/unit/UnitRulesPage'), 'UnitRulesPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/people',
  validateSearch: (raw: RawSearch): PeopleSearch => ({
    search: text(raw.search),
    archived: flag(raw.archived),
    cursor: text(raw.cursor),
  }),
  component: page(() => import('#/features/administration/PeoplePage'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/people/$personId',
  component: page(() => import('#/features/administration/PersonPage'), 'PersonPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisation',
  component: page(() => import('#/features/administration/OrganisationPage'), 'OrganisationPage'),
});

const organisationsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisations',
  component: page(() => import('#/features/administration/OrganisationsPage'), 'OrganisationsPage'),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/organisations/new',
  component: page(() => import('#/features/administration/NewOrganisationPage'), 'NewOrganisationPage'),
});

const platformsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/platforms',
  loader: ({ context }) => void context.queryClient.prefetchQuery(allTermsQuery),
  component: page(() => import('#/features/platform/PlatformsPage'), 'PlatformsPage'),
});

const platformRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/platforms/$platformId',
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(platformQuery(params.platformId)),
  component: page(() => import('#/features/platform/PlatformPage'), 'PlatformPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/policy',
  validateSearch: (raw: RawSearch): PolicySearch => ({
    older: positive(raw.older),
    newer: positive(raw.newer),
    all: flag(raw.all),
  }),
  component: page(() => import('#/features/policy/PolicyPage'), 'PolicyPage'),
});

const presetsRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/policies/presets',
  validateSearch: (raw: RawSearch): PresetsSearch => ({
    show: manyOf(presetCodeValues, raw.show),
    differing: flag(raw.differing),
  }),
  component: page(() => import('#/features/policy/PresetsPage'), 'PresetsPage'),
});

const policyDraftRoute = createRoute({
  getParentRoute: () => signedInLayout,
  path: '/admin/policy',
  validateSearch: (raw: RawSearch): { part?: string | undefined } => ({ part: text(raw.part) }),
  component: page(() => import('#/features/policy/draft/DraftPage'), 'DraftPage'),
});

export const administrationRoutes = [
  messagesRoute,
  auditRoute,
  clientsRoute,
  unitsRoute,
  webPagesRoute,
  checkRunsRoute,
  checkRunRoute,
  notedAddressesRoute,
  findingsRoute,
  unitRulesRoute,
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
] as const;
