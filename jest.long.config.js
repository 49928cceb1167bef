import { globSync, readFileSync } from 'node:fs';
import usual from './jest.config.js';

process.env.LONG = '1';

/** Specs that try more where there is time for it (test/support/num-runs.ts). */
const longer = globSync('{apps,libs,test}/**/*.spec.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("support/num-runs.js'"),
);

/** A journey that `npm test` walks in every way already. */
const walked = 'test/browser/first-minutes.spec.ts';

/** `npm run test:long`: the full matrices that `npm test` takes samples of. */
export default { ...usual, testMatch: ['**/*.long.ts', ...[walked, ...longer].map((file) => `<rootDir>/${file}`)] };
