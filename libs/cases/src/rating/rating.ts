import { type Author, type AuthorRow, authorColumns, toAuthor } from '#discussion';
import type { CriterionView, RubricView } from '../rubric/rubric.js';
import { type OverallFigures, overallFigures, type ScoreFigures, scoreFigures } from './figures.js';
import { emptyTally, type Tally, type TallyRow, toTally } from './tally.js';

/** What one member thinks of a case study. */
export interface RatingView {
  readonly id: string;
  readonly blind: boolean;
  /** Null once the account is erased. */
  readonly rater: Author | null;
  readonly rubric: RubricView;
  readonly caseStudyRevision: number;
  /** Whether another revision of the case study is shown now. */
  readonly caseStudyChanged: boolean;
  readonly scores: readonly {
    readonly criterion: CriterionView;
    readonly score: number;
    readonly rationale: string | null;
  }[];
  readonly comment: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A row of `rating` with its rater, as JSON has it. */
export interface RatingRow extends AuthorRow {
  id: string;
  blind: boolean;
  revision: number;
  changed: boolean;
  scores: number[];
  rationales: Array<string | null>;
  comment: string | null;
  created_at: string;
  updated_at: string;
}

/** The columns of a row `g` of `rating` and the member `m` who gave it; `p` is the post of the case study's text. */
export function ratingColumns(g: string, m: string, p: string): string {
  return `${g}.id, ${g}.blind, ${g}.revision, ${g}.revision <> ${p}.visible_revision as changed, ${g}.scores, ${g}.rationales, ${g}.comment, ${g}.created_at, ${g}.updated_at,
    ${authorColumns(m)}`;
}

export function toRating(row: RatingRow, rubric: RubricView): RatingView {
  return {
    id: row.id,
    blind: row.blind,
    rater: toAuthor(row),
    rubric,
    caseStudyRevision: row.revision,
    caseStudyChanged: row.changed,
    scores: rubric.criteria.map((criterion) => ({
      criterion,
      score: row.scores[criterion.slot - 1] as number,
      rationale: row.rationales[criterion.slot - 1] ?? null,
    })),
    comment: row.comment,
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  };
}

/** What all ratings of a case study by one rubric come to. */
export interface RatingSummaryView extends OverallFigures {
  readonly rubric: RubricView;
  readonly count: number;
  readonly score: number | null;
  readonly criteria: readonly CriterionSummaryView[];
}

export interface CriterionSummaryView extends ScoreFigures {
  readonly criterion: CriterionView;
  readonly histogram: readonly number[];
  readonly instructorHistogram: readonly number[];
  readonly learnerHistogram: readonly number[];
  readonly contested: boolean;
}

/** A row of `rating_summary`, as JSON has it, with which criteria are contested, by their slots. */
export interface SummaryRow extends TallyRow {
  score: number | null;
  contested: boolean[];
}

/** @param row null where nobody has rated it, or the viewer is not given the outcome */
export function toSummary(rubric: RubricView, row: SummaryRow | null): RatingSummaryView {
  const tally = row ? toTally(row) : emptyTally(rubric.criteria.length);
  return {
    rubric,
    count: tally.count,
    score: row?.score ?? null,
    ...overallFigures(tally, rubric.thousandths),
    criteria: rubric.criteria.map((criterion) =>
      summaryOf(criterion, tally, row?.contested[criterion.slot - 1] ?? false),
    ),
  };
}

function summaryOf(criterion: CriterionView, tally: Tally, contested: boolean): CriterionSummaryView {
  const of = (figures: readonly number[]) => figures.slice(5 * criterion.slot - 5, 5 * criterion.slot);
  const [histogram, instructorHistogram] = [of(tally.histogram), of(tally.instructorHistogram)];
  return {
    criterion,
    ...scoreFigures(histogram),
    histogram,
    instructorHistogram,
    learnerHistogram: histogram.map((times, at) => times - (instructorHistogram[at] as number)),
    contested,
  };
}
