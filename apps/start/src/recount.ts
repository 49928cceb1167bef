import { loadConfig, StartupError } from '#platform';
import { checkFigures } from './figures.js';
import { joinInstallation } from './installation.js';
import { runProgram } from './run-program.js';

/** `npm run recount`: whether the kept figures of ratings are what the ratings come to; with `--fix`, makes them so. */
await runProgram(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => option !== '--fix');
  if (unknown !== undefined) throw new StartupError(`Unknown option ${unknown}. There is only --fix.`);
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  try {
    if (!(await checkFigures(installation.url, { mend: options.includes('--fix') }))) process.exitCode = 1;
  } finally {
    await installation.close();
  }
});
