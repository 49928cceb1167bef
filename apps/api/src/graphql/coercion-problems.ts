import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { FieldProblem } from '#kernel';
import { describe } from './describe.js';

export type Path = ReadonlyArray<string | number>;

/**
 * What is wrong with one variable. graphql-js tells it in a sentence that quotes the value: what would be right is said from the type
 * instead, and what is wrong with the fields of an object is found by looking at them.
 */
export class CoercionProblems {
  /** What is left to be told of objects, by their places. */
  private readonly ofFields = new Map<string, FieldProblem[]>();

  constructor(
    private readonly name: string,
    private readonly type: GraphQLInputType,
  ) {}

  /** The problem for which graphql-js calls: of an object once for each of its fields that is missing or that nobody knows. */
  at(path: Path, value: unknown): FieldProblem {
    const full = [this.name, ...path];
    const [wantedType, wanted] = wantedAt(this.type, path);
    const whole = problemAt(full, wantedType, wanted);
    const type = getNamedType(wantedType);
    if (!isInputObjectType(type) || !isObject(value)) return whole;
    const left = this.ofFields.get(whole.path) ?? problemsOfFields(value, type, full, whole);
    this.ofFields.set(whole.path, left);
    return left.shift() ?? whole;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Fields that are missing, in the order of the type, then those that it has not, as they were sent.
 * @param whole what is said of a field that cannot be named
 */
function problemsOfFields(
  value: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
  path: Path,
  whole: FieldProblem,
): FieldProblem[] {
  const fields = type.getFields();
  const missing = Object.values(fields).filter(
    (field) => value[field.name] === undefined && isRequiredInputField(field),
  );
  const unknown = Object.keys(value).filter((name) => !fields[name]);
  return [
    ...missing.map((field) => problemAt([...path, field.name], ...wantedOf(field))),
    ...unknown.map((name) => (NAME.test(name) ? unknownField([...path, name], name, type) : whole)),
  ];
}

const NAME = /^\w+$/;

function unknownField(path: Path, name: string, type: GraphQLInputObjectType): FieldProblem {
  return { path: path.join('.'), message: `\`${type.name}\` has no field \`${name}\`. Leave it out.` };
}

export function problemAt(path: Path, type: GraphQLInputType, wanted?: string): FieldProblem {
  const place = path.join('.');
  return { path: place, message: `\`${place}\` must be ${describe(type, wanted)}.` };
}

type Wanted = [type: GraphQLInputType, wanted?: string];

/** The type at a place, and what its field says that it wants, if that is less than the type takes: `@Extensions({ wanted })`. */
function wantedAt(type: GraphQLInputType, path: Path): Wanted {
  let found: Wanted = [type];
  for (const step of path) {
    const nullable = getNullableType(found[0]);
    if (isListType(nullable) && typeof step === 'number') found = [nullable.ofType];
    else if (isInputObjectType(nullable)) {
      const field = nullable.getFields()[step];
      if (field) found = wantedOf(field);
    }
  }
  return found;
}

function wantedOf({ type, extensions: { wanted } }: GraphQLInputField): Wanted {
  return typeof wanted === 'string' ? [type, wanted] : [type];
}
