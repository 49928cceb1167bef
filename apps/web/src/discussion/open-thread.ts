import {
  FurtherRepliesDocument,
  RepliesAboveDocument,
  type ReplyItemFragment,
  type ThreadViewFragment,
} from '../generated/documents.js';
import type { Visit } from '../page/visit.js';
import { withQuery } from '../ui/list.js';
import { MOST_AT_ONCE, placeOf, type ThreadPlace, threadVariables } from './place.js';

/** The part of a thread that one page shows. */
export interface OpenThread {
  readonly view: ThreadViewFragment;
  readonly place: ThreadPlace;
  /** In the order of the page; in conversations each after what it answers. */
  readonly replies: readonly ReplyItemFragment[];
  /** How many of them are there for what they are answered by alone: they stand on an earlier page. */
  readonly repeated: number;
  /** How many the viewer can page through. */
  readonly total: number;
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** The query that this visit is to go on to, where what it is about stands on another page of the thread. */
  readonly elsewhere: string | null;
}

/** Makes of what a page's document has found what the page shows: with what is above it, and with all of it where that is wanted. */
export async function openThread(visit: Visit, view: ThreadViewFragment): Promise<OpenThread> {
  const place = placeOf(visit.query);
  const { pointed } = view;
  const { nodes, totalCount, pageInfo } = pageOf(view);
  const below = [...nodes];
  let next = nextOf(pageInfo);
  while (place.all && next !== null && below.length < MOST_AT_ONCE) {
    const further = await readFurther(visit, view.id, { ...place, after: next });
    below.push(...further.nodes);
    next = nextOf(further.pageInfo);
  }
  const above = await aboveOf(visit, view, place, below);
  const replies = [...above, ...(pointed && place.after === null ? [pointed] : []), ...below];
  return {
    view,
    place,
    replies,
    repeated: pointed ? 0 : above.length,
    total: totalCount,
    next,
    elsewhere: elsewhereOf(visit, place, replies),
  };
}

/** A further page of a thread, alone. */
async function readFurther(visit: Visit, id: string, place: ThreadPlace) {
  const variables = { id, ...threadVariables(place), first: MOST_IN_A_QUERY };
  const { thread } = await visit.ask(FurtherRepliesDocument, variables);
  return thread ? pageOf(thread) : NOTHING;
}

/** The replies of a part of a thread that hang below what is shown, and where the next part begins. */
export function partOf(view: ThreadViewFragment) {
  const { nodes, pageInfo } = pageOf(view);
  return { replies: nodes, next: nextOf(pageInfo) };
}

const MOST_IN_A_QUERY = 100;
const NOTHING = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

function pageOf({ whole, pointed }: ThreadViewFragment) {
  return whole ?? pointed?.descendants ?? NOTHING;
}

function nextOf(pageInfo: { hasNextPage: boolean; endCursor?: string | null }): string | null {
  return pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
}

/** What a reply that is pointed at answers; and on a page that begins within a conversation, what its first reply hangs on. */
async function aboveOf(
  visit: Visit,
  { id, pointed }: ThreadViewFragment,
  place: ThreadPlace,
  below: readonly ReplyItemFragment[],
): Promise<readonly ReplyItemFragment[]> {
  if (place.after === null) return place.pointed?.as === 'reply' ? (pointed?.ancestors ?? []) : [];
  const [first] = below;
  if (place.order !== 'THREADED' || !first?.parent) return [];
  const { thread } = await visit.ask(RepliesAboveDocument, { id, number: first.number });
  return thread?.reply?.ancestors ?? [];
}

function elsewhereOf(visit: Visit, place: ThreadPlace, replies: readonly ReplyItemFragment[]): string | null {
  const wanted = place.answering ?? place.sent;
  if (wanted === null || place.pointed?.number === wanted) return null;
  if (replies.some(({ number }) => number === wanted)) return null;
  const anchor = place.answering === null ? `#r${wanted}` : '#answer';
  const query = withQuery(visit.query, { reply: String(wanted), root: null, after: null, order: null, all: null });
  return query + anchor;
}
