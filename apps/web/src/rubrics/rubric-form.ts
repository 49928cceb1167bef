import { createHash } from 'node:crypto';
import { limits } from '#kernel';
import type { CriterionInput, WholeRubricFragment } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';

export const LEVELS = [1, 2, 3, 4, 5] as const;

/** A criterion as it stands in the editor. */
export interface CriterionRow {
  /** Empty for a new one: it is made from its title when it is written. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** As it was typed. */
  readonly weight: string;
  readonly levels: readonly string[];
}

/** A rubric as it stands in the editor. */
export interface WrittenRubric {
  readonly title: string;
  readonly criteria: readonly CriterionRow[];
}

const NEW_ROW: CriterionRow = { key: '', title: '', description: '', weight: '1', levels: LEVELS.map(() => '') };

export const NEW_RUBRIC: WrittenRubric = { title: '', criteria: [NEW_ROW] };

export function rubricOf({ title, criteria }: WholeRubricFragment): WrittenRubric {
  return {
    title,
    criteria: criteria.map(({ key, title: name, description, weight, levels }) => ({
      ...{ key, title: name, description, weight: String(weight) },
      levels: levels.map((level) => level.description),
    })),
  };
}

/** Which words and weights somebody had before them: the same until somebody writes others. */
export function versionOf(rubric: WholeRubricFragment): string {
  return createHash('sha256')
    .update(JSON.stringify([rubric.id, rubricOf(rubric)]))
    .digest('hex')
    .slice(0, 16);
}

/** What a form sent. Rows end where there is none of the next number. */
export function readRubric(form: FormFields): WrittenRubric {
  const criteria: CriterionRow[] = [];
  for (let at = 0; at < limits.criteriaPerRubric && form.flag(`criteria.${at}.title`); at++) {
    const text = (name: string) => form.text(`criteria.${at}.${name}`);
    criteria.push({
      ...{ key: text('key'), title: text('title'), description: text('description'), weight: text('weight').trim() },
      levels: LEVELS.map((score) => text(`level-${score}`)),
    });
  }
  return { title: form.text('title'), criteria };
}

/** Does what a button of the editor says (`add.criteria`, `remove.criteria.1`, `up.criteria.1`); undefined where it says nothing of rows. */
export function changeRows(rubric: WrittenRubric, what: string): WrittenRubric | undefined {
  const [, verb, number] = /^(add|remove|up)\.criteria(?:\.(\d{1,2}))?$/.exec(what) ?? [];
  const { criteria } = rubric;
  const at = Number(number);
  if (verb === 'add') return { ...rubric, criteria: [...criteria, NEW_ROW].slice(0, limits.criteriaPerRubric) };
  if (verb === 'remove') return { ...rubric, criteria: criteria.filter((_, one) => one !== at) };
  if (verb !== 'up') return undefined;
  const row = criteria[at];
  if (!row || at === 0) return rubric;
  const others = criteria.filter((_, one) => one !== at);
  return { ...rubric, criteria: [...others.slice(0, at - 1), row, ...others.slice(at - 1)] };
}

/** What the schema is given. Criteria that are new get keys of their own, which no other has. */
export function inputOf({ criteria }: WrittenRubric): CriterionInput[] {
  const taken = new Set(criteria.map(({ key }) => key));
  return criteria.map(({ key, title, description, weight, levels }, at) => {
    const made = key || keyOf(title, at, taken);
    taken.add(made);
    // What is no number is a weight that counts nothing, which is refused.
    return { key: made, title, description, weight: Number(weight.replace(',', '.')) || 0, levels: [...levels] };
  });
}

function keyOf(title: string, at: number, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, limits.criterionKeyCharacters - 4)
    .replace(/-+$/, '');
  const wanted = plain || `criterion-${at + 1}`;
  for (let more = 2, key = wanted; ; key = `${wanted}-${more++}`) if (!taken.has(key)) return key;
}
