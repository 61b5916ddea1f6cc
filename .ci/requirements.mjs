// Renders docs/requirements.md from docs/requirements.yaml and from the requirement ids that the tests name.
//   node .ci/requirements.mjs           writes the page
//   node .ci/requirements.mjs --check   fails when the committed page differs from what would be written
// Reads its own strict line format (valid YAML), so that it runs before anything is installed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = 'docs/requirements.yaml';
const PAGE = 'docs/requirements.md';
const TESTS = [
  { folder: 'backend/src/test', file: /\.(groovy|java)$/ },
  { folder: 'frontend/e2e', file: /\.tsx?$/ },
  { folder: 'frontend/src', file: /\.test\.tsx?$/ },
];
/** Codes of the documents: an id of theirs that the catalogue doesn't know is a slip of the pen. */
const DOCUMENTS = /(?<![\w.-])(?:IIS|RAU|LOI|LVM|LSK)-\w+(?:\.\w+)*/g;

export function parse(text) {
  const sections = [];
  text.split('\n').forEach((line, index) => {
    const where = `${SOURCE}:${index + 1}`;
    if (/^\s*(#.*)?$/.test(line) || line === 'sections:' || line === '    requirements:') return;
    const title = /^ {2}- title: (".*")$/.exec(line);
    if (title) {
      sections.push({ title: JSON.parse(title[1]), requirements: [] });
      return;
    }
    const entry = /^ {6}([A-Za-z]+-[\w.-]+): (".*")$/.exec(line);
    if (!entry || sections.length === 0) throw new Error(`${where}: not a requirement line: ${line.trim()}`);
    if (sections.some((section) => section.requirements.some(({ id }) => id === entry[1]))) {
      throw new Error(`${where}: ${entry[1]} is there twice`);
    }
    sections.at(-1).requirements.push({ id: entry[1], asks: JSON.parse(entry[2]) });
  });
  return sections;
}

/** The exact id: IIS-3.1 is found neither in IIS-3.1a nor in IIS-3.1.2, but before a full stop it is. */
export function names(text, id) {
  const literal = id.replace(/[.]/g, '\\.');
  return new RegExp(`(?<![\\w.-])${literal}(?!\\w|[.-]\\w)`).test(text);
}

export function unknownIds(text, known) {
  return [...new Set(text.match(DOCUMENTS) ?? [])].filter((id) => !known.has(id));
}

export function render(sections, tests) {
  const proofs = (id) => tests.filter(({ text }) => names(text, id)).map(({ path }) => path);
  const all = sections.flatMap(({ requirements }) => requirements);
  const proved = all.filter(({ id }) => proofs(id).length > 0).length;
  const lines = [
    '# Requirements and their proofs',
    '',
    `Rendered by \`make requirements\` from [requirements.yaml](requirements.yaml) and the ids that the tests name; not`,
    'edited by hand. A test that names an id proves at least part of what it asks. *Open* means that no test names it.',
    '',
    `**${all.length} requirements: ${proved} named by tests, ${all.length - proved} open.**`,
    '',
    '| section | named | open |',
    '| --- | ---: | ---: |',
    ...sections.map(({ title, requirements }) => {
      const done = requirements.filter(({ id }) => proofs(id).length > 0).length;
      return `| ${title} | ${done} | ${requirements.length - done} |`;
    }),
  ];
  for (const { title, requirements } of sections) {
    lines.push('', `## ${title}`, '', '| id | asks | proved by |', '| --- | --- | --- |');
    for (const { id, asks } of requirements) {
      const links = proofs(id).map((path) => `[${label(path)}](${relative('docs', path)})`);
      lines.push(`| ${id} | ${asks.replaceAll('|', '\\|')} | ${links.join(', ') || '*open*'} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function label(path) {
  return basename(path).replace(/\.\w+$/, '');
}

function collectTests() {
  return TESTS.flatMap(({ folder, file }) => walk(join(ROOT, folder)).filter((path) => file.test(path)))
    .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'generated')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
}

function main(check) {
  const sections = parse(readFileSync(join(ROOT, SOURCE), 'utf8'));
  const known = new Set(sections.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  const tests = collectTests();
  const strangers = tests.flatMap(({ path, text }) => unknownIds(text, known).map((id) => `${path} names ${id}`));
  if (strangers.length > 0) throw new Error(`not in ${SOURCE}:\n  ${strangers.join('\n  ')}`);
  const page = render(sections, tests);
  const target = join(ROOT, PAGE);
  if (!check) {
    writeFileSync(target, page);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== page) {
    throw new Error(`${PAGE} is stale: run "make requirements" and commit the result`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main(process.argv.includes('--check'));
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }
}
