// `npm run sql`: every statement as it is composed, one a file, for those who read or review it. With --check nothing is written:
// it fails where a file is not what would be.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'sql-formatter';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'sql');
const { everyStatement } = await import('../dist/apps/start/src/every-statement.js');

const options = {
  language: 'postgresql',
  expressionWidth: 100,
  paramTypes: { custom: [{ regex: String.raw`:[a-zA-Z]\w*(?:\.[a-zA-Z]\w*)?` }] },
};

const wanted = new Map(everyStatement().map((one) => [join(folder, `${one.name}.sql`), textOf(one)]));
const there = new Map(filesIn(folder).map((path) => [path, readFileSync(path, 'utf8')]));
const stale = [...there.keys()].filter((path) => !wanted.has(path));
const changed = [...wanted].filter(([path, text]) => there.get(path) !== text).map(([path]) => path);

if (process.argv.includes('--check')) {
  const different = [...changed, ...stale].map((path) => relative(root, path)).sort();
  for (const path of different) console.error(`${path} is not what the statement says.`);
  if (different.length > 0) console.error('Run npm run sql, and commit what it writes.');
  process.exitCode = different.length === 0 ? 0 : 1;
} else {
  for (const path of stale) rmSync(path);
  for (const path of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted.get(path));
  }
  console.log(`${wanted.size} statements: ${changed.length} written, ${stale.length} removed.`);
}

/** The statement below a list of its parameters, each with its type. */
function textOf({ name, parameters, sql }) {
  const [statement, variant] = name.split('.');
  const title = variant === undefined ? statement : `${statement}, its variant ${variant}`;
  const names = Object.keys(parameters);
  const width = Math.max(0, ...names.map((one) => one.length));
  const list = names.map((one) => `--   :${one.padEnd(width)}  ${parameters[one]}`);
  return `${[`-- ${title}`, ...list].join('\n')}\n${formatted(name, sql)}\n`;
}

function formatted(name, sql) {
  try {
    return format(sql, options);
  } catch (error) {
    throw new Error(`The statement ${name} cannot be formatted: ${error.message}`);
  }
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
