import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
} from 'graphql';
import { limits } from '#kernel';
import { type AskedField, AskedFields } from './asked-fields.js';
import { allowsLeaf, writeRightLeaves } from './right-leaves.js';

/** Where a value is not what its type allows. */
interface Wrong {
  /** From its end to its beginning. */
  readonly path: Array<string | number>;
  /** How many steps above it the first place is that may be null; null where none is known yet. */
  hole: number | null;
}

const WRONG = 'A resolver gave what its type does not allow';

/**
 * Looks at the texts, numbers and enums of what a document's operation answers, and takes out what their types do not allow, as the GraphQL
 * specification has it (6.4.4): an error for each, and null in the first place above it that may be. What is written by a serializer of its
 * own is not looked at. See docs/decisions/0071.
 */
export function leafCheckOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (result: ExecutionResult) => ExecutionResult {
  const asked = new AskedFields(schema, document, operation);
  const areRight = writeRightLeaves(asked);
  return (result) => (areRight(result.data) ? result : withoutWrong(result, asked));
}

function withoutWrong({ data, errors = [] }: ExecutionResult, asked: AskedFields): ExecutionResult {
  const told = [...errors];
  const fields = asked.of(asked.root);
  for (let wrong = wrongField(asked, fields, data); wrong !== null; wrong = wrongField(asked, fields, data)) {
    const path = wrong.path.toReversed();
    told.push(new GraphQLError(WRONG, { path, originalError: new TypeError(`${WRONG}: ${path.join('.')}`) }));
    // The answer to so many errors has no data.
    if (wrong.hole === null || told.length > limits.query.errors) return { data: null, errors: told };
    const hole = path.slice(0, path.length - wrong.hole);
    const last = hole.pop() as string | number;
    const above = hole.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
    (above as Record<string | number, unknown>)[last] = null;
  }
  return { data, errors: told };
}

/** The first wrong value; null where there is none. Nulls are the executor's business. */
function wrongIn(asked: AskedFields, { type, selections }: AskedField, value: unknown): Wrong | null {
  if (value === null || value === undefined) return null;
  const inner = getNullableType(type) as GraphQLOutputType;
  let wrong: Wrong | null;
  if (isListType(inner)) wrong = wrongItem(asked, { type: inner.ofType, selections }, value);
  else if (isLeafType(inner)) wrong = allowsLeaf(inner, value) ? null : { path: [], hole: null };
  else wrong = wrongField(asked, asked.of(selections), value);
  if (wrong !== null && !isNonNullType(type)) wrong.hole ??= wrong.path.length;
  return wrong;
}

function wrongField(asked: AskedFields, fields: ReadonlyMap<string, AskedField>, value: unknown): Wrong | null {
  if (value === null || value === undefined) return null;
  for (const [name, field] of fields) {
    const wrong = wrongIn(asked, field, (value as Record<string, unknown>)[name]);
    if (wrong !== null) return within(wrong, name);
  }
  return null;
}

function wrongItem(asked: AskedFields, field: AskedField, value: unknown): Wrong | null {
  if (!Array.isArray(value)) return null;
  for (const [at, item] of value.entries()) {
    const wrong = wrongIn(asked, field, item);
    if (wrong !== null) return within(wrong, at);
  }
  return null;
}

function within(wrong: Wrong, step: string | number): Wrong {
  wrong.path.push(step);
  return wrong;
}
