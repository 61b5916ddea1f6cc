import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { LoadingState } from '#/ui/States';
import { CrashPage, NotFoundPage } from './FallbackPages';
import { publicLayout, root, signedInLayout } from './layouts';
import { accountsRoutes } from './routes/accounts';
import { administrationRoutes } from './routes/administration';
import { publicRoutes } from './routes/public';
import { parseSearch, stringifySearch } from './search';

const routeTree = root.addChildren([
  publicLayout.addChildren(publicRoutes),
  signedInLayout.addChildren([...accountsRoutes, ...administrationRoutes]),
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
