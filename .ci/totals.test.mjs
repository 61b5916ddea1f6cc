import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totals } from './totals.mjs';

test('the closing lines of every runner are counted, those of single classes are not', () => {
  const log = [
    '[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in kanava.server.SettingsSpec',
    '[\u001b[1;34mINFO\u001b[m] Tests run: 12, Failures: 1, Errors: 1, Skipped: 2',
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[31m1 failed\u001b[39m\u001b[22m | \u001b[1m\u001b[32m20 passed\u001b[39m\u001b[22m (21)',
    'ℹ pass 3',
    'ℹ fail 0',
    '  2 failed',
    '  5 passed (10.1s)',
  ].join('\n');

  assert.deepEqual(totals(log), {
    Spock: { passed: 8, failed: 2 },
    Vitest: { passed: 20, failed: 1 },
    Node: { passed: 3, failed: 0 },
    Playwright: { passed: 5, failed: 2 },
  });
});
