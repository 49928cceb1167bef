// `npm run bench:web`: what the pages are like in a browser, on a server and a database of their own. `quick`: once each, to see that it works.
import { withDatabase } from '../bench-database.js';
import { report } from './aim.js';
import { launch } from './browser.js';
import { measureDecisions } from './decisions.js';
import { measureLongThread } from './long-thread.js';
import { measurePaints } from './paint.js';
import { withSite } from './site.js';

const rounds = process.argv.includes('quick') ? 1 : 5;
const parts = [
  ['paints', 'Key pages on an old phone: four times slower, 1.6 Mbit/s, 150 ms', measurePaints],
  ['decisions', 'Thirty items at the desk, one key a second', measureDecisions],
  ['long-thread', 'A thread of 5,000 replies, all of them', measureLongThread],
] as const;
const named = parts.filter(([name]) => process.argv.includes(name));

await withDatabase((database) =>
  withSite(database, async (site) => {
    const browser = await launch();
    try {
      for (const [, heading, measure] of named.length > 0 ? named : parts) {
        report(`${heading} (${rounds === 1 ? 'once' : `${rounds} rounds`})`, await measure(browser, site, rounds));
      }
    } finally {
      await browser.close();
    }
  }),
);
