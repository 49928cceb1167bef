import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { LRUCache } from 'lru-cache';
import { limits } from '#kernel';
import type { DocumentBounds } from './document-bounds.js';
import type { Expense } from './expense.js';
import { leafCheckOf } from './leaf-check.js';
import type { Measured } from './measure.js';
import type { StrictPlace } from './null-argument.js';
import { cpuTime } from './own-time.js';
import { sharesOf, type Taken } from './share.js';
import { VariableReader } from './variables.js';

/** Which documents are compiled: those that repeat, all (tests), or none (tests). */
export type Jit = 'auto' | 'always' | 'never';

/** How often a document must be requested before compiling it (a few milliseconds) pays. */
const REPEATS = 3;
const expensive = limits.query.lane;
const { shown } = expensive;

/** One operation of a document that is within the limits and valid: everything that is worked out once and used for each request. */
export class Plan {
  /** How often it was requested, counted up to `REPEATS`. */
  private times = 0;
  private readonly compilable: boolean;
  /** Milliseconds that it took lately: a mean in which each run counts twice as much as the one before it. */
  private lately = 0;
  /** Runs in a row that showed it to be cheap, whatever it may come to. */
  private cheapRuns = 0;
  /** Milliseconds of computing that went into it, and that no request has been charged with. */
  private preparation: number;

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
    readonly measured: Measured,
    bounds: DocumentBounds,
    /** When it was begun, by `cpuTime`. */
    began: number,
    private readonly jit: Jit,
    private readonly compiled: LRUCache<Plan, CompiledQuery>,
  ) {
    this.variables = new VariableReader(schema, operation, bounds.variables);
    this.strictPlaces = bounds.strictPlaces;
    this.compilable = isCompilable(document) && !hasNullableCondition(operation, bounds.strictPlaces);
    this.preparation = cpuTime() - began;
  }

  readonly variables: VariableReader;
  readonly strictPlaces: readonly StrictPlace[];

  get operationName(): string | undefined {
    return this.operation.name?.value;
  }

  /** How much of each limit it used this time. */
  shares(expense: Expense, taken: Taken): Record<string, number> {
    return sharesOf(this.measured, expense, taken);
  }

  /** Whether it may cost much, and has not shown otherwise, or did so lately. */
  isExpensive({ values, characters }: Expense): boolean {
    if (this.lately > expensive.milliseconds || characters > expensive.characters) return true;
    return values > (this.cheapRuns < shown.runs ? expensive.values : shown.values);
  }

  /** Remembers what a run took. */
  took({ milliseconds }: Taken): void {
    this.lately = (this.lately + milliseconds) / 2;
    this.cheapRuns = milliseconds <= shown.milliseconds ? this.cheapRuns + 1 : 0;
  }

  /** Milliseconds of computing that went into planning and compiling it since this was asked last. */
  takePreparation(): number {
    const { preparation } = this;
    this.preparation = 0;
    return preparation;
  }

  /** The operation as a function; null while it was not requested often enough to be worth compiling. */
  compile(): CompiledQuery | null {
    if (!this.compilable || this.jit === 'never') return null;
    if (this.jit === 'auto' && this.measured.shape.fields > limits.query.kept.compilable) return null;
    if (this.jit === 'auto' && this.times < REPEATS) {
      this.times += 1;
      return null;
    }
    const known = this.compiled.get(this);
    if (known) return known;
    const began = cpuTime();
    const compiled = compileQuery(this.schema, this.document, this.operationName, {
      disablingCapturingStackErrors: true,
      disableLeafSerialization: true,
    });
    const checked = isCompiledQuery(compiled) ? this.checking(compiled) : null;
    this.preparation += cpuTime() - began;
    if (checked) this.compiled.set(this, checked, { size: this.measured.shape.fields });
    return checked;
  }

  /** Compiled operations answer what resolvers give. */
  private checking(compiled: CompiledQuery): CompiledQuery {
    const check = leafCheckOf(this.schema, this.document, this.operation);
    return {
      ...compiled,
      query: (...given) => {
        const result = compiled.query(...given);
        return result instanceof Promise ? result.then(check) : check(result);
      },
    };
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
