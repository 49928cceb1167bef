/** A question that a rating answers with a score, and what each score means. */
export interface CriterionView {
  readonly id: string;
  /** The place of its score in a rating's arrays, counted from 1: stays the same when the order of criteria changes. */
  readonly slot: number;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** How much it counts; exact in thousandths. */
  readonly weight: number;
  /** The same as the integer that figures are kept in. */
  readonly thousandths: number;
  /** Absent where they were not asked for. */
  readonly levels?: readonly { readonly score: number; readonly description: string }[];
}

/** A version of a rubric, its criteria in the order in which they are shown. */
export interface RubricView {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly builtIn: boolean;
  /** Whether it is the one of its title to rate by. */
  readonly current: boolean;
  /** The weights of all criteria together, in thousandths. */
  readonly thousandths: number;
  readonly criteria: readonly CriterionView[];
}

export interface RubricRow {
  rubric_id: string;
  rubric_title: string;
  rubric_version: number;
  built_in: boolean;
  current: boolean;
  rubric_weight: number;
  criteria: Array<Omit<CriterionView, 'weight'>>;
}

/** The columns of a row `r` of `rubric`, with its criteria and, unless nobody asks for them, their levels. */
export function rubricColumns(r: string, levels = true): string {
  const withLevels = `, 'levels', (
          select json_agg(json_build_object('score', l.score, 'description', l.description) order by l.score)
          from criterion_level l where l.criterion_id = c.id)`;
  return `${r}.id as rubric_id, ${r}.title as rubric_title, ${r}.version as rubric_version, ${r}.built_in, ${r}.current,
    ${r}.weight as rubric_weight, (
      select json_agg(json_build_object('id', c.id, 'slot', c.slot, 'key', c.key, 'title', c.title,
        'description', c.description, 'thousandths', c.weight${levels ? withLevels : ''}) order by c.position)
      from criterion c where c.rubric_id = ${r}.id) as criteria`;
}

export function toRubric(row: RubricRow): RubricView {
  return {
    id: row.rubric_id,
    title: row.rubric_title,
    version: row.rubric_version,
    builtIn: row.built_in,
    current: row.current,
    thousandths: row.rubric_weight,
    criteria: row.criteria.map((criterion) => ({ ...criterion, weight: criterion.thousandths / 1_000 })),
  };
}
