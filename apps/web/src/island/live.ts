// What the server tells at once, over one connection of all tabs of a browser: one of them holds it, and tells the others. Where a browser
// has no locks or channels between tabs, each has its own. Only pages that are looked at take part; nothing is open once one has left.

import { forgetKept } from './kept.js';
import { LiveStream } from './live-stream.js';
import { newKey } from './once-key.js';

/** The thread of a page, and the change at which the page knows it. */
export interface Wish {
  readonly thread: string;
  readonly cursor: string;
}

/** What is told to pages. */
export interface LiveNews {
  /** Something in that thread is different. */
  readonly thread?: string;
  /** How many notices are unread, and how many came just now. */
  readonly unread?: number;
  readonly added?: number;
  /** To moderators: how many items wait at the desk, and which are different, null where any may be. */
  readonly waiting?: number;
  readonly items?: readonly string[] | null;
  /** It is told from now on what differs from these; null where nothing is told any more. */
  readonly open?: readonly Wish[] | null;
  /** The session has ended, or is somebody else's. */
  readonly over?: boolean;
}

/** Said by one tab to the others. */
interface Said {
  readonly by: string;
  readonly news?: LiveNews;
  readonly wish?: Wish | null;
  readonly left?: boolean;
  /** The tab that holds the connection is another one from now on. */
  readonly leads?: boolean;
  readonly doubt?: boolean;
}

const { member } = document.documentElement.dataset;
/** Tabs of the same person share one. */
const NAME = `live ${member ?? ''}`;
/** Milliseconds until a page takes part: whoever only passes through opens nothing. */
const SETTLED = 300;
/** Milliseconds in which a new tab says what it wants before the connection is opened for it. */
const GATHERING = 100;
/** Most threads that one connection follows: `limits.live.threadsAtOnce`. */
const MOST = 8;

const self = newKey();
const listeners = new Set<(news: LiveNews) => void>();
const others = new Map<string, Wish>();
let ownWish: (() => Wish | null) | undefined;
let channel: BroadcastChannel | undefined;
let joined: AbortController | undefined;
let resign: (() => void) | undefined;
let stream: LiveStream | undefined;
let opening: ReturnType<typeof setTimeout> | undefined;
let unread: number | undefined;
let waiting: number | undefined;
let over = false;

/** Hears what is told, as long as the page is open. */
export function hearLive(hear: (news: LiveNews) => void): void {
  listeners.add(hear);
  begin();
}

/** Follows the page's thread: there is one a page. Null where it wants nothing of it any more. */
export function followThread(wish: () => Wish | null): void {
  ownWish = wish;
  if (joined) {
    say({ wish: wish() });
    if (stream) openSoon();
  } else begin();
}

/** Something was found that should have been told: the connection may be dead without anybody knowing. */
export function doubtLive(): void {
  if (stream) openSoon();
  else say({ doubt: true });
}

let begun = false;
function begin(): void {
  if (begun) return;
  begun = true;
  setTimeout(turn, SETTLED);
  document.addEventListener('visibilitychange', turn);
  // Whoever signs out is told nothing more, and asks for nothing on the way.
  document.addEventListener('submit', ({ target }) => {
    // `form.action` can be a button of that name.
    if ((target as Element).getAttribute('action') === '/sign-out') leave();
  });
  // A page with something open is not kept for the way back.
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', ({ persisted }) => persisted && turn());
}

function turn(): void {
  if (document.visibilityState === 'visible') join();
  else leave();
}

function join(): void {
  if (joined || over || !('EventSource' in window) || (!member && !ownWish?.())) return;
  joined = new AbortController();
  const { signal } = joined;
  // Without TLS there are no locks, whatever the types say.
  const { locks } = navigator as Partial<Navigator>;
  if (!locks || !('BroadcastChannel' in window)) {
    lead();
    return;
  }
  channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => hear(data as Said);
  say({ wish: ownWish?.() ?? null });
  const held = () =>
    new Promise<void>((done) => {
      if (signal.aborted) return done();
      resign = done;
      lead();
    });
  locks.request(NAME, { signal }, held).catch(() => undefined);
}

function leave(): void {
  if (!joined) return;
  say({ left: true });
  joined.abort();
  joined = undefined;
  clearTimeout(opening);
  stream?.close();
  stream = undefined;
  channel?.close();
  channel = undefined;
  others.clear();
  resign?.();
  resign = undefined;
  hearNews({ open: null });
}

/** This tab holds the connection from now on; the others say again what they want. */
function lead(): void {
  stream = new LiveStream(wishes, tell, () => void endIfOver());
  say({ leads: true });
  openSoon();
}

function openSoon(): void {
  clearTimeout(opening);
  opening = setTimeout(() => stream?.open(), GATHERING);
}

function wishes(): Wish[] {
  const own = ownWish?.();
  return [...(own ? [own] : []), ...others.values()].slice(0, MOST);
}

function hear({ by, news, wish, left, leads, doubt }: Said): void {
  if (news) hearNews(news);
  if (leads) say({ wish: ownWish?.() ?? null });
  if (!stream) return;
  if (left) others.delete(by);
  if (doubt) openSoon();
  if (wish === undefined) return;
  others.delete(by);
  if (wish) others.set(by, wish);
  const { followed } = stream;
  if (unread !== undefined) say({ news: { unread } });
  if (waiting !== undefined) say({ news: { waiting } });
  if (!wish) return;
  if (!followed?.some(({ thread }) => thread === wish.thread)) openSoon();
  else say({ news: { open: followed } });
}

function tell(news: LiveNews): void {
  hearNews(news);
  say({ news });
}

function hearNews(news: LiveNews): void {
  unread = news.unread ?? unread;
  waiting = news.waiting ?? waiting;
  if (news.over) {
    over = true;
    forgetKept();
    leave();
  }
  for (const listener of listeners) listener(news);
}

function say(said: Omit<Said, 'by'>): void {
  channel?.postMessage({ ...said, by: self } satisfies Said);
}

/** Refused, it may be for a token that has ended: a page of members that is asked for renews it, or leads to where one signs in. */
async function endIfOver(): Promise<void> {
  if (!member) return;
  try {
    const { url } = await fetch('/drafts', { method: 'HEAD' });
    // Somebody else may be here by now.
    if (new URL(url).pathname === '/sign-in' || !document.cookie.includes(`member=${member}`)) tell({ over: true });
  } catch {
    // Nobody answers.
  }
}
