#!/usr/bin/env node
// Keeps a copy of an organisation's public list, for a web page of its own. Run it by the clock, every few minutes.
//
//   node mirror-list.mjs iisalmi accounts.json
//
// API is the address of Kanava, http://127.0.0.1:8080 by default. Nobody needs to sign in for the public list.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { send, stop } from './api.mjs';

const [slug, file] = process.argv.slice(2);
if (!slug || !file) stop('node mirror-list.mjs <organisation> <file>');

// The tag of what is held; without the file itself it is worth nothing.
const tagFile = `${file}.etag`;
const held = existsSync(file) && existsSync(tagFile) ? readFileSync(tagFile, 'utf8') : null;
const answer = await send(`/api/v1/public/organisations/${encodeURIComponent(slug)}/accounts`, {
  headers: held ? { 'If-None-Match': held } : {},
});
if (answer.status === 304) {
  console.log('unchanged');
} else if (answer.ok) {
  // Whoever reads the file meanwhile gets the old one or the new one, never a half.
  writeFileSync(`${file}.new`, await answer.text());
  renameSync(`${file}.new`, file);
  writeFileSync(tagFile, answer.headers.get('ETag'));
  console.log('written');
} else {
  stop(`${answer.status}: the copy stays as it was`);
}
