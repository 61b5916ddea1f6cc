import { expect, test, vi } from 'vitest';
import { signOut } from '#/api/session';
import { answering } from '#/test/server';
import { keep, kept } from './kept';

test('what is kept is there until it is forgotten, or whoever typed it signs out', async () => {
  answering(null, 200);
  expect(kept('a')).toBeUndefined();
  keep('a', { name: 'Visit Iisalmi' });
  keep('b', 1);
  expect(kept('a')).toEqual({ name: 'Visit Iisalmi' });
  keep('a', undefined);
  expect(kept('a')).toBeUndefined();
  await signOut();
  expect(kept('b')).toBeUndefined();
});

test('where nothing can be kept, nothing breaks', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  sessionStorage.clear();
  keep('a', 1);
  expect(kept('a')).toBeUndefined();
});
