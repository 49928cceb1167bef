import pg from 'pg';
import { loadConfig } from '#platform';
import { logins } from '../../apps/demo/src/community/index.js';
import { fillDemo } from '../../apps/demo/src/fill-demo.js';
import type { BenchDatabase } from '../bench-database.js';
import { addMembers, grow, WRITTEN } from '../data.js';
import { freePort, Server } from '../server.js';
import { openSessionsOf } from '../session.js';
import { withoutTriggers } from '../without-triggers.js';

const LONG_THREAD = 'b0000004-0000-7000-8000-000000000001';
export const LONG_THREAD_REPLIES = 5_000;

/** The demo community with a long thread beside it, on a server of its own. */
export interface Site {
  readonly origin: string;
  readonly ownerUrl: string;
  /** A learner's access cookie. */
  readonly accessToken: string;
  /** An instructor's. */
  readonly instructorToken: string;
  readonly pages: { readonly thread: string; readonly caseStudy: string; readonly longThread: string };
}

export async function withSite(database: BenchDatabase, work: (site: Site) => Promise<void>): Promise<void> {
  console.log('Writing the demo community and a long thread …');
  const { ownerUrl } = database;
  // The demo's members are refused in production, whose cookies a browser takes over HTTPS only.
  const environment = { ...database.environment, NODE_ENV: 'test' };
  await fillDemo(loadConfig(environment), new Date());
  const pages = await addLongThread(ownerUrl);
  const [accessToken, instructorToken] = await openSessionsOf(ownerUrl, [pages.learner, pages.instructor]);
  const server = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    const tokens = { accessToken: accessToken as string, instructorToken: instructorToken as string };
    await work({ origin: new URL(server.url).origin, ownerUrl, ...tokens, pages });
  } finally {
    await server.stop();
  }
}

async function addLongThread(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const run = (text: string) => client.query(text);
  const one = async (text: string) => Object.values((await client.query(text)).rows[0])[0] as string;
  const learner = await one(`select id from member where handle = '${logins.learner.handle}'`);
  const instructor = await one(`select id from member where handle = '${logins.instructor.handle}'`);
  const longest = await one(
    `select id from thread where kind = 'REFLECTION' and audience = 'PUBLIC' order by reply_count desc limit 1`,
  );
  const slug = await one('select slug from case_study join thread on id = thread_id order by reply_count desc limit 1');
  await withoutTriggers(client, WRITTEN, async () => {
    await addMembers(run);
    await run(`insert into thread (id, kind, author_id, audience, status, created_at, published_at, active_at)
    values ('${LONG_THREAD}', 'REFLECTION', '${learner}', 'PUBLIC', 'VISIBLE', now() - interval '2 years', now() - interval '2 years', now() - interval '2 years')`);
    await run(`insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
    values ('${LONG_THREAD}', 0, '', 0, '${learner}', 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', now() - interval '2 years')`);
    await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
    values ('${LONG_THREAD}', 'What everybody had to say', 'what-everybody-had-to-say', 'Text', 1)`);
    await grow(run, LONG_THREAD, LONG_THREAD_REPLIES);
  });
  await run('vacuum analyze');
  await client.end();
  return {
    learner,
    instructor,
    thread: `/reflections/${longest}`,
    caseStudy: `/case-studies/${slug}`,
    longThread: `/reflections/${LONG_THREAD}`,
  };
}
