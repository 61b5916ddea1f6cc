import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names, parse, render, unknownIds } from './requirements.mjs';

const SOURCE = `# comment
sections:
  - title: "1. Request"
    requirements:
      IIS-3.1: "One."
      IIS-3.1a: "Two | with a bar."
`;

test('an id is matched exactly', () => {
  assert.ok(names('// IIS-3.1a: decided by somebody else', 'IIS-3.1a'));
  assert.ok(names('proves IIS-3.1.', 'IIS-3.1'));
  assert.ok(names('"IIS-3.1, IIS-3.2c"', 'IIS-3.1'));
  for (const other of ['IIS-3.1a', 'IIS-3.1.2', 'XIIS-3.1', 'IIS-3x1', 'IIS-3.1-b']) {
    assert.ok(!names(other, 'IIS-3.1'), other);
  }
});

test('a line that is no requirement and an id given twice are refused with their place', () => {
  assert.throws(() => parse(`${SOURCE}      IIS-9: unquoted\n`), /requirements.yaml:7/);
  assert.throws(() => parse(`${SOURCE}      IIS-3.1: "Again."\n`), /IIS-3.1 is there twice/);
});

test('a requirement without a test stands as open, one with tests links to them', () => {
  const page = render(parse(SOURCE), [{ path: 'backend/src/test/groovy/kanava/ASpec.groovy', text: 'IIS-3.1a' }]);
  assert.match(page, /2 requirements: 1 named by tests, 1 open/);
  assert.match(page, /\| IIS-3\.1 \| One\. \| \*open\* \|/);
  assert.match(page, /with a bar\. \| \[ASpec\]\(\.\.\/backend\/src\/test\/groovy\/kanava\/ASpec\.groovy\) \|/);
});

test('an id that the catalogue does not know is named', () => {
  assert.deepEqual(unknownIds('IIS-3.1a and IIS-3.9z.', new Set(['IIS-3.1a'])), ['IIS-3.9z']);
});
