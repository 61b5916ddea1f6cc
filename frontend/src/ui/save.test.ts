import { expect, test, vi } from 'vitest';
import { save } from './save';

test('a file is handed to the browser under its name, and let go of', () => {
  const released: string[] = [];
  vi.stubGlobal('URL', {
    createObjectURL: () => 'blob:1',
    revokeObjectURL: (address: string) => released.push(address),
  });
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.getAttribute('href')}`);
  });
  save(new Blob(['x']), 'plan.pdf');
  expect(clicked).toEqual(['plan.pdf blob:1']);
  expect(released).toEqual(['blob:1']);
});
