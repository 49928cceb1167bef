import { type CursorCodec, cursorPart, tupleCursor } from '#kernel';
import type { CaseStudyView, Figures } from './case-study.js';

export type CaseStudyOrder = 'BEST_STRATEGY' | 'NEWEST' | 'MOST_RATED' | 'MOST_DISCUSSED' | 'MOST_CONTESTED';

/** A figure that a list is sorted by: the column of `thread` with it, its type, and where a view has it. */
interface Figure {
  readonly column: string;
  readonly type: string;
  readonly shown: keyof Figures;
}

const FIGURES = {
  score: { column: 'score', type: 'double precision', shown: 'score' },
  ratings: { column: 'rating_count', type: 'integer', shown: 'ratings' },
  contested: { column: 'contested_count', type: 'integer', shown: 'contested' },
  replies: { column: 'reply_count', type: 'integer', shown: 'replies' },
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

/** A row's sort key, of figures as they stand for its viewer. */
export function keyOfCaseStudy(order: CaseStudyOrder, { figures, publishedAt, id }: CaseStudyView): readonly string[] {
  const shown = caseStudyOrders[order].figures.map((figure) => String((figures as Figures)[figure.shown]));
  return [...shown, (publishedAt as Date).toISOString(), id];
}
