import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { type FieldProblem, InvalidInput, limits } from '#kernel';
import { type Bound, boundOf, lengthProblem, textProblem } from './bound.js';
import { checkInput, inputClassOf } from './check-input.js';
import { describe } from './describe.js';
import type { Destination } from './document-bounds.js';
import { tooComplex } from './error.js';

/** A variable of an operation, with its type looked up once. */
interface Variable {
  name: string;
  type: GraphQLInputType;
  /** Of the place that it goes to. */
  bound: Bound;
  path: readonly string[];
  fallback: unknown;
}

/** Reads the variables of one operation; made once for a document and used for all of its requests. */
export class VariableReader {
  private readonly variables: Variable[];

  /** @param destinations of the variables, by their names */
  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    destinations: ReadonlyMap<string, Destination>,
  ) {
    this.variables = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      if (!type || !isInputType(type)) throw new Error('The document was not validated.');
      const { value: name } = variable.name;
      return {
        name,
        type,
        ...(destinations.get(name) ?? { bound: {}, path: [name] }),
        fallback: defaultValue && valueFromAST(defaultValue, type),
      };
    });
  }

  /**
   * Coerces values as the specification says, the same for both executors, and without quoting anything that was sent.
   * @throws InvalidInput with the path of everything that is wrong, BadRequest where there is too much of it
   */
  read(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    refuseTooMany(given);
    const coerced: Record<string, unknown> = {};
    if (this.variables.length === 0) return coerced;
    checkCount(given);
    this.refuseOversize(given);
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
    if (problems.length > 0) throw new InvalidInput([...problems, ...this.furtherProblems(coerced, problems)]);
    return coerced;
  }

  /** What the classes of inputs would say next, of the places of which nothing is said yet: whoever corrects one finds no other behind it. */
  private furtherProblems(coerced: Readonly<Record<string, unknown>>, said: readonly FieldProblem[]): FieldProblem[] {
    const found: FieldProblem[] = [];
    for (const { name, type } of this.variables) {
      const value = coerced[name];
      const input = inputClassOf(getNamedType(type).name);
      if (input && typeof value === 'object' && value !== null) checkInput(value, input, [name], found);
    }
    const isSaid = ({ path }: FieldProblem) =>
      said.some((one) => path === one.path || one.path.startsWith(`${path}.`) || path.startsWith(`${one.path}.`));
    return found.filter((problem) => !isSaid(problem)).slice(0, limits.query.problems - said.length);
  }

  /** Before anything is made of any of them: normal forms, patterns and counting cost what somebody sends. */
  private refuseOversize(given: Readonly<Record<string, unknown>>): void {
    const problems: FieldProblem[] = [];
    for (const { name, type, bound, path } of this.variables) {
      if (Object.hasOwn(given, name)) checkBounds(given[name], type, bound, path, problems);
    }
    if (problems.length > 0) throw new InvalidInput(problems);
  }
}

/** What nobody has declared is not looked at, and so not bounded but in its number. */
function refuseTooMany(given: Readonly<Record<string, unknown>>): void {
  const count = Object.keys(given).length;
  const { variables: most } = limits.query;
  if (count <= most) return;
  throw InvalidInput.at(
    'variables',
    `Send at most ${most} variables; these are ${count.toLocaleString('en')}. Leave out what the operation does not declare.`,
  );
}

/** Checks every text and list in a value, however deep, and that objects have no fields but their own: each is looked at once, and no text is read. */
function checkBounds(value: unknown, type: GraphQLInputType, bound: Bound, path: Path, problems: FieldProblem[]): void {
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
    // Coercion looks for known names that are like each unknown one, which costs more than sending them.
    if (!field && (name.length > limits.idCharacters || ++unknown > limits.query.problems)) {
      const message = `\`${type.name}\` has not so many fields, or none with such names. Leave out what it does not have.`;
      problems.push({ path: path.join('.'), message });
      return;
    }
    if (field)
      checkBounds((value as Record<string, unknown>)[name], field.type, boundOf(field), [...path, name], problems);
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
