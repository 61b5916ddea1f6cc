import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Problem } from '#/api/problem';
import { newestOf, useBegunFrom } from './useBegunFrom';

const item = (etag: string) => ({ id: 'a', etag });
type Props = { etag: string; typed: boolean; refused: Problem | null };

test('a form goes by the version it was begun from until a refusal tells of a newer one', () => {
  const { result, rerender } = renderHook(
    ({ etag, typed, refused }: Props) => useBegunFrom(item(etag), typed, refused),
    { initialProps: { etag: '1', typed: false, refused: null } as Props },
  );
  rerender({ etag: '2', typed: false, refused: null });
  expect(result.current.etag).toBe('2');
  rerender({ etag: '3', typed: true, refused: null });
  expect(result.current.etag).toBe('2');
  rerender({ etag: '3', typed: true, refused: new Problem('unavailable', 503) });
  expect(result.current.etag).toBe('2');
  rerender({ etag: '3', typed: true, refused: new Problem('changed-meanwhile', 412) });
  expect(result.current.etag).toBe('3');
  rerender({ etag: '4', typed: true, refused: null });
  expect(result.current.etag).toBe('3');
});

test('a dialog knows the newest of its item, or the one it was opened with', () => {
  expect(newestOf([item('2')], item('1')).etag).toBe('2');
  expect(newestOf([], item('1')).etag).toBe('1');
  expect(newestOf(undefined, item('1')).etag).toBe('1');
});
