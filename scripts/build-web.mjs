// Bundles the islands, styles and fonts of the pages into dist/web, with a manifest of what became of each entry.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'apps', 'web', 'src');

/** Every `*.island.ts(x)`, the service worker, the style and the icon are entries. */
const isEntry = (name) => /\.island\.tsx?$/.test(name) || name === 'style/site.css' || name === 'style/icon.svg';

/** What is there is whole at any time: tests and programs of the same folder may read it, or build as well. */
export async function buildWeb(target = join(root, 'dist', 'web'), { minify = true } = {}) {
  const out = `${target}-${process.pid}`;
  const entries = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isEntry);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({
      in: join(source, name),
      out: name.replace(/\.(tsx?|css|svg)$/, '').replaceAll('/', '.'),
    })),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifestOf(metafile)));
  for (const name of readdirSync(out)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const file = join(out, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
  putInPlace(out, target);
}

/** Leaves what is there where it is the same: names tell what files hold. */
function putInPlace(out, target) {
  const tell = (folder) => [...readdirSync(folder).sort(), readFileSync(join(folder, 'manifest.json'), 'utf8')].join();
  const old = `${out}-old`;
  for (let tries = 1; ; tries += 1) {
    try {
      if (!existsSync(join(target, 'manifest.json')) || tell(out) !== tell(target)) {
        if (existsSync(target)) renameSync(target, old);
        renameSync(out, target);
      }
      break;
    } catch (error) {
      // Somebody else put theirs there in between.
      if (tries === 5) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
  for (const folder of [out, old]) rmSync(folder, { recursive: true, force: true });
}

/** Each entry's file, and the chunks that it cannot do without. */
function manifestOf({ outputs }) {
  const entries = {};
  for (const [file, { entryPoint, imports }] of Object.entries(outputs)) {
    if (!entryPoint) continue;
    const name = entryPoint.replace('apps/web/src/', '').replace(/\.(tsx?|css|svg)$/, '');
    entries[name] = { file: basename(file), chunks: chunksOf(imports, outputs) };
  }
  return { entries };
}

function chunksOf(imports, outputs, found = new Set()) {
  for (const { path, kind } of imports) {
    if (kind !== 'import-statement' || found.has(basename(path))) continue;
    found.add(basename(path));
    chunksOf(outputs[path]?.imports ?? [], outputs, found);
  }
  return [...found];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
