import type { Page } from 'playwright-core';
import { cookieNames } from '#members';
import { Config } from '#platform';
import { buildWorld, type ReplyDescription, type World } from '../factories/world.js';
import { PageBrowser } from '../support/browser.js';
import { MediaClient, photo } from '../support/media-client.js';
import { WorldClient } from '../support/world-client.js';

/** Somebody who reads, three who write, and somebody who comes for the first time. */
export const [READER, ANN, BEN, CY, NEWCOMER] = [0, 1, 2, 3, 4] as const;

type Visitor = Awaited<ReturnType<PageBrowser['visitor']>>;

/** Where a reply stands in the window, and where in the thread. */
export interface Seen {
  readonly number: number;
  readonly top: number;
}

/** Threads that are read in browsers: each test has its own. */
export class ReadingRoom {
  private constructor(
    readonly media: MediaClient,
    readonly browser: PageBrowser,
    readonly world: World,
    readonly people: WorldClient,
  ) {}

  /** @param place a database that was made before, and settings that differ */
  static async open(threads: number, place: Parameters<typeof MediaClient.start>[0] = {}): Promise<ReadingRoom> {
    const media = await MediaClient.start(place);
    const browser = await PageBrowser.start(media.api, { keepsPages: true });
    const world = await buildWorld(media.api.db, {
      now: media.api.clock.now(),
      members: ['Rosa', 'Ann', 'Ben', 'Cy', 'Noor'].map((displayName) => ({ displayName })),
      courses: [{ title: 'Reading' }],
      enrolments: [READER, ANN, BEN, CY, NEWCOMER].map((member) => ({ member, course: 0 })),
      subjects: Array.from({ length: threads }, (_, at) => ({
        author: ANN,
        course: 0,
        title: `Thread ${at}`,
        markdown: words(200),
      })),
    });
    return new ReadingRoom(media, browser, world, new WorldClient(media.api, world));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.media.close();
  }

  path(thread: number): string {
    return `/reflections/${this.world.id(thread)}`;
  }

  /** Replies of different lengths, each answering the one whose number is given. */
  async write(thread: number, parents: readonly number[], text = (at: number) => words(8 + ((at * 37) % 90))) {
    const replies = parents.map<ReplyDescription>((parent, at) => ({
      subject: thread,
      parent,
      author: [ANN, BEN, CY][at % 3] as number,
      markdown: text(at),
    }));
    return this.world.addReplies(replies);
  }

  /** Somebody answers while others read. */
  async answer(thread: number, parent: number, bodyMarkdown: string, who: number = BEN): Promise<number> {
    const parentId = parent > 0 ? this.world.id(thread, parent) : null;
    const input = { threadId: this.world.threads[thread], parentId, bodyMarkdown };
    const { reply } = await this.people.must(who, 'createReply', input, 'reply { number }');
    return reply.number;
  }

  /** The numbers that somebody has not read. */
  async unread(thread: number, who: number = READER): Promise<number[]> {
    const asked =
      'query ($id: ID!) { thread(id: $id) { replies(first: 100, orderBy: OLDEST) { nodes { number viewerHasRead } } } }';
    const found = await this.people.ok(who, asked, { id: this.world.threads[thread] });
    const nodes: Array<{ number: number; viewerHasRead: boolean }> = found.thread.replies.nodes;
    return nodes.filter((one) => one.viewerHasRead === false).map(({ number }) => number);
  }

  /** Somebody has read a thread up to a number. */
  async read(thread: number, upToNumber: number, who: number = READER): Promise<void> {
    const input = { threadId: this.world.threads[thread], upToNumber };
    await this.people.must(who, 'markThreadRead', input, 'thread { id }');
  }

  /** A published reflection with a picture that can be opened. */
  async picture(): Promise<string> {
    const token = this.people.token(ANN) as string;
    const mediaIds = [await this.media.upload(token, await photo(900, 700))];
    const input = { title: 'A poster', bodyMarkdown: words(300), audience: 'MEMBERS', mediaIds, publish: true };
    const { reflection } = await this.people.must(ANN, 'createReflection', input, 'reflection { id }');
    return `/reflections/${reflection.id}`;
  }

  /** The browser of somebody who is signed in; of a visitor with null. */
  async visit(who: number | null, options: Parameters<PageBrowser['visitor']>[0] = {}): Promise<Visitor> {
    const visitor = await this.browser.visitor(options);
    const value = this.people.token(who);
    const name = cookieNames(this.media.api.app.get(Config, { strict: false })).access;
    if (value) await visitor.context.addCookies([{ name, value, url: this.browser.origin }]);
    return visitor;
  }
}

/** So many words, always the same. */
export function words(count: number): string {
  const known = 'what was asked at the desk was not the question that somebody had come with'.split(' ');
  return Array.from({ length: count }, (_, at) => known[(at * 7) % known.length]).join(' ');
}

/** Brings a reply to so many pixels below the window's top, and stays there until that is written down. */
export async function scrollTo(page: Page, number: number, top: number): Promise<void> {
  // What comes into sight gets its height only then.
  for (let tries = 0; tries < 10; tries += 1) {
    const away = (await placeOf(page, number)) - top;
    if (Math.abs(away) <= 1) return;
    await page.evaluate((by) => window.scrollBy(0, by), away);
    await settled(page);
  }
  throw new Error(`Reply ${number} does not come to ${top}.`);
}

/** The topmost reply in the window. */
export async function inSight(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const first = [...document.querySelectorAll('article.reply')].find((one) => one.getBoundingClientRect().bottom > 0);
    const item = first?.parentElement as HTMLElement;
    return { number: Number(item.id.slice(1)), top: Math.round(item.getBoundingClientRect().top) };
  });
}

/** Where a reply stands. */
export async function placeOf(page: Page, number: number): Promise<number> {
  return page.evaluate(
    (one) => Math.round(document.getElementById(`r${one}`)?.getBoundingClientRect().top ?? Number.NaN),
    number,
  );
}

/** The numbers on the page, in its order. */
export async function numbersOn(page: Page): Promise<number[]> {
  return page.$$eval('.discussion li[id^="r"]', (all) => all.map(({ id }) => Number(id.slice(1))));
}

/** Waits until nothing has moved for a while: what a page does of itself is done. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = Number.NaN;
    for (let still = 0; still < 15; ) {
      await new Promise((done) => setTimeout(done, 20));
      const now = window.scrollY * 1e6 + document.documentElement.scrollHeight;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
}
