import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { chooseColorScheme, useColorScheme } from './colorScheme';
import { notify, useNotice } from './notices';
import { useOnline } from './online';

test('the last notice is the one that is read', () => {
  const { result, unmount } = renderHook(() => useNotice());
  expect(result.current).toBeNull();
  act(() => notify('Pyyntö on lähetetty.'));
  act(() => notify('Pyyntö on hyväksytty.'));
  expect(result.current).toBe('Pyyntö on hyväksytty.');
  unmount();
  notify(null);
});

test('the network’s coming and going is noticed', () => {
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const { result, unmount } = renderHook(() => useOnline());
  expect(result.current).toBe(true);
  network.mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(result.current).toBe(false);
  unmount();
});

test('the colour scheme follows the device until one is chosen, and is remembered', () => {
  const { result, unmount } = renderHook(() => useColorScheme());
  expect(result.current).toBe('auto');
  act(() => chooseColorScheme('dark'));
  expect(result.current).toBe('dark');
  expect(localStorage.getItem('kanava.colorScheme')).toBe('dark');
  unmount();
});
