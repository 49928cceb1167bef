/** The criteria of the built-in rubric, in its order. */
export const criterionKeys = [
  'mission-fit',
  'clear-goal',
  'audience',
  'evidence',
  'follow-through',
  'voice-and-privacy',
  'effort-and-skills',
] as const;

export type CriterionKey = (typeof criterionKeys)[number];

/** A rating that somebody gave reasons for. */
export interface DemoVerdict {
  readonly author: string;
  /** Null where it does not matter when. */
  readonly daysAgo: number | null;
  /** One for each criterion, in the rubric's order. */
  readonly scores: readonly number[];
  readonly comment: string | null;
  readonly rationales: Readonly<Partial<Record<CriterionKey, string>>>;
}

/** How a case study was received. Most people who rate say nothing; what they think follows `usual` and `divided`. */
export interface DemoReception {
  /** Its key. */
  readonly caseStudy: string;
  /** How many have rated it, verdicts included. */
  readonly ratings: number;
  /** Where those who say nothing stand on each criterion, give or take what they are like. */
  readonly usual: readonly number[];
  /** On what they are of two minds: the share of them who think little of it, where the others think much of it. */
  readonly divided: Readonly<Partial<Record<CriterionKey, number>>>;
  readonly verdicts: readonly DemoVerdict[];
}

const VERDICT_LINE = /^([a-z0-9][a-z0-9._-]*)(?: \[([\d.]+)\])? ([1-5](?: [1-5]){6})(?:: (.+))?$/;
const RATIONALE_LINE = /^ {2}([a-z-]+): (.+)$/;

/**
 * Reads verdicts written as `handle 4 5 4 5 4 3 4: comment`, seven scores and a comment if there is one; `[12.5]` after the
 * handle is how many days ago it was given. Lines below it, indented by two spaces, are `criterion: reason`.
 * @throws Error that names a line which is neither
 */
export function verdicts(text: string): readonly DemoVerdict[] {
  const read: Array<DemoVerdict & { rationales: Partial<Record<CriterionKey, string>> }> = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, author, daysAgo, scores, comment] = VERDICT_LINE.exec(line) ?? [];
    const [, key, reason] = RATIONALE_LINE.exec(line) ?? [];
    if (author && scores) {
      const given = { daysAgo: daysAgo ? Number(daysAgo) : null, scores: scores.split(' ').map(Number) };
      read.push({ author, ...given, comment: comment ?? null, rationales: {} });
    } else if (isCriterion(key) && reason && read.length > 0) {
      (read.at(-1) as (typeof read)[number]).rationales[key] = reason;
    } else {
      throw new Error(`Not a line of a verdict: ${line}`);
    }
  }
  return read;
}

function isCriterion(key: string | undefined): key is CriterionKey {
  return (criterionKeys as readonly (string | undefined)[]).includes(key);
}
