import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { currentToken } from '#/api/session';
import { platformsQuery } from '#/features/platform/queries';
import { meQuery } from '#/features/session/queries';
import { NotFoundPage } from './FallbackPages';
import { PublicLayout } from './shell/PublicLayout';
import { SignedInLayout } from './shell/SignedInLayout';

type Context = { queryClient: QueryClient };

export const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage });

export const publicLayout = createRoute({ getParentRoute: () => root, id: 'public', component: PublicLayout });

export const signedInLayout = createRoute({
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
