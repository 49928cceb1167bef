import type { Lacking, Problem } from '../page/problem.js';
import type { Visit } from '../page/visit.js';

/**
 * The same problem with what pictures lack before they are published at the fields that it belongs in.
 * @param fieldOf the form's name of such a field, by which picture it is of, from 1
 */
export function atLackingFields(
  problem: Problem,
  { t }: Visit,
  fieldOf: (image: number, name: Lacking['lacks'][number]) => string,
): Problem {
  const { fields, lacking } = problem;
  if (lacking.length === 0) return problem;
  const whole = new Set(lacking.map(({ path }) => path));
  return problem.withFields([
    ...[...fields].filter(([path]) => !whole.has(path)),
    ...lacking.flatMap(({ image, lacks }) =>
      lacks.map((name) => [fieldOf(image, name), t(`writing.lacks_${name}`)] as const),
    ),
  ]);
}
