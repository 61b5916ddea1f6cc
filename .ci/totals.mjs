// Adds up what the test runners said in the logs of a folder and closes with "N passed, N failed".
// A part that failed without a failing test (a lint finding, a build error) counts as one failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Each runner's closing lines: a pattern, and how to read it as [passed, failed]. */
const RUNNERS = [
  // Surefire prints one such line a class and one bare line in the end; only the bare one is the sum.
  { name: 'Spock', line: /^\[(?:INFO|ERROR|WARNING)\] Tests run: (\d+), Failures: (\d+), Errors: (\d+), Skipped: (\d+)$/,
    count: ([run, failures, errors, skipped]) => [run - failures - errors - skipped, failures + errors] },
  { name: 'Vitest', line: /^\s*Tests\s+(?:(\d+) failed(?: \| )?)?(?:(\d+) passed)?.*\(\d+\)$/,
    count: ([failed, passed]) => [passed, failed] },
  { name: 'Node', line: /^(?:# |ℹ )(pass|fail) (\d+)$/, count: ([word, n]) => (word === 'pass' ? [n, 0] : [0, n]) },
  { name: 'Playwright', line: /^\s+(\d+) (passed|failed|flaky)(?: \(.*\))?$/,
    count: ([n, word]) => (word === 'failed' ? [0, n] : [n, 0]) },
];

export function totals(text) {
  const sums = {};
  // Colours would hide the numbers.
  for (const line of text.replace(/\u001b\[[0-9;]*m/g, '').split('\n')) {
    for (const runner of RUNNERS) {
      const match = runner.line.exec(line);
      if (match) {
        const [passed, failed] = runner.count(match.slice(1).map((x) => (/^\d+$/.test(x ?? '0') ? Number(x ?? 0) : x)));
        const sum = (sums[runner.name] ??= { passed: 0, failed: 0 });
        sum.passed += passed;
        sum.failed += failed;
      }
    }
  }
  return sums;
}

function main(folder) {
  const text = readdirSync(folder).filter((name) => name.endsWith('.log'))
    .map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const parts = join(folder, 'failed-parts');
  const failedParts = existsSync(parts) ? readFileSync(parts, 'utf8').trim().split('\n') : [];
  const sums = totals(text);
  let passed = 0;
  let failed = 0;
  for (const [runner, sum] of Object.entries(sums)) {
    console.log(`${runner}: ${sum.passed} passed, ${sum.failed} failed.`);
    passed += sum.passed;
    failed += sum.failed;
  }
  if (failedParts.length > 0) {
    console.log(`Failed: ${failedParts.join(', ')}.`);
    failed = Math.max(failed, failedParts.length);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(main(process.argv[2]));
}
