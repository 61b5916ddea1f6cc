import '#/ui/global.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { asProblem } from '#/api/problem';
import { onSessionEnd } from '#/api/session';
import { startLanguages } from '#/i18n';
import { makeRouter } from './router';

/** Trying again helps against outages, never against a refusal. */
const worthRetrying = (failures: number, error: unknown) => {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
};

const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthRetrying, networkMode: 'offlineFirst' },
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(queryClient);

onSessionEnd((ending) => {
  queryClient.clear();
  const { href } = router.state.location;
  const next = ending === 'expired' && href !== '/' && !href.startsWith('/sign-in') ? href : undefined;
  const ended = ending === 'expired' ? true : undefined;
  void router.navigate({ to: '/sign-in', search: { next, ended }, replace: ending === 'expired' });
});

await startLanguages();
const container = document.getElementById('root');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
