import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { limits } from '#kernel';
import { measure } from '../../apps/api/src/graphql/measure.js';
import { sharesOf } from '../../apps/api/src/graphql/share.js';
import { HONEST, tokensOf } from './honest-limits.js';

/** A field of the root, with what it is asked with. */
export interface Entry {
  /** As in `reflections(orderBy: NEWEST, first: 5)`. */
  readonly field: string;
  /** As in `$id: ID!`; none where the operation has no variables. */
  readonly variables?: string;
  /** How many levels of objects are asked for below the entry's own; connections are none. */
  readonly depth?: number;
}

/** What fields that cannot do without arguments are asked with. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Thread.reply': 'number: 1',
  'Viewer.watchedThreads': 'level: WATCHING, first: 3',
};
/** Their cursors are encrypted anew each time: `change.queries.spec.ts` compares what two worlds tell. */
const NEVER_THE_SAME: ReadonlySet<string> = new Set(['Thread.changeCursor', 'Thread.changes']);
/** Rows of each list within a row. */
const ROWS = 3;
const LIST = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }';

/**
 * Writes operations that ask for everything: every field of every type, as deep as is asked for, found in the schema
 * itself, so that a field which is added tomorrow is looked at as well. One that cannot do without an argument has to be
 * given one in `ARGUMENTS`.
 */
export class WholeSchema {
  constructor(private readonly schema: GraphQLSchema) {}

  /** The names of all fields of the root. */
  get roots(): string[] {
    return Object.keys(this.schema.getQueryType()?.getFields() ?? {}).sort();
  }

  /** As few operations as half of each limit allows that together ask an entry for everything. */
  documents({ field, variables, depth = 2 }: Entry): string[] {
    const name = /^\w+/.exec(field)?.[0] ?? '';
    const root = this.schema.getQueryType()?.getFields()[name];
    if (!root) throw new Error(`The root has no field ${name}.`);
    const type = getNamedType(root.type);
    const head = variables ? `query (${variables}) { ${field}` : `{ ${field}`;
    if (isLeafType(type)) return [`${head} }`];
    const row = rowOf(type);
    const compose = (parts: readonly string[]) =>
      `${head} { ${row ? `${LIST} nodes { ${parts.join(' ')} }` : parts.join(' ')} } }`;
    return this.pack(this.fitting(row ?? type, depth, compose), compose);
  }

  /** The parts of a type, each as deep as an operation with nothing else in it may be. */
  private fitting(type: GraphQLNamedType, depth: number, compose: (parts: readonly string[]) => string): string[] {
    const parts = this.parts(type, depth, []);
    if (depth === 0) return parts;
    const shallower = new Map(this.fitting(type, depth - 1, compose).map((part) => [nameOf(part), part]));
    return parts.map((part) => (this.isAllowed(compose([part])) ? part : (shallower.get(nameOf(part)) ?? part)));
  }

  /** Puts as many parts into each operation as the limits of one allow. */
  private pack(parts: readonly string[], compose: (parts: readonly string[]) => string): string[] {
    const documents: string[] = [];
    let taken: string[] = [];
    for (const part of parts) {
      if (taken.length > 0 && !this.isAllowed(compose([...taken, part]))) {
        documents.push(compose(taken));
        taken = [];
      }
      taken.push(part);
    }
    documents.push(compose(taken));
    // What is refused tells nothing, and would pass for what nobody sees.
    const refused = documents.find((document) => !this.isAllowed(document));
    if (refused !== undefined) throw new Error(`Split this further, it is more than half of a limit: ${refused}`);
    return documents;
  }

  private isAllowed(text: string): boolean {
    try {
      const document = parse(text, { maxTokens: limits.query.tokens });
      const [operation] = document.definitions as [OperationDefinitionNode];
      const measured = measure(this.schema, document, operation, { introspection: false });
      const shares = sharesOf(measured, measured.checkCost({}), { rows: 0, bytes: 0, milliseconds: 0 });
      return Math.max(...Object.values(shares), tokensOf(document) / limits.query.tokens) <= HONEST;
    } catch {
      return false;
    }
  }

  /** What is asked of a type, one part for each of its fields; only what is no object where no depth is left. */
  private parts(type: GraphQLNamedType, depth: number, above: readonly string[]): string[] {
    if (isAbstractType(type)) {
      const kinds = this.schema.getPossibleTypes(type).flatMap((kind) => {
        return this.parts(kind, depth, above).map((part) => `... on ${kind.name} { ${part} }`);
      });
      return ['__typename', ...kinds];
    }
    if (!isObjectType(type)) return [];
    const path = [...above, type.name];
    return Object.values(type.getFields()).flatMap((field) => {
      if (NEVER_THE_SAME.has(`${type.name}.${field.name}`)) return [];
      const asked = `${field.name}${argumentsOf(type, field)}`;
      const found = getNamedType(field.type);
      if (isLeafType(found)) return [asked];
      return depth < 0 ? [] : this.within(asked, found, depth, path);
    });
  }

  /** What stands above already is not gone through again. */
  private within(asked: string, type: GraphQLNamedType, depth: number, path: readonly string[]): string[] {
    const row = rowOf(type);
    const inner = row ?? type;
    const parts = this.parts(inner, path.includes(inner.name) ? -1 : depth - 1, path).join(' ');
    if (row) return [`${asked} { ${LIST} nodes { ${parts} } }`];
    return parts ? [`${asked} { ${parts} }`] : [];
  }
}

/** What a part asks for: everything before what it asks of that. */
function nameOf(part: string): string {
  return /^(?:\.\.\. on \w+ \{ )?\w+/.exec(part)?.[0] ?? part;
}

/** What a connection has rows of; null for what is no connection. */
function rowOf(type: GraphQLNamedType): GraphQLNamedType | null {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null;
  const { nodes } = type.getFields();
  return nodes ? getNamedType(nodes.type) : null;
}

function argumentsOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const given = ARGUMENTS[`${parent.name}.${field.name}`];
  if (given) return `(${given})`;
  if (field.args.some(isRequiredArgument)) {
    throw new Error(`Say in ARGUMENTS what ${parent.name}.${field.name} is to be asked with.`);
  }
  return field.args.some(({ name }) => name === 'first') ? `(first: ${ROWS})` : '';
}
