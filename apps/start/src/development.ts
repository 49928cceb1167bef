import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Serving } from './serve.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SOURCES = ['apps', 'libs', 'migrations'];

/** Editors save in several steps; what comes within this time is one change. Milliseconds. */
const QUIET = 200;

/** Builds, migrates and restarts the API and the worker whenever a source changes. A build that fails changes nothing. */
export function reloadOnChange(serving: Serving): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const changed = (_event: string, name: string | null) => {
    if (!name?.endsWith('.ts') || name.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => reload(serving)).catch((error: Error) => console.error(error.message));
    }, QUIET);
  };
  for (const folder of SOURCES) watch(`${ROOT}${folder}`, { recursive: true }, changed);
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
