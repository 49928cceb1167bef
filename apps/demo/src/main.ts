import 'reflect-metadata';
import { type Config, loadConfig, StartupError } from '#platform';
import { TextError } from './community/text/text-error.js';

/**
 * Fills a new installation with the demo community where DEMO is on. Prints one line of JSON: the logins that can be
 * used, none where there is no demo community. Running it again changes nothing.
 */
try {
  const config = loadConfig(process.env);
  console.log(JSON.stringify({ logins: config.demo ? await loginsOfDemo(config) : [] }));
} catch (error) {
  console.error(error instanceof StartupError || error instanceof TextError ? error.message : error);
  process.exitCode = 1;
}

/** Loads the demo only here: its modules read the texts, whose mistakes are to be told like any other. */
async function loginsOfDemo(config: Config) {
  const [{ fillDemo }, { logins }] = await Promise.all([import('./fill-demo.js'), import('./community/index.js')]);
  const isThere = await fillDemo(config, new Date());
  return isThere ? Object.entries(logins).map(([role, login]) => ({ role, ...login })) : [];
}
