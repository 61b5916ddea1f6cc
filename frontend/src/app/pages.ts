import { lazyRouteComponent } from '@tanstack/react-router';
import { Problem } from '#/api/problem';
import { loadTexts } from '#/i18n';

/** The router reloads when a page's program is gone, as after a release; without a network that would end in nothing. */
function fetched<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((cause: unknown) => {
    throw navigator.onLine ? cause : new Problem('offline', 0);
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the router's own bound for a module of components
type Module = Record<string, any>;

/** A page whose words are among those that everybody has from the start. */
export function earlyPage<Of extends Module, Name extends keyof Of>(load: () => Promise<Of>, name: Name) {
  return lazyRouteComponent<Of, Name>(() => fetched(load()), name);
}

/** A page one comes to first and goes on from: it is shown at once, and the texts of the others follow it. */
export function entrancePage<Of extends Module, Name extends keyof Of>(load: () => Promise<Of>, name: Name) {
  return lazyRouteComponent<Of, Name>(async () => {
    const module = await fetched(load());
    // Should they not come now, the page that needs them asks again and says so.
    loadTexts('later').catch(() => undefined);
    return module;
  }, name);
}

/** A page that comes with all texts of its language. */
export function page<Of extends Module, Name extends keyof Of>(load: () => Promise<Of>, name: Name) {
  return lazyRouteComponent<Of, Name>(async () => (await fetched(Promise.all([load(), loadTexts('later')])))[0], name);
}

/** The page where anybody looks something up, with its own texts and no others. */
export function askingPage<Of extends Module, Name extends keyof Of>(load: () => Promise<Of>, name: Name) {
  return lazyRouteComponent<Of, Name>(async () => (await fetched(Promise.all([load(), loadTexts('asking')])))[0], name);
}
