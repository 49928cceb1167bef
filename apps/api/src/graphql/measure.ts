import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { limits } from '#kernel';
import { tooComplex } from './error.js';
import { type Expense, expenseWithin, isKnown, type Share, type Variables } from './expense.js';
import { checkRepeats, repeats } from './repeats.js';
import { SelectionMeasurer } from './selection-measurer.js';
import { checkPlaces, checkShape, fragmentsOf, type Shape, Shapes } from './shape.js';

const bounds = limits.query;

/** An operation whose shape is within the limits. What it costs may still depend on the variables. */
export class Measured {
  private readonly known: Expense | undefined;

  constructor(
    readonly shape: Shape,
    readonly repeats: number,
    private readonly share: Share,
    /** Whether some field of it uses counters of this process. */
    readonly counts: boolean,
  ) {
    if (isKnown(share)) this.known = expenseWithin(share, {});
  }

  /** @throws BadRequest for a page size out of bounds (BAD_USER_INPUT) or too much of everything (QUERY_TOO_COMPLEX) */
  checkCost(variables: Variables): Expense {
    return this.known ?? expenseWithin(this.share, variables);
  }
}

/**
 * Measures a document that is parsed but not yet validated, in time proportional to its length however its fragments
 * are nested, and refuses what is beyond `limits.query`. See docs/decisions/0043 for what libraries do instead.
 * @throws BadRequest
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: { introspection: boolean },
): Measured {
  checkPlaces(document);
  const fragments = fragmentsOf(document);
  const shapes = new Shapes(fragments);
  const shape = shapes.of(operation);
  checkShape(shape);
  const fields = document.definitions.reduce((sum, definition) => sum + shapes.of(definition).fields, 0);
  if (fields > bounds.documentFields) {
    throw tooComplex(
      `The operations and fragments of this document have ${fields.toLocaleString('en')} fields; ${bounds.documentFields.toLocaleString('en')} are the most. Send those that are asked for.`,
    );
  }
  let most = 0;
  for (const definition of document.definitions) {
    const found = repeats(definition, fragments);
    checkRepeats(found);
    most = Math.max(most, found.most);
  }
  const measurer = new SelectionMeasurer(schema, fragments, operation, options.introspection);
  const share = measurer.measureOperation();
  return new Measured(shape, most, share, measurer.counts);
}
