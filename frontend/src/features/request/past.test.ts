import { expect, test } from 'vitest';
import { isPast } from './past';

const words = (fi: string) => ({ target: { fi, sv: fi, en: fi } });

test.each([
  [words('ehkä syksyllä 2015'), true],
  [words('vuosina 2025–2026'), false],
  [words('ehkä syksyllä 2026'), false],
  [words('myöhemmin'), false],
  [{ ...words('syksyllä 2030'), targetOn: '2026-11-21' }, true],
  [{ targetOn: '2026-11-22' }, false],
  [{}, false],
])('a plan is past once its day or its last year is (LVM-roles): %j', (plan, past) => {
  expect(isPast(plan, '2026-11-22')).toBe(past);
});
