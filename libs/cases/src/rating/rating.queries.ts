import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  isId,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily, type ValuesOf } from '#platform';
import { seesThread } from '#visibility';
import { type RubricRow, type RubricView, rubricColumns, toRubric } from '../rubric/rubric.js';
import {
  type RatingRow,
  type RatingSummaryView,
  type RatingView,
  ratingColumns,
  type SummaryRow,
  toRating,
  toSummary,
} from './rating.js';
import { TALLY_COLUMNS } from './tally.js';

/** What is asked of a case study's ratings: those by one rubric, or by the built-in one's current version. */
export interface RatingsOf {
  readonly caseStudyId: string;
  readonly rubricId: string | null;
}

/** All ratings of a case study together, and the viewer's own. */
export interface Rated {
  readonly summary: RatingSummaryView;
  readonly own: RatingView | null;
}

/** The newest first. */
export const ratingCursor: CursorCodec<readonly string[]> = tupleCursor('ra', [cursorPart.time, cursorPart.id]);

export function ratingKey({ createdAt, id }: RatingView): readonly string[] {
  return [createdAt.toISOString(), id];
}

const ASKED_PARAMETERS = { viewer: 'viewer', threadIds: 'uuid[]', rubricIds: 'uuid[]' } as const;
/**
 * The case studies `:threadIds`, each by the rubric at its place in `:rubricIds` (null for the usual one): rows of `a (at, thread_id, rubric_id)`.
 * What is not opened to the viewer, or was withdrawn, has no ratings for them.
 */
const ASKED = `
  asked as (
    select given.at, given.thread_id, coalesce(given.rubric_id, usual.id) as rubric_id
    from unnest(:threadIds, :rubricIds) with ordinality as given(thread_id, rubric_id, at)
    left join rubric usual on usual.built_in and usual.current)`;
/** By key: for a few, all rubrics would be gone through. */
const ASKED_RUBRICS = `(select distinct rubric_id from asked) one
  cross join lateral (select * from rubric r where r.id = one.rubric_id offset 0) r`;
const SEEN = `asked a join thread t on t.id = a.thread_id and t.status <> 'REMOVED' and ${seesThread('t')}
  join post p on p.thread_id = t.id and p.number = 0`;

const tallyColumns = TALLY_COLUMNS.map((column) => (column === 'squares' ? 'squares::text' : column)).join(', ');

const SUMMARIES = new StatementFamily(
  'cases/rating-summaries',
  ASKED_PARAMETERS,
  ({ levels }: { readonly levels: boolean }) => `
  with ${ASKED}
  select ${rubricColumns('r', levels)},
    (select json_agg(a.at) from asked a where a.rubric_id = r.id) as places,
    (select json_agg(json_build_object('at', a.at,
      'summary', (
        select row_to_json(kept) from (
          select ${tallyColumns}, score, contested_criteria(histogram) as contested from rating_summary
          where thread_id = t.id and rubric_id = r.id) kept),
      'own', (
        select row_to_json(own) from (
          select ${ratingColumns('g', 'm', 'p')} from rating g join member m on m.id = g.member_id
          where g.thread_id = t.id and g.rubric_id = r.id and g.member_id = :viewer.memberId) own)))
    from ${SEEN} where a.rubric_id = r.id) as found
  from ${ASKED_RUBRICS}`,
  { plain: { levels: false }, 'with-levels': { levels: true } },
);

interface SummariesRow extends RubricRow {
  places: number[];
  found: Array<{ at: number; summary: SummaryRow | null; own: RatingRow | null }> | null;
}

const LIST = new StatementFamily(
  'cases/ratings',
  { ...ASKED_PARAMETERS, beforeCreatedAt: 'timestamptz | null', beforeId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
  with ${ASKED}
  select ${rubricColumns('r')},
    (select json_agg(json_build_object('at', a.at, 'rows', (
      select json_agg(given order by given.created_at desc, given.id desc) from (
        select ${ratingColumns('g', 'm', 'p')} from rating g left join member m on m.id = g.member_id
        where g.thread_id = t.id and g.rubric_id = r.id
        ${continued ? 'and (g.created_at, g.id) < (:beforeCreatedAt, :beforeId)' : ''}
        order by g.created_at desc, g.id desc limit ${size}) given)))
    from ${SEEN} where a.rubric_id = r.id) as found
  from ${ASKED_RUBRICS}`,
  pageForms,
);

interface ListRow extends RubricRow {
  found: Array<{ at: number; rows: RatingRow[] | null }> | null;
}

const COUNT = new Statement(
  'cases/count-ratings',
  ASKED_PARAMETERS,
  `
  with ${ASKED}
  select a.at::integer, kept.count from ${SEEN}
  join rating_summary kept on kept.thread_id = t.id and kept.rubric_id = a.rubric_id`,
);

@Injectable()
export class RatingQueries {
  constructor(private readonly database: Database) {}

  /**
   * In the order of what was asked, in one statement; null where there is no such rubric.
   * @param levels whether the levels of criteria are asked for
   */
  async summaries(viewer: Viewer, asked: readonly RatingsOf[], levels: boolean): Promise<Array<Rated | null>> {
    const statement = SUMMARIES.get({ levels }).with(askedValues(viewer, asked));
    const rows = await this.database.readerFor(viewer).rows<SummariesRow>(statement);
    const answers = asked.map((): Rated | null => null);
    for (const row of rows) {
      const rubric = toRubric(row);
      const nothing: Rated = { summary: toSummary(rubric, null), own: null };
      for (const at of row.places) answers[at - 1] = nothing;
      for (const { at, summary, own } of row.found ?? []) {
        answers[at - 1] = { summary: toSummary(rubric, summary), own: own && toRating(own, rubric) };
      }
    }
    return answers;
  }

  /** One page of each, all beginning at the same place, in one statement. */
  async pages(
    viewer: Viewer,
    asked: readonly RatingsOf[],
    page: PageRequest<readonly string[]>,
  ): Promise<Array<Page<RatingView>>> {
    const [beforeCreatedAt, beforeId] = page.key ?? [];
    const values = { ...askedValues(viewer, asked), beforeCreatedAt, beforeId };
    const rows = await this.database.readerFor(viewer).rows<ListRow>(LIST.get(pageShape(page)).with(values));
    const fetched = asked.map((): RatingView[] => []);
    for (const row of rows) {
      const rubric: RubricView = toRubric(row);
      for (const { at, rows: ratings } of row.found ?? []) {
        fetched[at - 1] = (ratings ?? []).map((rating) => toRating(rating, rubric));
      }
    }
    return fetched.map((ratings) => cutPage(page, ratings));
  }

  /** How many the pages go through, of each. */
  async counts(viewer: Viewer, asked: readonly RatingsOf[]): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ at: number; count: number }>(COUNT.with(askedValues(viewer, asked)));
    const found = new Map(rows.map(({ at, count }) => [at, count]));
    return asked.map((_one, at) => found.get(at + 1) ?? 0);
  }
}

/** A text that is no id finds no rubric: the nil UUID is none's. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

function askedValues(viewer: Viewer, asked: readonly RatingsOf[]): ValuesOf<typeof ASKED_PARAMETERS> {
  return {
    viewer,
    threadIds: asked.map(({ caseStudyId }) => caseStudyId),
    rubricIds: asked.map(({ rubricId }) => (rubricId === null || isId(rubricId) ? rubricId : NOBODYS)),
  };
}
