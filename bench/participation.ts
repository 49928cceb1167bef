import pg from 'pg';
import type { BenchDatabase } from './bench-database.js';
import { median, percentile, printTable } from './figure.js';
import { type Operation, PARTICIPATION, PROMPT_PARTICIPATION, REPLY_GRAPH, ROSTER } from './operation.js';
import { fillForParticipation, type ParticipationDataset } from './participation-data.js';
import { freePort, Server } from './server.js';
import { openSessions } from './session.js';

/** What anything that counts posts by their authors has to do at least. */
const COUNT = {
  name: 'count',
  text: `select p.author_id, count(*) from thread t join post p on p.thread_id = t.id
    where t.course_id = $1 and p.status = 'VISIBLE' group by p.author_id`,
};

interface Contestant {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  readonly times: number[];
}

/** The figures of a course of 500 members with 50,000 posts, as its instructor, beside a page of its roster and one plain count in SQL. */
export async function measureParticipation({ ownerUrl, environment }: BenchDatabase, quick: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  let product: Server | undefined;
  try {
    const data = await fillForParticipation(client);
    await client.query('vacuum analyze');
    product = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
    const [token] = (await openSessions(ownerUrl, 1, 'INSTRUCTOR')) as [string];
    await race(contestants(product, token, data, client), quick ? 10 : 50);
  } finally {
    await product?.stop();
    await client.end();
  }
}

function contestants(
  product: Server,
  token: string,
  { courseId, courseSlug }: ParticipationDataset,
  client: pg.Client,
): Contestant[] {
  const ask = <Data>(query: string, variables: Operation['variables']) =>
    product.ask<Data>(token, { query, variables });
  const page = (after: string | null, orderBy = 'ROSTER') =>
    ask<{ participation: { pageInfo: { hasNextPage: boolean; endCursor: string } } }>(PARTICIPATION, {
      courseId,
      after,
      orderBy,
    });
  const named = (name: string, run: () => Promise<unknown>): Contestant => ({ name, run, times: [] });
  return [
    named('SQL: posts by author', () => client.query({ ...COUNT, values: [courseId] })),
    named('roster, page of 100', () => ask(ROSTER, { slug: courseSlug })),
    named('participation, page of 100', () => page(null)),
    named('participation, the quietest 100', () => page(null, 'QUIETEST')),
    named('participation, all 5 pages', async () => {
      let { pageInfo } = (await page(null)).participation;
      while (pageInfo.hasNextPage) pageInfo = (await page(pageInfo.endCursor)).participation.pageInfo;
    }),
    named('promptParticipation', () => ask(PROMPT_PARTICIPATION, { courseId })),
    named('replyGraph', () => ask(REPLY_GRAPH, { courseId })),
    named('participation.csv', () => table(product, token, courseId)),
  ];
}

async function table(product: Server, token: string, courseId: string): Promise<string> {
  const response = await fetch(new URL(`/courses/${courseId}/participation.csv`, product.url), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`The table was refused: ${response.status}`);
  return response.text();
}

async function race(all: readonly Contestant[], rounds: number): Promise<void> {
  for (let round = -5; round < rounds; round++) {
    for (const { run, times } of all) {
      const began = performance.now();
      await run();
      // The first rounds warm up.
      if (round >= 0) times.push(performance.now() - began);
    }
  }
  const [count, roster] = all as [Contestant, Contestant];
  const ratio = (times: readonly number[], to: Contestant) => (median(times) / median(to.times)).toFixed(1);
  printTable(
    `(h) Participation of 500 members with 50,000 posts, as an instructor (${rounds} rounds, one of each in turn)`,
    all.map(({ name, times }) => ({
      operation: name,
      'median ms': median(times).toFixed(1),
      '95 % ms': percentile(times, 0.95).toFixed(1),
      'to the count': ratio(times, count),
      'to the roster': ratio(times, roster),
    })),
  );
}
