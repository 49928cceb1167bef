import { entriesOf, NOWHERE } from '../text/entry.js';
import { type Place, TextError } from '../text/text-error.js';

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

const VERDICT = /^([a-z0-9][a-z0-9._-]*)(?: \[(\d+(?:\.\d+)?)\])? ([1-5](?: [1-5]){6})(?:: (.+))?$/s;
const RATIONALE = /^ {2}([a-z-]+): (.+)$/s;

type Growing = DemoVerdict & { rationales: Partial<Record<CriterionKey, string>> };

/**
 * Reads verdicts written as `handle 4 5 4 5 4 3 4: comment`, seven scores and a comment if there is one; `[12.5]` after the
 * handle is how many days ago it was given. Lines below it, indented by two spaces, are `criterion: reason`.
 * @throws TextError on a line that is neither, somebody unknown, and a second verdict of somebody
 */
export function verdicts(
  text: string,
  start: Place = NOWHERE,
  isMember: (handle: string) => boolean = () => true,
): readonly DemoVerdict[] {
  const read: Growing[] = [];
  for (const entry of entriesOf(text, start)) {
    const [, author, daysAgo, scores, comment] = VERDICT.exec(entry.text) ?? [];
    const [, key, reason] = RATIONALE.exec(entry.text) ?? [];
    const last = read.at(-1);
    if (author && scores) {
      if (!isMember(author)) {
        throw new TextError(entry.place, `Nobody is called ${author}. Write the handle of somebody in members.yaml.`);
      }
      if (read.some((one) => one.author === author)) {
        throw new TextError(entry.place, `${author} has given a verdict above. Keep one of the two.`);
      }
      const given = { daysAgo: daysAgo ? Number(daysAgo) : null, scores: scores.split(' ').map(Number) };
      read.push({ author, ...given, comment: comment ?? null, rationales: {} });
    } else if (isCriterion(key) && reason && last) {
      last.rationales[key] = reason;
    } else {
      const forms = 'Write "handle 4 5 4 5 4 3 4: comment", or below that "  criterion: reason"';
      throw new TextError(entry.place, `Not a line of a verdict. ${forms} with one of ${criterionKeys.join(', ')}.`);
    }
  }
  return read;
}

function isCriterion(key: string | undefined): key is CriterionKey {
  return (criterionKeys as readonly (string | undefined)[]).includes(key);
}
