import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { APIRequestContext } from '@playwright/test';
import { expect, PASSWORD, test } from './test';

const run = promisify(execFile);
const DOCS = join(import.meta.dirname, '../../docs');

/** What integrators read, tried as they would. */
const commands = () =>
  Array.from(readFileSync(join(DOCS, 'api.md'), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms), ([, block]) => block).join(
    '',
  );

async function client(request: APIRequestContext, scope: string) {
  const { accessToken } = await (
    await request.post('/api/v1/session', { data: { username: 'administrator@iisalmi.demo', password: PASSWORD } })
  ).json();
  const headers = { Authorization: `Bearer ${accessToken}` };
  const people = await (await request.get('/api/v1/people?search=Avauspyynnön', { headers })).json();
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const made = await request.post('/api/v1/clients', {
    headers,
    data: { name: 'Esimerkki', scopes: [scope], contactId: people.items[0].id, expiresOn: day },
  });
  const { client: made_, secret } = await made.json();
  return { CLIENT_ID: made_.id as string, CLIENT_SECRET: secret as string };
}

test('the commands of the page for integrators work as they stand', async ({ baseURL }) => {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands()], {
    env: { ...process.env, API: baseURL },
  });
  expect(stdout).toContain('"status":"ACTIVE"');
  expect(stdout).toContain('https://kanava.dev/problems/rules-not-met');
  expect(stdout).toContain('Avauspyynnön tekijä');
  expect(stdout).toContain("a draft is its requester's alone");
  expect(stdout).toContain('ENDED');
  expect(stdout).toContain('304');
  expect(stdout).toContain('"state":"official"');
});

test('the example files a request once, and names what is wrong with it', async ({ baseURL, request }) => {
  const env = { ...process.env, API: baseURL, ...(await client(request, 'accounts:request')) };
  const file = () =>
    run('node', [join(DOCS, 'examples/file-request.mjs'), join(DOCS, 'examples/request.json')], { env });
  expect((await file()).stdout).toMatch(/^\S+ IN_REVIEW\n$/);
  await expect(file()).rejects.toThrow(/was sent before and is IN_REVIEW/);
  const refused = { ...env, CLIENT_SECRET: 'wrong' };
  await expect(
    run('node', [join(DOCS, 'examples/file-request.mjs'), join(DOCS, 'examples/request.json')], { env: refused }),
  ).rejects.toThrow(/invalid_client/);
});

test('the example mirrors the public list, and again only when it has changed', async ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kanava-'));
  try {
    const copy = join(folder, 'accounts.json');
    const mirror = () =>
      run('node', [join(DOCS, 'examples/mirror-list.mjs'), 'iisalmi', copy], { env: { ...process.env, API: baseURL } });
    expect((await mirror()).stdout).toBe('written\n');
    expect(JSON.parse(readFileSync(copy, 'utf8')).accounts.length).toBeGreaterThan(0);
    expect((await mirror()).stdout).toBe('unchanged\n');
    rmSync(copy);
    expect((await mirror()).stdout).toBe('written\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
