import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { limits } from '#kernel';
import { DocumentBounds } from './document-bounds.js';
import { BadRequest } from './error.js';
import { measure } from './measure.js';
import { cpuTime } from './own-time.js';
import { type Jit, Plan } from './plan.js';
import { validateDocument } from './validate-document.js';

/** What is known of a document: plans for its operations, or why it is refused. */
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
    /** Whether it is subscriptions that are planned, or everything else. */
    private readonly subscribes = false,
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
    // Not kept: clients could ask for any number of names.
    if (!operation) return [noSuchOperation(operationName)];
    if ((operation.operation === OperationTypeNode.SUBSCRIPTION) !== this.subscribes)
      return [elsewhere(this.subscribes)];
    const found = this.plan(document, operation);
    // An operation that asks for too much does not spoil the others in its document.
    if (!isOfDocument(found)) reviewed.plans.set(operationName ?? '', found);
    else reviewed.errors = found;
    return isOfDocument(found) || found instanceof Plan ? found : [found];
  }

  /** A plan, what is wrong with the operation, or what is wrong with the document. */
  private plan(
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Plan | GraphQLError | readonly GraphQLError[] {
    const began = cpuTime();
    try {
      const measured = measure(this.schema, document, operation, this.options);
      const bounds = new DocumentBounds(this.schema, document, operation);
      if (bounds.problems.length > 0) return bounds.problems;
      const errors = validateDocument(this.schema, document, this.options.introspection);
      if (errors.length > 0) return errors;
      return new Plan(this.schema, document, operation, measured, bounds, began, this.options.jit, this.compiled);
    } catch (error) {
      if (error instanceof BadRequest) return error;
      throw error;
    }
  }
}

function isOfDocument(found: Plan | GraphQLError | readonly GraphQLError[]): found is readonly GraphQLError[] {
  return Array.isArray(found);
}

function elsewhere(subscribes: boolean): BadRequest {
  const message = subscribes
    ? 'Only subscriptions are answered over this connection. Send queries and mutations by POST to /graphql.'
    : 'Subscriptions are not answered to a request. Connect to /graphql by WebSocket (graphql-transport-ws), or POST to /graphql/stream for an event stream.';
  return new BadRequest('BAD_USER_INPUT', message, { path: 'query' });
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
