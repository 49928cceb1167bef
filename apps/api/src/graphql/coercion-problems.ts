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
 * What is wrong with the value of one variable. graphql-js only gives a sentence, which quotes the value: this describes the expected type
 * instead, and finds by itself which fields of an object are missing or unknown.
 */
export class CoercionProblems {
  /** Problems of objects that were not returned yet, by the objects' paths. */
  private readonly ofFields = new Map<string, FieldProblem[]>();

  constructor(
    private readonly name: string,
    private readonly type: GraphQLInputType,
  ) {}

  /** The problem that graphql-js has just reported. It reports an object once for each missing and each unknown field. */
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
 * Missing fields in the order of the type, then unknown ones in the order in which they were sent, as graphql-js has them.
 * @param whole the problem to report for a field whose name is not one of GraphQL and is not repeated
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
