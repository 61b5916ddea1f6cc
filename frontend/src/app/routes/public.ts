import { createRoute, redirect } from '@tanstack/react-router';
import { currentToken } from '#/api/session';
import { publicLayout } from '../layouts';
import { askingPage, earlyPage } from '../pages';
import { flag, type RawSearch, text } from '../search';

const signInRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/sign-in',
  validateSearch: (raw: RawSearch): { next?: string | undefined; ended?: true | undefined } => ({
    next: text(raw.next),
    ended: flag(raw.ended),
  }),
  component: earlyPage(() => import('#/features/session/SignInPage'), 'SignInPage'),
});

/** For whoever must change a one-time password: the rest of the app would only be refusals. */
const firstPasswordRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/first-password',
  beforeLoad: async () => {
    if ((await currentToken()) === null) throw redirect({ to: '/sign-in', replace: true });
  },
  component: earlyPage(() => import('#/features/session/PasswordPage'), 'FirstPasswordPage'),
});

const lookupRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/lookup',
  validateSearch: (raw: RawSearch): { url?: string | undefined; on?: string | undefined } => ({
    url: text(raw.url),
    on: /^\d{4}-\d\d-\d\d$/.exec(text(raw.on) ?? '')?.[0],
  }),
  component: askingPage(() => import('#/features/lookup/LookupPage'), 'LookupPage'),
});

const publicListRoute = createRoute({
  getParentRoute: () => publicLayout,
  path: '/public/$slug',
  component: earlyPage(() => import('#/features/publicList/PublicListPage'), 'PublicListPage'),
});

export const publicRoutes = [signInRoute, firstPasswordRoute, lookupRoute, publicListRoute] as const;
