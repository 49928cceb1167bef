import {
  AroundReplyDocument,
  FurtherRepliesDocument,
  RepliesAboveDocument,
  type ReplyItemFragment,
  type ReplyPageFragment,
  type ThreadOfPieceFragment,
  type ThreadViewFragment,
} from '../generated/documents.js';
import type { Visit } from '../page/visit.js';
import { withQuery } from '../ui/list.js';
import { MOST_AT_ONCE, placeOf, REPLIES_PER_PAGE, type ThreadPlace } from './place.js';

/** The part of a thread that one page shows. */
export interface OpenThread {
  readonly view: ThreadViewFragment;
  readonly place: ThreadPlace;
  /** In the order of the page; in conversations each after what it answers. */
  readonly replies: readonly ReplyItemFragment[];
  /** Whether the viewer opened the thread before. In one that they never opened nothing is marked as new. */
  readonly opened: boolean;
  /** The number of what the topmost of them answer, where that is not shown; 0 for the subject. */
  readonly base: number;
  /** How many of this page there are, without the one that is pointed at and what stands above. */
  readonly shown: number;
  /** How many there are on all pages; of the whole thread, those that everybody sees. */
  readonly total: number;
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** The query that this visit is to go on to, where what it is about stands on another page of the thread. */
  readonly elsewhere: string | null;
}

/** What a page's query has found; of the whole thread, the thread itself says how many there are. */
type Page = ReplyPageFragment & { readonly totalCount?: number };

/** Makes of what a page's document has found what the page shows: with what is above it, and with all of it where that is wanted. */
export async function openThread(visit: Visit, view: ThreadViewFragment): Promise<OpenThread> {
  const place = placeOf(visit.query);
  const { pointed } = view;
  const first: Page =
    view.whole ?? (pointed ? (await readFurther(visit, view.id, place, REPLIES_PER_PAGE)).page : NOTHING);
  const below = [...first.nodes];
  let next = nextOf(first.pageInfo);
  // Where a script fetches the rest, the first ones come as fast as a page of them.
  const isWhole = place.all !== null && !(place.all === 'script' && visit.settings.scripts);
  while (isWhole && next !== null && below.length < MOST_AT_ONCE) {
    const { page } = await readFurther(visit, view.id, { ...place, after: next }, MOST_IN_A_QUERY);
    below.push(...page.nodes);
    next = nextOf(page.pageInfo);
  }
  const above = await aboveOf(visit, view, place, below);
  const replies = [...above, ...(pointed && place.after === null ? [pointed] : []), ...below];
  return {
    view,
    place,
    replies,
    // What the replies say already: asking the thread itself is one statement more.
    opened: replies.length > 0 && replies.every(({ viewerHasRead }) => typeof viewerHasRead === 'boolean'),
    base: above.length === 0 && place.after === null ? (pointed?.parent?.number ?? 0) : 0,
    shown: below.length,
    total: first.totalCount ?? Math.max(view.replyCount, below.length),
    next,
    elsewhere: elsewhereOf(visit, place, replies),
  };
}

/** A page of a thread, or of what stands below the reply that is pointed at. */
export async function readFurther(
  visit: Visit,
  id: string,
  place: ThreadPlace,
  first: number,
): Promise<{ thread: ThreadOfPieceFragment | null | undefined; page: Page }> {
  const { after, order, pointed } = place;
  if (pointed) {
    const { thread } = await visit.ask(AroundReplyDocument, { id, number: pointed.number, first, after });
    return { thread, page: thread?.reply?.descendants ?? NOTHING };
  }
  const { thread } = await visit.ask(FurtherRepliesDocument, { id, first, after, order });
  return { thread, page: thread?.replies ?? NOTHING };
}

export function nextOf(pageInfo: { hasNextPage: boolean; endCursor?: string | null }): string | null {
  return pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
}

/** As many replies as one query answers. */
export const MOST_IN_A_QUERY = 100;

const NOTHING: Page = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** What a reply that is pointed at answers; and on a page that begins within a conversation, what its first reply hangs on. */
async function aboveOf(
  visit: Visit,
  { id, pointed }: ThreadViewFragment,
  place: ThreadPlace,
  below: readonly ReplyItemFragment[],
): Promise<readonly ReplyItemFragment[]> {
  const begins = place.after !== null ? below[0] : place.pointed?.as === 'reply' ? pointed : null;
  if (!begins?.parent || (place.order !== 'THREADED' && !pointed)) return [];
  const { thread } = await visit.ask(RepliesAboveDocument, { id, number: begins.number });
  return thread?.reply?.ancestors ?? [];
}

function elsewhereOf(visit: Visit, place: ThreadPlace, replies: readonly ReplyItemFragment[]): string | null {
  const wanted = place.answering ?? place.more ?? place.sent ?? place.at;
  if (wanted === null || place.pointed?.number === wanted) return null;
  if (replies.some(({ number }) => number === wanted)) return null;
  const anchor = place.answering !== null ? '#answer' : place.more !== null ? '#more' : `#r${wanted}`;
  // What was done is said there.
  const passing = { done: visit.query.get('done'), at: visit.query.get('at') };
  const changes = { reply: String(wanted), root: null, after: null, order: null, all: null, ...passing };
  return withQuery(visit.query, changes) + anchor;
}
