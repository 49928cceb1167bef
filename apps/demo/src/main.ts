import 'reflect-metadata';
import { loadConfig, StartupError } from '#platform';
import { logins } from './community/index.js';
import { fillDemo } from './fill-demo.js';

/**
 * Fills a new installation with the demo community where DEMO is on. Prints one line of JSON: the logins that can be
 * used, none where there is no demo community. Running it again changes nothing.
 */
try {
  const config = loadConfig(process.env);
  const there = config.demo && (await fillDemo(config, new Date()));
  const offered = Object.entries(logins).map(([role, login]) => ({ role, ...login }));
  console.log(JSON.stringify({ logins: there ? offered : [] }));
} catch (error) {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
}
