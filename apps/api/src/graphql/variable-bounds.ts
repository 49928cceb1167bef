import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { type FieldProblem, InvalidInput, limits } from '#kernel';
import { type Bound, boundOf, lengthProblem, textProblem } from './bound.js';
import { tooComplex } from './error.js';

type Given = Readonly<Record<string, unknown>>;
type Path = ReadonlyArray<string | number>;

/** Variables that the operation does not declare are never read: only their number is limited. */
export function refuseTooMany(given: Given): void {
  const count = Object.keys(given).length;
  const { variables: most } = limits.query;
  if (count <= most) return;
  throw InvalidInput.at(
    'variables',
    `Send at most ${most} variables; these are ${count.toLocaleString('en')}. Leave out what the operation does not declare.`,
  );
}

/** Checks every text and list in a value, however deep, and that objects have no fields but their own. Each value is visited once, and no text is read. */
export function checkBounds(
  value: unknown,
  type: GraphQLInputType,
  bound: Bound,
  path: Path,
  problems: FieldProblem[],
): void {
  if (problems.length >= limits.query.problems) return;
  const nullable = getNullableType(type);
  const message =
    typeof value === 'string'
      ? textProblem(value, path.join('.'), nullable, bound)
      : Array.isArray(value) && isListType(nullable)
        ? lengthProblem(value.length, bound)
        : null;
  if (message !== null) {
    problems.push({ path: path.join('.'), message });
  } else if (Array.isArray(value)) {
    if (!isListType(nullable)) return;
    for (const [at, item] of value.entries()) checkBounds(item, nullable.ofType, bound, [...path, at], problems);
  } else if (typeof value === 'object' && value !== null) {
    const inner = isListType(nullable) ? getNamedType(nullable) : nullable;
    if (isInputObjectType(inner)) checkFields(value, inner, path, problems);
  }
}

function checkFields(value: object, type: GraphQLInputObjectType, path: Path, problems: FieldProblem[]): void {
  const fields = type.getFields();
  let unknown = 0;
  for (const name of Object.keys(value)) {
    const field = fields[name];
    // Messages repeat the unknown names.
    if (!field && (name.length > limits.idCharacters || ++unknown > limits.query.problems)) {
      const message = `\`${type.name}\` has not so many fields, or none with such names. Leave out what it does not have.`;
      problems.push({ path: path.join('.'), message });
      return;
    }
    if (field)
      checkBounds((value as Record<string, unknown>)[name], field.type, boundOf(field), [...path, name], problems);
  }
}

/** Counts objects, lists and the values in them, before anything reads them. */
export function checkCount(given: Given): void {
  let count = 0;
  const left: unknown[] = [given];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const within = Array.isArray(value) ? value : Object.values(value);
    count += within.length;
    if (count > limits.query.inputValues) {
      throw tooComplex(
        `The variables have more than ${limits.query.inputValues.toLocaleString('en')} values. Send them in several requests.`,
      );
    }
    for (const inner of within) if (typeof inner === 'object' && inner !== null) left.push(inner);
  }
}
