import { type FieldProblem, InvalidInput, limits } from '#kernel';
import type { RubricView } from './rubric.js';

/** A criterion as somebody writes it. */
export interface NewCriterion {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly weight: number;
  /** What scores 1 to 5 mean, in this order. */
  readonly levels: readonly string[];
}

const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LEVELS = 5;

/**
 * Checks what no single field shows, and the criteria's keys and weights.
 * @throws InvalidInput
 */
export function checkCriteria(criteria: readonly NewCriterion[]): void {
  const { criteriaPerRubric: most } = limits;
  if (criteria.length === 0 || criteria.length > most) {
    throw InvalidInput.at('input.criteria', `Give 1 to ${most} criteria; there are ${criteria.length}.`);
  }
  const problems = criteria.flatMap((criterion, at) =>
    problemsOf(criterion, `input.criteria.${at}`, criteria.slice(0, at)),
  );
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, limits.query.problems));
}

function problemsOf(
  { key, weight, levels }: NewCriterion,
  path: string,
  before: readonly NewCriterion[],
): FieldProblem[] {
  const { criterionKeyCharacters, criterionWeight } = limits;
  const problems: FieldProblem[] = [];
  if (!KEY.test(key) || key.length > criterionKeyCharacters) {
    const message = `A key is made of small letters, digits and single hyphens, begins with a letter and has at most ${criterionKeyCharacters} characters: clear-goal, for example.`;
    problems.push({ path: `${path}.key`, message });
  } else if (before.some((other) => other.key === key)) {
    problems.push({ path: `${path}.key`, message: 'Another criterion has this key already. Give each its own.' });
  }
  if (
    !(weight >= criterionWeight.least && weight <= criterionWeight.most) ||
    inThousandths(weight) / 1_000 !== weight
  ) {
    const message = `A weight is ${criterionWeight.least} to ${criterionWeight.most}, with at most three decimal places.`;
    problems.push({ path: `${path}.weight`, message });
  }
  if (levels.length !== LEVELS) {
    const message = `Describe the five levels, from score 1 to score 5; there are ${levels.length}.`;
    problems.push({ path: `${path}.levels`, message });
  }
  return problems;
}

export function inThousandths(weight: number): number {
  return Math.round(weight * 1_000);
}

/** Whether ratings by a rubric mean the same by these criteria: each has its key and its weight, whatever the words and the order. */
export function isRewording(rubric: RubricView, criteria: readonly NewCriterion[]): boolean {
  const weights = new Map(rubric.criteria.map(({ key, thousandths }) => [key, thousandths]));
  return (
    weights.size === criteria.length && criteria.every(({ key, weight }) => weights.get(key) === inThousandths(weight))
  );
}
