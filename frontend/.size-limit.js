import { readFileSync } from 'node:fs';

/**
 * What a visitor downloads before the first page, and each page that comes later on its own. The sets are read from
 * the build's manifest, so a chunk that becomes part of the first load counts without anybody listing it here.
 */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);

const staticFiles = (key, seen = new Set()) => {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  return [chunk.file, ...(chunk.imports ?? []).flatMap((next) => staticFiles(next, seen))];
};
const path = (file) => `dist/${file}`;
const initial = [...new Set([...staticFiles(entry), ...staticFiles('src/i18n/fi/index.ts')])];
const lazy = Object.values(manifest).filter((chunk) => chunk.isDynamicEntry && !initial.includes(chunk.file));

export default [
  { name: 'first load, script', path: initial.map(path), limit: '230 kB', gzip: true },
  { name: 'style', path: 'dist/assets/*.css', limit: '30 kB', gzip: true },
  ...lazy.map((chunk) => ({ name: chunk.src ?? chunk.file, path: path(chunk.file), limit: '60 kB', gzip: true })),
];
