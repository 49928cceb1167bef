import { type BenchDatabase, withDatabase } from './bench-database.js';
import { fill } from './data.js';
import { measureHostile, measureStormsAlone } from './hostile/measure.js';
import { measureLongTexts } from './long-texts.js';
import { CASE_STUDY, FEED, SHELF, THREAD_PAGE } from './operation.js';
import { measurePages } from './pages.js';
import { measureParticipation } from './participation.js';
import { measureSearch } from './search.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';
import { measureThreadSizes } from './thread-size.js';
import { compare } from './throughput.js';
import { measureTitles } from './titles.js';
import { measureWriting } from './writing.js';

const quick = process.argv.includes('quick');
const rounds = quick ? 3 : 7;
const seconds = quick ? 2 : 4;

async function compareWithBaseline({ ownerUrl, pid, environment }: BenchDatabase): Promise<void> {
  console.log('Filling the database …');
  const data = await fill(ownerUrl);
  const servers: Server[] = [];
  try {
    const [productPort, baselinePort] = [await freePort(), await freePort()];
    const product = await Server.start('product', '../apps/api/src/main.js', productPort, environment);
    servers.push(product);
    const baseline = await Server.start('baseline', './baseline.js', baselinePort, environment);
    servers.push(baseline);
    const tokens = await openSessions(ownerUrl, 16);
    const token = tokens[0] as string;
    await compare(product, baseline, pid, {
      heading: '(a) A feed of 20, signed in, with author, counts and abilities',
      operation: { query: FEED, variables: {} },
      token,
      rounds,
      seconds,
    });
    await compare(product, baseline, pid, {
      heading: '(b) 50 replies of a thread of 10,000, signed in',
      operation: { query: THREAD_PAGE, variables: { id: data.threads.tenThousand } },
      token,
      rounds,
      seconds,
    });
    await compare(product, baseline, pid, {
      heading: '(e) 20 case studies by their strategy, signed in, with tags, figures and counts',
      operation: { query: SHELF, variables: {} },
      token,
      rounds,
      seconds,
    });
    await compare(product, baseline, pid, {
      heading: '(f) A case study with its text, 78 figures, tags, ratings and 50 replies, signed in',
      operation: { query: CASE_STUDY, variables: { slug: data.caseStudy } },
      token,
      rounds,
      seconds,
    });
    await measureThreadSizes(product, token, data.threads);
    await measureWriting(product, pid, tokens, data.threads.hundred, data.spread, seconds);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function measureWrites({ ownerUrl, pid, environment }: BenchDatabase): Promise<void> {
  console.log('Filling the database …');
  const data = await fill(ownerUrl);
  const product = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    await measureWriting(product, pid, await openSessions(ownerUrl, 16), data.threads.hundred, data.spread, seconds);
  } finally {
    await product.stop();
  }
}

/** Each on a database of its own; one that is named on the command line alone. */
const parts: ReadonlyArray<readonly [string, (database: BenchDatabase) => Promise<void>]> = [
  ['baseline', compareWithBaseline],
  ['writing', measureWrites],
  ['pages', (database) => measurePages(database, quick)],
  ['participation', (database) => measureParticipation(database, quick)],
  ['search', (database) => measureSearch(database, quick)],
  ['titles', measureTitles],
  ['long-texts', measureLongTexts],
  ['hostile', (database) => measureHostile(database, quick)],
  ['storms', (database) => measureStormsAlone(database, quick)],
];
const named = parts.filter(([name]) => process.argv.includes(name));
// What is a part of another one is not measured a second time.
const all = parts.filter(([name]) => name !== 'writing' && name !== 'storms');
for (const [, measure] of named.length > 0 ? named : all) await withDatabase(measure);
