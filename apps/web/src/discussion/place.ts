import type { ReplyOrder } from '../generated/documents.js';

/** Which part of a thread an address asks for. */
export interface ThreadPlace {
  readonly order: ReplyOrder;
  readonly after: string | null;
  /** The reply that is pointed at, with what it stands below (`reply`) or as the top of all (`root`). */
  readonly pointed: { readonly number: number; readonly as: 'reply' | 'root' } | null;
  /** The reply that is being answered: the form stands below it. */
  readonly answering: number | null;
  /** The reply of which all that can be done with it is shown. */
  readonly more: number | null;
  /** The reply that was just sent. */
  readonly sent: number | null;
  /** The reply that reading goes on with, after something was done: it has the focus. */
  readonly at: number | null;
  /** Whether all of it is wanted at once: `page` in one answer of the server, even where a script could fetch the rest. */
  readonly all: 'page' | 'script' | null;
  /** Whether it names a reply by what is no number of one: cut off, or mistyped. */
  readonly misnamed: boolean;
}

/** How many replies a page of a thread holds. */
export const REPLIES_PER_PAGE = 50;

/** How many of them a page holds at most, where all of them are asked for without a script. */
export const MOST_AT_ONCE = 1_000;

/** The value of `all` that waits for no script. */
export const ALL_IN_PAGE = 'page';

/** What an address asks for once: it is not handed on to what a page leads to. */
export const NOTHING_ASKED = { answer: null, more: null, sent: null } as const;

/** What names a reply in an address that people pass on. */
const NAMES = ['reply', 'root', 'answer', 'more'] as const;

const ORDERS: Readonly<Record<string, ReplyOrder>> = { oldest: 'OLDEST', newest: 'NEWEST' };

/** Reads `?order=newest&after=…&reply=15&root=15&answer=15&all`. */
export function placeOf(query: URLSearchParams): ThreadPlace {
  const reply = numberIn(query, 'reply');
  const root = numberIn(query, 'root');
  return {
    order: ORDERS[query.get('order') ?? ''] ?? 'THREADED',
    after: query.get('after'),
    pointed: root !== null ? { number: root, as: 'root' } : reply !== null ? { number: reply, as: 'reply' } : null,
    answering: numberIn(query, 'answer'),
    more: numberIn(query, 'more'),
    sent: numberIn(query, 'sent'),
    at: numberIn(query, 'at'),
    all: query.has('all') ? (query.get('all') === ALL_IN_PAGE ? 'page' : 'script') : null,
    misnamed: NAMES.some((name) => query.has(name) && numberIn(query, name) === null),
  };
}

/** What a document that spreads `...ThreadView` is sent. */
export function threadVariables(place: ThreadPlace) {
  return {
    first: REPLIES_PER_PAGE,
    after: place.after,
    order: place.order,
    number: place.pointed?.number ?? 0,
    pointed: place.pointed !== null,
  };
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const value = query.get(name) ?? '';
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}
