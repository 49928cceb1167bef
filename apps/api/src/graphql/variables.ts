import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { type FieldProblem, InvalidInput, limits } from '#kernel';
import { tooComplex } from './error.js';

/** A variable of an operation, with its type looked up once. */
interface Variable {
  name: string;
  type: GraphQLInputType;
  fallback: unknown;
}

/** Reads the variables of one operation; made once for a document and used for all of its requests. */
export class VariableReader {
  private readonly variables: Variable[];

  constructor(schema: GraphQLSchema, operation: OperationDefinitionNode) {
    this.variables = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      if (!type || !isInputType(type)) throw new Error('The document was not validated.');
      return { name: variable.name.value, type, fallback: defaultValue && valueFromAST(defaultValue, type) };
    });
  }

  /**
   * Coerces values as the specification says, the same for both executors, and without quoting anything that was sent.
   * @throws InvalidInput with the path of everything that is wrong, BadRequest where there is too much of it
   */
  read(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const coerced: Record<string, unknown> = {};
    if (this.variables.length === 0) return coerced;
    checkCount(given);
    const problems: FieldProblem[] = [];
    for (const { name, type, fallback } of this.variables) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (value === undefined && fallback !== undefined) {
        coerced[name] = fallback;
      } else if (value == null) {
        if (isNonNullType(type)) problems.push(problemAt([name], type));
        else if (value === null) coerced[name] = null;
      } else {
        coerced[name] = coerceInputValue(value, type, (path, _invalid, error) => {
          problems.push(problemOf(type, [name, ...path], error));
          // Each further one would cost as much, and be told to nobody.
          if (problems.length >= limits.query.problems) throw new InvalidInput(problems);
        });
      }
    }
    if (problems.length > 0) throw new InvalidInput(problems);
    return coerced;
  }
}

/** Objects, lists and what stands in them, before anything is made of them. */
function checkCount(given: Readonly<Record<string, unknown>>): void {
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

type Path = ReadonlyArray<string | number>;

/** graphql-js quotes the value in its message: what would be right is said from the type instead. */
function problemOf(type: GraphQLInputType, path: Path, error: GraphQLError): FieldProblem {
  const unknown = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(error.message);
  if (unknown)
    return {
      path: [...path, unknown[1]].join('.'),
      message: `\`${unknown[2]}\` has no field \`${unknown[1]}\`. Leave it out.`,
    };
  const missing = /^Field "(\w+)" of required type/.exec(error.message);
  const full = missing ? [...path, missing[1] as string] : path;
  return problemAt(full, ...wantedAt(type, full.slice(1)));
}

function problemAt(path: Path, type: GraphQLInputType, wanted?: string): FieldProblem {
  const place = path.join('.');
  return { path: place, message: `\`${place}\` must be ${describe(type, wanted)}.` };
}

/** The type at a place, and what its field says that it wants, if that is less than the type takes: `@Extensions({ wanted })`. */
function wantedAt(type: GraphQLInputType, path: Path): [type: GraphQLInputType, wanted?: string] {
  let found: [GraphQLInputType, string?] = [type];
  for (const step of path) {
    const nullable = getNullableType(found[0]);
    if (isListType(nullable) && typeof step === 'number') found = [nullable.ofType];
    else if (isInputObjectType(nullable)) {
      const field = nullable.getFields()[step];
      const wanted = field?.extensions.wanted;
      if (field) found = typeof wanted === 'string' ? [field.type, wanted] : [field.type];
    }
  }
  return found;
}

const SCALARS: Readonly<Record<string, string>> = {
  Int: 'a whole number from -2147483648 to 2147483647',
  Float: 'a number',
  String: 'a text',
  Boolean: 'true or false',
  ID: 'an id, as a text',
  DateTime: 'a moment such as 2026-11-23T09:30:00Z',
  Date: 'a day of the calendar such as 2026-11-23',
  URL: `a web address of at most ${limits.urlCharacters.toLocaleString('en')} characters that begins with http:// or https://, without a user name`,
};

/**
 * What a value of a type looks like, in words.
 * @param wanted the words, where they are known better than from the type
 */
export function describe(type: GraphQLInputType, wanted?: string): string {
  const needed = isNonNullType(type) ? ', and is needed' : '';
  if (wanted !== undefined) return `${wanted}${needed}`;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `a list (${nullable.toString()})${needed}`;
  if (isEnumType(nullable)) {
    return `one of ${nullable
      .getValues()
      .map((value) => value.name)
      .join(', ')}${needed}`;
  }
  if (isInputObjectType(nullable)) return `an object with the fields of \`${nullable.name}\`${needed}`;
  return `${SCALARS[nullable.name] ?? `a \`${nullable.name}\``}${needed}`;
}
