// Runs before every script that needs the dependencies, on whatever Node the host has: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Node ${process.versions.node} is too old: Commonplace is installed with Node 20 or later. See https://nodejs.org`,
  );
}
if (!isInstalled()) install();

/** npm writes the installed lock file last, so an interrupted installation has none. */
function isInstalled() {
  const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (time(installed) === 0) return false;
  if (time(installed) >= time(wanted)) return true;
  // Git touches files that it writes anew: what counts is whether anything else is asked for.
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packages(installed);
  return Object.entries(packages(wanted)).every(
    ([path, { version, optional }]) => !path || (present[path] ? present[path].version === version : optional),
  );
}

function install() {
  process.stdout.write('Installing dependencies, a minute or so on the first run … ');
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [program, ...before] = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const { status, error, stdout, stderr } = spawnSync(program, [...before, 'ci', '--include=dev', '--no-progress'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) {
    console.log(`done in ${Math.round((Date.now() - started) / 1000)} s.`);
    return;
  }
  console.log('failed.');
  stop(explain(`${stdout ?? ''}${stderr ?? ''}${error ? `\n${error.message}` : ''}`.trim()));
}

/** What a person can do about it. */
function explain(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full. Free about 1 GB and run the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'npm cannot reach its registry. Check the network (and "npm config get registry" and "proxy"), then run the command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `npm may not write to ${root}. Give your user the right to, or remove a node_modules that another user made.`;
  }
  return `npm ci says:\n${output.split('\n').slice(-20).join('\n')}`;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
