#!/usr/bin/env node
// Files an account request, as another system would: units and people by their names, each request once.
//
//   CLIENT_ID=… CLIENT_SECRET=… node file-request.mjs request.json
//
// API is the address of Kanava, http://127.0.0.1:8080 by default. The client needs the scope accounts:request.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { json, stop } from './api.mjs';

const { CLIENT_ID, CLIENT_SECRET } = process.env;
const [file] = process.argv.slice(2);
if (!CLIENT_ID || !CLIENT_SECRET || !file) stop('CLIENT_ID=… CLIENT_SECRET=… node file-request.mjs request.json');
const wanted = JSON.parse(readFileSync(file, 'utf8'));

const { access_token: token } = await json('/api/v1/oauth/token', {
  method: 'POST',
  headers: { Authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString('base64')}` },
  body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'accounts:request' }),
});
const signedIn = { Authorization: `Bearer ${token}` };

async function unit(name) {
  const { items } = await json('/api/v1/units', { headers: signedIn });
  const found = items.filter(({ name: { fi, sv, en } }) => [fi, sv, en].includes(name));
  return found.length === 1 ? found[0].id : stop(`${found.length} units are called ${name}`);
}

async function person(name) {
  const { items } = await json(`/api/v1/people?search=${encodeURIComponent(name)}`, { headers: signedIn });
  const found = items.filter((one) => one.name === name);
  return found.length === 1 ? found[0].id : stop(`${found.length} people are called ${name}`);
}

const { unit: unitName, responsible, founder, updaters, deputies = [], plan = {}, ...plain } = wanted;
const body = JSON.stringify({
  ...plain,
  unitId: await unit(unitName),
  responsibleId: await person(responsible),
  updaterIds: await Promise.all(updaters.map(person)),
  deputyIds: await Promise.all(deputies.map(person)),
  plan: { ...plan, ...(founder && { founderId: await person(founder) }) },
});

// The same request under the same key is the same draft: after an answer that got lost, just run again.
const key = createHash('sha256').update(body).digest('hex');
const draft = await json('/api/v1/accounts', {
  method: 'POST',
  headers: { ...signedIn, 'Content-Type': 'application/json', 'Idempotency-Key': key },
  body,
});
if (!draft.allowedActions.includes('SUBMIT')) stop(`${draft.id} was sent before and is ${draft.status}`);
const sent = await json(`/api/v1/accounts/${draft.id}/submit`, {
  method: 'POST',
  headers: { ...signedIn, 'If-Match': draft.etag },
});
console.log(`${sent.id} ${sent.status}`);
