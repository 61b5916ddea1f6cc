import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSettled } from './useSettled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is typed counts once the typing pauses; emptied, it counts at once', () => {
  const { result, rerender } = renderHook(({ words }) => useSettled(words), { initialProps: { words: '' } });
  for (const words of ['m', 'ma', 'mai']) {
    rerender({ words });
    act(() => void vi.advanceTimersByTime(100));
    expect(result.current).toBe('');
  }
  act(() => void vi.advanceTimersByTime(200));
  expect(result.current).toBe('mai');
  rerender({ words: '' });
  expect(result.current).toBe('');
});
