import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a program ended, and what it has said. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Builds what has changed, as `npm run` does. */
export async function ensureBuilt(): Promise<void> {
  const { code, output } = await runScript('scripts/ensure-built.mjs', [], {});
  if (code !== 0) throw new Error(output);
}

/** Runs one of the short programs that `npm run` starts, such as `backup`, to its end. */
export function runShort(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return runScript(`dist/apps/start/src/${name}.js`, args, env);
}

/** Runs one of the programs to its end, by its path below `dist/apps`. */
export function runBuilt(path: string, env: NodeJS.ProcessEnv): Promise<Ended> {
  return runScript(`dist/apps/${path}.js`, [], env);
}

async function runScript(path: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'development', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code: code as number | null, output };
}
