import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Serving } from './serve.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Milliseconds between two looks at the sources. Editors save in several steps: a change must outlast one interval. */
const INTERVAL = 300;

/**
 * Builds, migrates and restarts the API and the worker whenever a source changes; a build that fails changes nothing.
 * The sources are looked at rather than watched: Node's recursive watch loses files that an editor replaces.
 */
export async function reloadOnChange(serving: Serving): Promise<void> {
  let built = fingerprint();
  let seen = built;
  for (;;) {
    await delay(INTERVAL, undefined, { ref: false });
    const now = fingerprint();
    if (now !== built && now === seen) {
      built = now;
      await reload(serving).catch((error: Error) => console.error(error.message));
    }
    seen = now;
  }
}

function fingerprint(): string {
  const files = globSync('{apps,libs,migrations}/**/*.ts', { cwd: ROOT, exclude: ['**/*.spec.ts'] });
  return files.map((file) => `${file} ${statSync(`${ROOT}${file}`, { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}

async function reload(serving: Serving): Promise<void> {
  const started = performance.now();
  const build = spawn(process.execPath, [`${ROOT}scripts/ensure-built.mjs`], { stdio: 'inherit' });
  const [code] = await once(build, 'exit');
  if (code !== 0) return;
  await serving.stopPrograms();
  await serving.migrate();
  await serving.startPrograms();
  console.log(`Reloaded in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
