import { type FieldProblem, InvalidInput, limits, writtenText } from '#kernel';
import type { CriterionView, RubricView } from '../rubric/rubric.js';

/** A score as it is given. */
export interface GivenScore {
  readonly criterionKey: string;
  readonly score: number;
  readonly rationale?: string | null;
}

/** A filled-in rubric, by the slots of its criteria. */
export interface ScoreSheet {
  readonly scores: readonly number[];
  readonly rationales: ReadonlyArray<string | null>;
  /** The scores times their criteria's weights in thousandths. */
  readonly weightedSum: number;
}

/**
 * Reads scores, in whatever order: every criterion of the rubric exactly once.
 * @throws InvalidInput
 */
export function readScores(rubric: RubricView, given: readonly GivenScore[]): ScoreSheet {
  const criteria = new Map(rubric.criteria.map((criterion) => [criterion.key, criterion]));
  const filled = new Map<CriterionView, GivenScore>();
  const problems: FieldProblem[] = [];
  for (const [at, score] of given.entries()) {
    const criterion = criteria.get(score.criterionKey);
    const problem = problemOf(score, criterion, filled, [...criteria.keys()], `input.scores.${at}`);
    if (problem) problems.push(problem);
    if (criterion) filled.set(criterion, score);
  }
  const missing = rubric.criteria.filter((criterion) => !filled.has(criterion));
  if (missing.length > 0) {
    const message = `Score every criterion of the rubric. Missing: ${missing.map(({ key }) => key).join(', ')}.`;
    problems.push({ path: 'input.scores', message });
  }
  if (problems.length > 0) throw new InvalidInput(problems.slice(-limits.query.problems));
  return sheetOf(rubric, filled);
}

function problemOf(
  { score }: GivenScore,
  criterion: CriterionView | undefined,
  filled: ReadonlyMap<CriterionView, GivenScore>,
  keys: readonly string[],
  path: string,
): FieldProblem | null {
  if (!criterion) {
    const message = `The rubric has no such criterion. Its criteria are ${keys.join(', ')}.`;
    return { path: `${path}.criterionKey`, message };
  }
  if (filled.has(criterion)) {
    return { path: `${path}.criterionKey`, message: 'This criterion is scored twice. Keep one of the two.' };
  }
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    return { path: `${path}.score`, message: 'Give a score of 1, 2, 3, 4 or 5.' };
  }
  return null;
}

function sheetOf(rubric: RubricView, filled: ReadonlyMap<CriterionView, GivenScore>): ScoreSheet {
  const bySlot = [...rubric.criteria].sort((one, other) => one.slot - other.slot);
  const given = bySlot.map((criterion) => filled.get(criterion) as GivenScore);
  return {
    scores: given.map(({ score }) => score),
    rationales: given.map(({ rationale }) => writtenText(rationale)),
    weightedSum: bySlot.reduce((sum, { thousandths }, at) => sum + thousandths * (given[at] as GivenScore).score, 0),
  };
}
