import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { type FieldProblem, InvalidInput, limits } from '#kernel';
import type { Bound } from './bound.js';
import { checkInput, inputClassOf } from './check-input.js';
import { CoercionProblems, type Path, problemAt } from './coercion-problems.js';
import type { Destination } from './document-bounds.js';
import { checkBounds, checkCount, refuseTooMany } from './variable-bounds.js';

/** A variable of an operation, with its type looked up once. */
interface Variable {
  name: string;
  type: GraphQLInputType;
  /** Those of the place where it is used. */
  bound: Bound;
  path: readonly string[];
  fallback: unknown;
}

/** Reads the variables of one operation; made once for a document and used for all of its requests. */
export class VariableReader {
  private readonly variables: Variable[];

  /** @param destinations where the variables are used, by their names */
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
        const found = new CoercionProblems(name, type);
        const onError = (path: Path, wrong: unknown) => {
          problems.push(found.at(path, wrong));
          // Further ones would cost as much each, and would not be reported.
          if (problems.length >= limits.query.problems) throw new InvalidInput(problems);
        };
        coerced[name] = coerceInputValue(value, type, onError, true);
      }
    }
    if (problems.length > 0) throw new InvalidInput([...problems, ...this.furtherProblems(coerced, problems)]);
    return coerced;
  }

  /** What the checks of the input classes find at other places, so that somebody who corrects the first problems does not meet these only then. */
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

  /** Before anything reads the values: normalising, matching and counting cost as much as somebody sends. */
  private refuseOversize(given: Readonly<Record<string, unknown>>): void {
    const problems: FieldProblem[] = [];
    for (const { name, type, bound, path } of this.variables) {
      if (Object.hasOwn(given, name)) checkBounds(given[name], type, bound, path, problems);
    }
    if (problems.length > 0) throw new InvalidInput(problems);
  }
}
