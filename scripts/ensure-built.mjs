// Compiles the sources into dist/ unless that is newer than all of them; with --always even then.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist', '.built');
const sources = ['apps', 'libs', 'migrations', 'bench', '.swcrc', 'nest-cli.json', 'package-lock.json'];

/** Folders count too: removing a file changes nothing else. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (process.argv.includes('--always') || Math.max(...sources.map((name) => newest(join(root, name)))) >= built) {
  const started = new Date();
  rmSync(stamp, { force: true });
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`The build failed:\n${stdout}${stderr}`);
    process.exit(1);
  }
  await (await import('./build-web.mjs')).buildWeb();
  writeFileSync(stamp, '');
  // A source that is saved during the build is newer than this.
  utimesSync(stamp, started, started);
}
