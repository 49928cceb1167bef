import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { limits } from '#kernel';
import { DocumentBounds } from './document-bounds.js';
import { BadRequest } from './error.js';
import { type Expense, type Measured, measure } from './measure.js';
import type { StrictPlace } from './null-argument.js';
import { sharesOf, type Taken } from './share.js';
import { validateDocument } from './validate-document.js';
import { VariableReader } from './variables.js';

/** Which documents are compiled: those that repeat, all (tests), or none (tests). */
export type Jit = 'auto' | 'always' | 'never';

/** How often a document must come before compiling it (a few milliseconds) pays. */
const REPEATS = 3;
const dear = limits.query.lane;

/** One operation of a document that is within the limits and valid: everything that is found out once and used for each request. */
export class Plan {
  /** Times it was asked for; stops counting once it is decided whether it is compiled. */
  private times = 0;
  private readonly compilable: boolean;
  /** Milliseconds that it has taken lately: half of it is the last time, a quarter the one before. */
  private lately = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    readonly measured: Measured,
    bounds: DocumentBounds,
    private readonly jit: Jit,
    private readonly compiled: LRUCache<Plan, CompiledQuery>,
  ) {
    this.variables = new VariableReader(schema, operation, bounds.variables);
    this.strictPlaces = bounds.strictPlaces;
    this.compilable = isCompilable(document) && !hasNullableCondition(operation, bounds.strictPlaces);
  }

  readonly variables: VariableReader;
  readonly strictPlaces: readonly StrictPlace[];

  get operationName(): string | undefined {
    return this.operation.name?.value;
  }

  /** How much of each limit it has taken this time. */
  shares(expense: Expense, taken: Taken): Record<string, number> {
    return sharesOf(this.measured, expense, taken);
  }

  /** Whether it may come to much, or lately has. */
  isDear({ values, characters }: Expense): boolean {
    return this.lately > dear.milliseconds || values > dear.values || characters > dear.characters;
  }

  /** Learns from what it has taken. */
  took({ milliseconds }: Taken): void {
    this.lately = (this.lately + milliseconds) / 2;
  }

  /** The operation as a function, where it has come often enough to be worth it. */
  compile(): CompiledQuery | null {
    if (!this.compilable || this.jit === 'never') return null;
    if (this.jit === 'auto' && this.measured.shape.fields > limits.query.kept.compilable) return null;
    if (this.jit === 'auto' && this.times < REPEATS) {
      this.times += 1;
      return null;
    }
    const known = this.compiled.get(this);
    if (known) return known;
    const compiled = compileQuery(this.schema, this.document, this.operationName, {
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    this.compiled.set(this, compiled, { size: this.measured.shape.fields });
    return compiled;
  }
}

/**
 * graphql-jit 0.8 writes text literals into the function that it makes, and takes some with markers of its own for
 * code: `"__MAGIC_DATE__…"` becomes a call. Documents with anything like its markers are interpreted, always.
 */
function isCompilable(document: DocumentNode): boolean {
  let compilable = true;
  visit(document, {
    [Kind.STRING](node) {
      if (node.value.includes('__MAGIC_')) compilable = false;
    },
  });
  return compilable;
}

/** graphql-jit takes a condition that is null for false, where graphql-js refuses it. One can be null whose variable has a default. */
function hasNullableCondition(
  { variableDefinitions = [] }: OperationDefinitionNode,
  places: readonly StrictPlace[],
): boolean {
  const nullable = variableDefinitions.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE);
  const names = new Set(nullable.map(({ variable }) => variable.name.value));
  return places.some(({ ofDirective, variable }) => ofDirective && names.has(variable.name.value));
}

/** What became of a document: plans for its operations, or why it is refused. */
interface Reviewed {
  plans: Map<string, Plan | GraphQLError>;
  errors: readonly GraphQLError[] | undefined;
}

/** The plans of the documents that `KeptDocuments` holds. */
export class Plans {
  private readonly reviewed = new WeakMap<DocumentNode, Reviewed>();
  private readonly compiled = new LRUCache<Plan, CompiledQuery>({
    maxSize: limits.query.kept.compiledFields,
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: { introspection: boolean; jit: Jit },
  ) {}

  /** Fields of the operations that are kept as functions. */
  get compiledFields(): number {
    return this.compiled.calculatedSize;
  }

  /** The plan of an operation, or what is wrong with the document: limits first, since they bound what the rest costs. */
  find(document: DocumentNode, operationName: string | null | undefined): Plan | readonly GraphQLError[] {
    let reviewed = this.reviewed.get(document);
    if (!reviewed) {
      reviewed = { plans: new Map(), errors: undefined };
      this.reviewed.set(document, reviewed);
    }
    if (reviewed.errors) return reviewed.errors;
    const plan = reviewed.plans.get(operationName ?? '');
    if (plan) return plan instanceof Plan ? plan : [plan];
    return this.review(document, operationName, reviewed);
  }

  private review(
    document: DocumentNode,
    operationName: string | null | undefined,
    reviewed: Reviewed,
  ): Plan | readonly GraphQLError[] {
    const operation = getOperationAST(document, operationName);
    // Not kept: the names that could be asked for have no end.
    if (!operation) return [noSuchOperation(operationName)];
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) return [noSubscriptions()];
    const found = this.plan(document, operation);
    // What is too much of one operation is nothing against the others in its document.
    if (!isOfDocument(found)) reviewed.plans.set(operationName ?? '', found);
    else reviewed.errors = found;
    return isOfDocument(found) || found instanceof Plan ? found : [found];
  }

  /** A plan, what is wrong with the operation, or what is wrong with the document. */
  private plan(
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Plan | GraphQLError | readonly GraphQLError[] {
    try {
      const measured = measure(this.schema, document, operation, this.options);
      const bounds = new DocumentBounds(this.schema, document, operation);
      if (bounds.problems.length > 0) return bounds.problems;
      const errors = validateDocument(this.schema, document, this.options.introspection);
      if (errors.length > 0) return errors;
      return new Plan(this.schema, document, operation, measured, bounds, this.options.jit, this.compiled);
    } catch (error) {
      if (error instanceof BadRequest) return error;
      throw error;
    }
  }
}

function isOfDocument(found: Plan | GraphQLError | readonly GraphQLError[]): found is readonly GraphQLError[] {
  return Array.isArray(found);
}

function noSubscriptions(): BadRequest {
  return new BadRequest('BAD_USER_INPUT', 'There are no subscriptions. Ask again with a query to see what is new.', {
    path: 'query',
  });
}

function noSuchOperation(name: string | null | undefined): BadRequest {
  return new BadRequest(
    'BAD_USER_INPUT',
    name
      ? `The document has no operation ${/^\w+$/.test(name) && name.length <= limits.query.nameCharacters ? `\`${name}\`` : 'of this name'}.`
      : 'The document has several operations or none: say which in `operationName`.',
    { path: 'operationName' },
  );
}
