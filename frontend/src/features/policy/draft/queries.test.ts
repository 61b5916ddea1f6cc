import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { defaults } from '#/test/policies';
import { answering } from '#/test/server';
import { draftQuery, effectsQuery, forgetRules, making } from './queries';

const PATH = '/api/v1/policy-draft';

test('a draft is asked for; none is no refusal', async () => {
  const asked = answering({ type: '/problems/not-found' }, 404);
  expect(await new QueryClient().fetchQuery(draftQuery)).toBeNull();
  expect(asked[0]?.path).toBe(PATH);
});

test('any other refusal is one', async () => {
  answering({ type: '/problems/not-allowed' }, 403);
  await expect(
    new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(draftQuery),
  ).rejects.toThrow('not-allowed');
});

test('each act goes to its address, at the version that was seen', async () => {
  const asked = answering({ checked: 0, items: [] });
  const etag = '"3"';
  await new QueryClient().fetchQuery(effectsQuery(etag));
  await making.begin({ preset: 'LOI' });
  await making.replace(etag, { document: defaults });
  await making.publish(etag);
  await making.discard(etag);
  expect(asked.map(({ method, path, ifMatch }) => [method, path, ifMatch])).toEqual([
    ['GET', `${PATH}/effects`, null],
    ['POST', PATH, null],
    ['PUT', PATH, etag],
    ['POST', `${PATH}/publish`, etag],
    ['POST', `${PATH}/discard`, etag],
  ]);
});

test('rules given force leave no draft behind', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['policyDraft'], { etag: '"3"' });
  queryClient.setQueryData(['policy'], {});
  forgetRules(queryClient);
  expect(queryClient.getQueryData(['policyDraft'])).toBeNull();
  expect(queryClient.getQueryState(['policy'])?.isInvalidated).toBe(true);
});
