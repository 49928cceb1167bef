import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { logins } from '../../apps/demo/src/community/index.js';
import { percentile } from '../figure.js';
import { type Aim, aimed } from './aim.js';
import { DESK, visit } from './browser.js';
import type { Site } from './site.js';

/** A morning's queue, and the milliseconds between two keys. */
const ITEMS = 30;
const PAUSE = 1_000;

/** Milliseconds from a key to what it does, of nineteen in twenty. */
const ADDED = 150;

/** Thirty items at the desk, one after the other, at one key a second: what one waits for beside one's own thinking. */
export async function measureDecisions(browser: Browser, site: Site, rounds: number): Promise<Aim[]> {
  const client = new pg.Client({ connectionString: site.ownerUrl });
  await client.connect();
  const asked: number[] = [];
  const shown: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      await fill(client);
      const before = await decided(client);
      const visitor = { site, signedIn: true, accessToken: site.instructorToken, viewport: DESK, slow: false };
      const seen = await visit(browser, visitor, decideAll);
      const made = (await decided(client)) - before;
      if (made !== ITEMS || seen.shown.length !== ITEMS) {
        throw new Error(`${seen.shown.length} items were shown and ${made} decisions made, not ${ITEMS}.`);
      }
      asked.push(...seen.asked);
      shown.push(...seen.shown);
    }
  } finally {
    await client.end();
  }
  return [
    aimed('from d to its reason being asked for, 95th percentile', percentile(asked, 0.95), '≤', ADDED, 'ms'),
    aimed('from Enter to the next item, 50th percentile', percentile(shown, 0.5), '≤', ADDED, 'ms'),
    aimed('from Enter to the next item, 95th percentile', percentile(shown, 0.95), '≤', ADDED, 'ms'),
    aimed('from Enter to the next item, the longest', Math.max(...shown), '≤', PAUSE, 'ms'),
  ];
}

/** Replies in the instructor's course that somebody has reported, once more in each round. */
async function fill(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `with chosen as (
      select p.thread_id, p.number, t.course_id, p.visible_revision as revision from post p join thread t on t.id = p.thread_id
      join course_member seat on seat.course_id = t.course_id and seat.role = 'INSTRUCTOR'
      join member m on m.id = seat.member_id and m.handle = $1
      where p.number > 0 and p.status = 'VISIBLE' and p.author_id <> m.id
      order by p.thread_id, p.number limit ${ITEMS}),
    reported as (
      insert into report (thread_id, number, revision, reporter_id, id, reason, created_at)
      select c.thread_id, c.number, c.revision, (select id from member where handle = $2), gen_random_uuid(), 'SPAM', now() from chosen c
      on conflict do nothing)
    insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
    select thread_id, number, course_id, 'OPEN', revision, 1, now(), now() from chosen
    on conflict (thread_id, number) do update set state = 'OPEN', open_reports = 1, waiting_since = now(),
      content_revision = excluded.content_revision, claimed_by = null, claimed_until = null`,
    [logins.instructor.handle, logins.learner.handle],
  );
  if (rowCount !== ITEMS) throw new Error(`${rowCount} replies can be reported, not ${ITEMS}.`);
}

async function decided(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select count(*)::integer as n from decision where undone_at is null');
  return rows[0].n;
}

interface Seen {
  /** Milliseconds from each key to what it does, as the page draws it. */
  readonly asked: number[];
  readonly shown: number[];
}

async function decideAll(page: Page): Promise<Seen> {
  await page.addInitScript(watchKeys);
  await page.goto('/desk?order=newest');
  // Its scripts are there.
  await page.waitForSelector('[data-island="desk/desk"][data-mounted]');
  await page.keyboard.press('j');
  await page.waitForSelector('.desk-item form.decide');
  const sent = { answered: 0, refused: 0 };
  page.on('response', (answer) => {
    if (!answer.url().includes('/decide')) return;
    if (answer.ok()) sent.answered += 1;
    else sent.refused += 1;
  });
  await page.waitForTimeout(PAUSE);
  let next = Date.now();
  for (let item = 0; item < ITEMS; item++) {
    for (const key of ['d', 'Enter']) {
      next += PAUSE;
      await page.waitForTimeout(Math.max(0, next - Date.now()));
      await page.keyboard.press(key);
    }
  }
  while (sent.answered + sent.refused < ITEMS) await page.waitForTimeout(100);
  if (sent.refused > 0) throw new Error(`${sent.refused} decisions were refused.`);
  await page.waitForTimeout(PAUSE);
  return page.evaluate(() => window.keys);
}

declare global {
  interface Window {
    keys: { asked: number[]; shown: number[] };
  }
}

/** In the page, before it is there: at each key, when what it does was drawn. */
function watchKeys(): void {
  window.keys = { asked: [], shown: [] };
  const item = () => document.querySelector<HTMLElement>('.desk-item')?.dataset.item;
  const drawn = (of: number[], since: number, isDone: () => boolean) => {
    const look = () => {
      if (!isDone()) requestAnimationFrame(look);
      // Behind the frame in which it stands there.
      else setTimeout(() => of.push(performance.now() - since));
    };
    requestAnimationFrame(look);
  };
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      const before = item();
      if (key === 'd') drawn(window.keys.asked, timeStamp, () => document.activeElement?.id === 'reason');
      if (key === 'Enter') drawn(window.keys.shown, timeStamp, () => item() !== undefined && item() !== before);
    },
    true,
  );
}
