import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { policyQuery, unitsQuery } from '#/features/organisation/queries';
import { loadTexts, startLanguages } from '#/i18n';
import { preset } from '#/test/policies';
import { answering } from '#/test/server';
import type { Owner } from './fields';
import { useReadable } from './useReadable';

// jsdom has none, and the design system asks for it as it loads.
vi.hoisted(() => Object.assign(globalThis, { CSS: { escape: (text: string) => text } }));

beforeAll(async () => {
  await startLanguages('fi');
  await loadTexts('later');
});

function reading(owner: Owner) {
  answering({ items: [] });
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const library = { id: 'u1', name: { fi: 'Kirjasto', sv: 'Biblioteket', en: 'Library' } };
  queryClient.setQueryData<unknown>(unitsQuery.queryKey, { items: [library] });
  queryClient.setQueryData<unknown>(policyQuery.queryKey, { document: preset('IIS') });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  return renderHook(() => useReadable(owner), { wrapper }).result.current;
}

test.each<[Owner, string, string, string]>([
  ['account', 'status', 'IN_REVIEW', 'Käsiteltävänä'],
  ['account', 'kind', 'EXPERT', 'Asiantuntijatili'],
  ['account', 'unit', 'u1', 'Kirjasto'],
  ['account', 'unit', 'long-gone', 'long-gone'],
  ['account', 'closesOn', '2027-01-31', '31.1.2027'],
  ['account', 'weeklyHours', '2.5', '2,5'],
  ['account', 'unattended', 'true', 'kyllä'],
  ['account', 'pilot', 'true', 'kyllä'],
  ['account', 'pilot', 'false', 'ei'],
  ['account', 'languages', 'fi sv', 'suomi, ruotsi'],
  ['account', 'platform', 'NOWHERE', 'NOWHERE'],
  ['account', 'purposeKey', 'feedback', 'Palautteen saaminen'],
  ['account', 'goalKey', 'of-old', 'of-old'],
  ['account', 'name', 'Kirjaston tili', 'Kirjaston tili'],
  ['person', 'roles', 'SUPERVISOR@u1', 'Esihenkilö (Kirjasto)'],
  ['other', 'scopes', 'of:old', 'of:old'],
])('of a log of %s, %s %s reads %s', (owner, field, text, expected) => {
  expect(reading(owner).value(field, text).toLowerCase()).toBe(expected.toLowerCase());
});

test('rules are read as the rules are told, and what can’t be read stands as it is', () => {
  const { value } = reading('policy');
  expect(value('minUpdaters', '3')).toMatch(/3 päivittäjää/);
  expect(value('guideline', '{"fi":"Ohje","sv":"Anvisning","en":"Guideline"}')).toBe('Ohje');
  expect(value('guidelineLinks', '[{"name":{"fi":"Ohje"},"url":"https://www.iisalmi.fi/ohje"}]')).toBe(
    'Ohje: https://www.iisalmi.fi/ohje',
  );
  expect(value('citations', '[{"rule":"CHAIN","section":"3.1"}]')).toMatch(/3\.1/);
  expect(value('guideline', '{broken')).toBe('{broken');
  expect(value('unheard-of', '["a"]')).toBe('["a"]');
});

test('every field has a name, and an unheard-of one its own', () => {
  const { fieldName } = reading('account');
  expect(fieldName('closesOn')).not.toBe('closesOn');
  expect(fieldName('unheard-of')).toBe('unheard-of');
});
