import { type BenchDatabase, withDatabase } from './bench-database.js';
import { type Dataset, fill } from './data.js';
import { measureGrowth } from './growth.js';
import { measureHostile, measureStormsAlone } from './hostile/measure.js';
import { measureLive } from './live.js';
import { measureLongTexts } from './long-texts.js';
import { measureMails } from './mails.js';
import { CASE_STUDY, FEED, SHELF, THREAD_PAGE } from './operation.js';
import { measureOutbox } from './outbox.js';
import { measurePages } from './pages.js';
import { measureParticipation } from './participation.js';
import { measureSearch } from './search.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';
import { measureThreadSizes } from './thread-size.js';
import { type Contest, compare } from './throughput.js';
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
    servers.push(await Server.start('node:http + prepared pg', './baseline.js', baselinePort, environment));
    servers.push(
      await Server.start('with pipelines', './baseline.js', await freePort(), { ...environment, PIPELINES: 'on' }),
    );
    const tokens = await openSessions(ownerUrl, 16);
    for (const { heading, operation, viewers } of readingsOf(data, tokens)) {
      await compare([product, ...servers.slice(1)], pid, { heading, operation, viewers, rounds, seconds });
    }
    await measureThreadSizes(product, tokens[0] as string, data.threads);
  } finally {
    for (const server of servers) await server.stop();
  }
}

function readingsOf(
  { threads, caseStudy }: Dataset,
  tokens: readonly string[],
): Array<Omit<Contest, 'rounds' | 'seconds'>> {
  const feed = { query: FEED, variables: {} };
  return [
    { heading: '(a) A feed of 20, signed in, with author, counts and abilities', operation: feed, viewers: tokens },
    { heading: '(a) The same for visitors', operation: feed, viewers: [null] },
    {
      heading: '(b) 50 replies of a thread of 10,000, signed in',
      operation: { query: THREAD_PAGE, variables: { id: threads.tenThousand } },
      viewers: tokens,
    },
    {
      heading: '(e) 20 case studies by their strategy, signed in, with tags, figures and counts',
      operation: { query: SHELF, variables: {} },
      viewers: tokens,
    },
    {
      heading: '(f) A case study with its text, 78 figures, tags, ratings and 50 replies, signed in',
      operation: { query: CASE_STUDY, variables: { slug: caseStudy } },
      viewers: tokens,
    },
  ];
}

/** Each on a database of its own; one that is named on the command line alone. */
const parts: ReadonlyArray<readonly [string, (database: BenchDatabase) => Promise<void>]> = [
  ['baseline', compareWithBaseline],
  ['writing', (database) => measureWriting(database, quick)],
  ['outbox', (database) => measureOutbox(database, quick)],
  ['mails', (database) => measureMails(database, quick)],
  ['live', (database) => measureLive(database, quick)],
  ['growth', (database) => measureGrowth(database, quick)],
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
const all = parts.filter(([name]) => name !== 'storms');
for (const [, measure] of named.length > 0 ? named : all) await withDatabase(measure);
