// `npm run check`: everything that must hold besides the tests, one line each and the output of what does not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';

/** Specs that `npm test` runs as well. */
const specs = ['schema:check', 'migrations:check', 'architecture:check'];
const all = ['check:types', 'lint', ...specs, 'codegen:check', 'sql:check'];
const checks = process.argv.includes('--after-tests') ? all.filter((name) => !specs.includes(name)) : all;

let failed = 0;
for (const name of checks) {
  const started = performance.now();
  const output = await run(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${output === null ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (output === null) continue;
  failed += 1;
  console.log(output);
}
const summary = { passed: checks.length - failed, failed };
if (process.env.CHECK_SUMMARY) writeFileSync(process.env.CHECK_SUMMARY, JSON.stringify(summary));
console.log(`${summary.passed} of ${checks.length} checks passed.`);
process.exitCode = failed === 0 ? 0 : 1;

/** Null when the check passes, else what it printed. */
async function run(name) {
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  return code === 0 ? null : output;
}
