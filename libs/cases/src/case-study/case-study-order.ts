import { type CursorCodec, cursorPart, tupleCursor } from '#kernel';
import type { ValuesOf } from '#platform';
import type { CaseStudyView, Figures } from './case-study.js';

export type CaseStudyOrder = 'BEST_STRATEGY' | 'NEWEST' | 'MOST_RATED' | 'MOST_DISCUSSED' | 'MOST_CONTESTED';

/** The parameters of the cursors of all orders: the sort key of the last row of the page before. */
export const AFTER = {
  afterScore: 'double precision | null',
  afterRatings: 'integer | null',
  afterContested: 'integer | null',
  afterReplies: 'integer | null',
  afterPublishedAt: 'timestamptz | null',
  afterId: 'uuid | null',
} as const;

/** A figure that a list is sorted by: the column of `thread` with it, its type, the cursor's parameter, and where a view has it. */
interface Figure {
  readonly column: string;
  readonly type: string;
  readonly after: keyof typeof AFTER;
  readonly field: keyof Figures;
}

const FIGURES = {
  score: { column: 'score', type: 'double precision', after: 'afterScore', field: 'score' },
  ratings: { column: 'rating_count', type: 'integer', after: 'afterRatings', field: 'ratings' },
  contested: { column: 'contested_count', type: 'integer', after: 'afterContested', field: 'contested' },
  replies: { column: 'reply_count', type: 'integer', after: 'afterReplies', field: 'replies' },
} as const satisfies Record<keyof Figures, Figure>;

export const figures: readonly Figure[] = Object.values(FIGURES);

interface Order {
  /** What comes before the date of publication and the id, which end every key. All descend, so that one index serves. */
  readonly figures: readonly Figure[];
  readonly cursor: CursorCodec<readonly string[]>;
}

/** As JavaScript writes a score, which is 0 or 1 to 5; PostgreSQL reads back the same. With an exponent it could be a number that it refuses. */
const decimal = /^\d(?:\.\d{1,20})?$/;
const PARTS: Record<string, { test(text: string): boolean }> = {
  integer: cursorPart.integer,
  'double precision': decimal,
};

function orderBy(name: string, ...figures: readonly Figure[]): Order {
  const parts = figures.map(({ type }) => PARTS[type] as { test(text: string): boolean });
  return { figures, cursor: tupleCursor(name, [...parts, cursorPart.time, cursorPart.id]) };
}

/** The last published first among equals. */
export const caseStudyOrders: Record<CaseStudyOrder, Order> = {
  BEST_STRATEGY: orderBy('cb', FIGURES.score, FIGURES.ratings),
  NEWEST: orderBy('cn'),
  MOST_RATED: orderBy('cr', FIGURES.ratings),
  MOST_DISCUSSED: orderBy('cd', FIGURES.replies),
  MOST_CONTESTED: orderBy('cc', FIGURES.contested, FIGURES.ratings),
};

/** A row's sort key, with the figures that its viewer is given. */
export function keyOfCaseStudy(order: CaseStudyOrder, { figures, publishedAt, id }: CaseStudyView): readonly string[] {
  const sorting = caseStudyOrders[order].figures.map(({ field }) => String((figures as Figures)[field]));
  return [...sorting, (publishedAt as Date).toISOString(), id];
}

/** The values of a cursor's parameters; null where there is no cursor, and of what the order does not sort by. */
export function valuesAfter(order: CaseStudyOrder, key: readonly string[] = []): ValuesOf<typeof AFTER> {
  const sorting = caseStudyOrders[order].figures;
  const figure = (of: keyof typeof AFTER) => {
    const at = sorting.findIndex(({ after }) => after === of);
    return key[at] === undefined ? null : Number(key[at]);
  };
  return {
    afterScore: figure('afterScore'),
    afterRatings: figure('afterRatings'),
    afterContested: figure('afterContested'),
    afterReplies: figure('afterReplies'),
    afterPublishedAt: key[sorting.length],
    afterId: key[sorting.length + 1],
  };
}
