import type { ModerationFilter, ModerationItemState, ModerationOrder } from '../generated/documents.js';
import { chosenOf } from '../ui/tabs.js';

export const STATES = ['waiting', 'mine', 'appealed', 'decided'] as const;
export const ORDERS = ['longest', 'reported', 'newest'] as const;
export const QUEUES = ['texts', 'profiles'] as const;

const ORDER_OF: Readonly<Record<(typeof ORDERS)[number], ModerationOrder>> = {
  longest: 'LONGEST_WAITING',
  reported: 'MOST_REPORTED',
  newest: 'NEWEST',
};
const STATES_OF: Readonly<Record<(typeof STATES)[number], readonly ModerationItemState[] | null>> = {
  waiting: null,
  mine: null,
  appealed: ['APPEALED'],
  decided: ['DECIDED', 'CLOSED'],
};

/** Which part of the queue one is at: all of it stands in the address. */
export interface DeskPlace {
  readonly queue: (typeof QUEUES)[number];
  readonly state: (typeof STATES)[number];
  readonly order: (typeof ORDERS)[number];
  /** A course by its name in addresses. */
  readonly course: string | null;
  readonly after: string | null;
}

const SLUG = /^[a-z0-9-]{1,100}$/;

export function placeOf(query: URLSearchParams): DeskPlace {
  const course = query.get('course') ?? '';
  return {
    queue: chosenOf(query, 'queue', QUEUES),
    state: chosenOf(query, 'state', STATES),
    order: chosenOf(query, 'order', ORDERS),
    course: SLUG.test(course) ? course : null,
    after: query.get('after') || null,
  };
}

/** The same as a query, with `?`, or nothing; what is usual is left out. */
export function spellPlace(place: DeskPlace, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  if (place.queue !== QUEUES[0]) query.set('queue', place.queue);
  if (place.state !== STATES[0]) query.set('state', place.state);
  if (place.order !== ORDERS[0]) query.set('order', place.order);
  if (place.course) query.set('course', place.course);
  if (place.after) query.set('after', place.after);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const spelled = query.toString();
  return spelled === '' ? '' : `?${spelled}`;
}

export function orderOf({ order }: DeskPlace): ModerationOrder {
  return ORDER_OF[order];
}

export function statesOf({ state }: DeskPlace): ModerationItemState[] | null {
  const states = STATES_OF[state];
  return states && [...states];
}

export function filterOf(place: DeskPlace, courseId: string | null): ModerationFilter {
  return {
    ...(courseId !== null && { courseId }),
    ...(statesOf(place) && { states: statesOf(place) }),
    ...(place.state === 'mine' && { claimedByViewer: true }),
  };
}

/** Of an item of either queue: those about members have a name of their own. */
export function isAboutMember(id: string): boolean {
  return id.startsWith('member.');
}

const ITEM = /^(?:member\.)?[0-9a-f]{8}-[0-9a-f-]{27}(?:\.\d{1,9})?$/;

export function isItemId(id: string): boolean {
  return ITEM.test(id);
}
