import { caseStudies } from '../case-studies.js';
import { isMember } from '../people.js';
import { TextError } from '../text/text-error.js';
import { readFolder, type TextFile } from '../text/text-file.js';
import type { Fields } from '../text/value.js';
import { type CriterionKey, criterionKeys, type DemoReception, verdicts } from './verdict.js';

export { type CriterionKey, criterionKeys } from './verdict.js';

const files = new Map(readFolder('verdicts', '.txt', receptionIn).map((reception) => [reception.caseStudy, reception]));

/** How each of the case studies was received. */
export const receptions: readonly DemoReception[] = caseStudies.flatMap(({ key }) => files.get(key) ?? []);

export function receptionIn(file: TextFile): DemoReception {
  if (!caseStudies.some(({ key }) => key === file.name)) {
    const message = `No case study has the key ${file.name}. Call the file after the key of one.`;
    throw new TextError(file.placeAt(1), message);
  }
  const spoken = verdicts(file.body, file.bodyPlace, isMember);
  return file.frontMatter((fields) => ({
    caseStudy: file.name,
    ratings: ratingsIn(fields, spoken.length),
    usual: usualIn(fields),
    divided: fields.find('divided')?.fields(dividedIn) ?? {},
    verdicts: spoken,
  }));
}

function ratingsIn(fields: Fields, atLeast: number): number {
  const ratings = fields.get('ratings');
  const count = ratings.number();
  if (count >= atLeast) return count;
  throw ratings.error(`is ${count}, and below stand ${atLeast}. Write how many there are, with those who say nothing.`);
}

function usualIn(fields: Fields): readonly number[] {
  const usual = fields.get('usual');
  const scores = usual.list().map((score) => score.number());
  if (scores.length === criterionKeys.length) return scores;
  throw usual.error(`has ${scores.length} scores. Write ${criterionKeys.length}, in the order of the rubric.`);
}

function dividedIn(fields: Fields): Readonly<Partial<Record<CriterionKey, number>>> {
  return Object.fromEntries(
    criterionKeys.flatMap((key) => {
      const share = fields.find(key);
      return share ? [[key, share.number()]] : [];
    }),
  );
}
