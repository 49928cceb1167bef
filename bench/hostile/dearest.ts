import { makeSchema } from '../../apps/api/src/emit-schema.js';
import { printTable } from '../figure.js';
import type { Server } from '../server.js';
import { CostliestDocuments } from './costliest-documents.js';
import type { HostileWorld } from './data.js';
import { type Cost, costOf, type Hostile, send, untilIdle } from './document-cost.js';

/** What no document may exceed: milliseconds of CPU of the API and of PostgreSQL, bytes of the answer and of the heap. */
const MOST = { api: 300, postgres: 1_000, bytes: 8_000_000, heap: 100_000_000 } as const;
type Figure = keyof typeof MOST;
const FIGURES = Object.keys(MOST) as Figure[];
const WORST = 10;

/**
 * Sends the dearest documents that pass the limits, as a visitor and as a learner, one after the other.
 * @returns the ten dearest, by the largest share of what may be
 */
export async function measureDearest(
  server: Server,
  postgres: number,
  world: HostileWorld,
  learner: string,
): Promise<Hostile[]> {
  const hostiles = await compose(world, learner);
  await untilIdle(server);
  await warmUp(server, hostiles);
  const measured: Array<{ hostile: Hostile; cost: Cost; share: number }> = [];
  for (const hostile of hostiles) {
    const cost = await costOf(server, postgres, hostile);
    measured.push({ hostile, cost, share: Math.max(...FIGURES.map((figure) => cost[figure] / MOST[figure])) });
  }
  const dearest = measured.sort((a, b) => b.share - a.share).slice(0, WORST);
  printTable(
    `The ten dearest of ${hostiles.length} documents that pass the limits, with the most of three runs (allowed: ${MOST.api} ms, ${MOST.postgres} ms, ${MOST.bytes / 1e6} MB, ${MOST.heap / 1e6} MB)`,
    dearest.map(({ hostile, cost }) => ({
      document: hostile.name,
      'API CPU ms': Math.round(cost.api),
      'PostgreSQL CPU ms': Math.round(cost.postgres),
      'answer MB': (cost.bytes / 1e6).toFixed(2),
      'heap MB': (cost.heap / 1e6).toFixed(0),
      refused: cost.refused ?? '',
    })),
  );
  for (const figure of FIGURES) {
    const over = measured.filter(({ cost }) => cost[figure] > MOST[figure]);
    console.log(
      `${figure}: the most is ${Math.round(Math.max(...measured.map(({ cost }) => cost[figure]))).toLocaleString('en')}, ${over.length} over what may be`,
    );
  }
  return dearest.map(({ hostile }) => hostile);
}

/** One of so many documents is sent to a server that has just begun. */
const WARMING = 5;

/** What a server compiles of itself, whoever comes first, is no document's. Each is read and planned anew when it is measured: its text is another one here. */
async function warmUp(server: Server, hostiles: readonly Hostile[]): Promise<void> {
  for (const { operation, token } of hostiles.filter((_, at) => at % WARMING === 0)) {
    await (await send(server, { ...operation, query: `${operation.query} ` }, token)).text();
  }
}

async function compose(world: HostileWorld, learner: string): Promise<Hostile[]> {
  const say = (text: string) => JSON.stringify(text);
  const documents = new CostliestDocuments(await makeSchema(), {
    'caseStudy.slug': say(world.caseStudy),
    courseSlug: say(world.courseSlug),
    'promptCopies.fromCourseId': say(world.courseId),
    'promptCopies.toCourseId': say(world.courseId),
    'promptCopies.days': '7',
    'course.slug': say(world.courseSlug),
    'tag.slug': say(world.tag),
    'prompt.id': say(world.promptId),
    'reply.id': say(world.reply),
    'rubric.id': say('none'),
    'tagMergePreview.from': '"mobile-libraries"',
    'tagMergePreview.into': '"rural-libraries"',
    'rubricPreview.input':
      '{ title: "Strategy", criteria: [{ key: "care", title: "Care", description: "Is it done with care?", levels: ["1", "2", "3", "4", "5"] }] }',
    'Thread.reply.number': '100',
    // Cursors are of one viewer: whoever has none is told to load anew, which is cheap; a page of changes is read as one of replies.
    'Thread.changes.since': '"none"',
    'Thread.changes.first': '50',
    'mailSubscription.token': say(world.unsubscribeToken),
    'Viewer.watchedThreads.level': 'WATCHING',
    id: say(world.thread),
    courseId: say(world.courseId),
    threadId: say(world.thread),
    handle: say(world.handle),
    query: say(world.query),
    joinCode: '"ABCD-EFGH-JKLM"',
    prefix: say(''),
    markdown: say('# A desk'),
    orderBy: 'THREADED',
    audience: 'MEMBERS',
  }).compose(1);
  return [undefined, learner].flatMap((token) =>
    documents.map(({ name, document }) => ({
      name: `${name} (${token ? 'learner' : 'visitor'})`,
      operation: { query: document, variables: {} },
      token,
    })),
  );
}
