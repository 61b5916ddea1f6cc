import { expect, test } from 'vitest';
import type { Permission } from '#/api/types';
import { GROUPS, visibleTo } from './entries';

const seen = (...permissions: Permission[]) =>
  GROUPS.flatMap(({ entries }) => entries.filter(visibleTo(permissions)).map(({ to }) => to));

test('each way is shown to those who may go it', () => {
  expect(seen()).toEqual(['/', '/accounts', '/public/$slug', '/lookup', '/policy', '/platforms']);
  expect(seen('MANAGE_UNITS', 'MANAGE_PEOPLE').slice(6)).toEqual(['/admin/units', '/admin/people']);
  expect(seen('KEEP_WEB_PAGES').slice(6)).toEqual(['/admin/web-pages', '/admin/checks', '/admin/noted-addresses']);
  expect(seen('TRIAGE_FINDINGS').slice(6)).toEqual(['/admin/findings']);
  expect(seen('MANAGE_POLICY').slice(6)).toEqual(['/admin/policy']);
  expect(seen('EXPORT_LIST', 'READ_AUDIT')).toEqual([
    '/',
    '/accounts',
    '/public-list',
    '/lookup',
    '/policy',
    '/platforms',
    '/audit',
  ]);
});

test('nobody sees two entries of one name', () => {
  for (const permissions of [[], ['EXPORT_LIST']] as Permission[][]) {
    const names = GROUPS.flatMap(({ entries }) => entries.filter(visibleTo(permissions)).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});
