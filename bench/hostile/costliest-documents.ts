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
import { charactersOf, declaredRows, isConnection, isList, isSized } from '../../apps/api/src/graphql/cost.js';
import { measure } from '../../apps/api/src/graphql/measure.js';

type Field = GraphQLField<unknown, unknown>;

/** A document that passes the limits, and hardly so. */
export interface CostlyDocument {
  /** What it is made of, for a table: `thread.replies.ancestors, texts`. */
  readonly name: string;
  readonly document: string;
  /** What the limits take it for. */
  readonly values: number;
  readonly characters: number;
}

/**
 * What fields are asked with: literals by `Type.field.argument`, `field.argument` or `argument`, as in
 * `{ 'thread.id': '"…"', query: '"library"' }`.
 */
export type Literals = Readonly<Record<string, string>>;

/** What is asked of each row at the end of a chain of lists. */
type Aim = 'rows' | 'values' | 'texts' | 'statements' | 'fragments';
const AIMS: readonly Aim[] = ['rows', 'values', 'texts', 'statements', 'fragments'];

/** How often the same field of the root is asked for, where that is the aim. */
const COPIES = [limits.query.rootFields, 1];
/** Page sizes that are tried, the largest that passes is taken. */
const SIZES = [100, 25, 8, 2];

/**
 * Composes the dearest documents that the limits let through, from the schema alone, so that what is added tomorrow is tried
 * as well: chains of the longest lists, the same one within itself too, ended by whatever is dear in a row.
 */
export class CostliestDocuments {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly literals: Literals,
    /** How many lists within lists are gone into, how many lists of each type, and how many ways in all: those with the most rows. */
    private readonly reach = { longest: 5, width: 4, ways: 100 },
  ) {}

  /** @param each how many of each field of the root and each aim, the dearest first */
  compose(each: number): CostlyDocument[] {
    const query = this.schema.getQueryType() as GraphQLObjectType;
    return Object.values(query.getFields()).flatMap((root) => {
      const chains = this.chainsFrom(query, root);
      return AIMS.flatMap((aim) => {
        const found = chains.flatMap((chain) => this.dearest(chain, aim) ?? []);
        const dearness = ({ values, characters }: CostlyDocument) =>
          aim === 'texts' ? characters / limits.query.characters : values / limits.query.cost;
        return distinct(found.sort((a, b) => dearness(b) - dearness(a))).slice(0, each);
      });
    });
  }

  /** Every way from a field of the root into its longest lists. */
  private chainsFrom(query: GraphQLObjectType, root: Field): Step[][] {
    const chains: Step[][] = [];
    const go = (chain: Step[]): void => {
      chains.push(chain);
      if (chain.length > this.reach.longest) return;
      const { field } = chain.at(-1) as Step;
      for (const step of this.stepsFrom(getNamedType(field.type))) go([...chain, step]);
    };
    go([{ parent: query, field: root }]);
    const rowsOf = (chain: readonly Step[]) =>
      Math.min(
        limits.query.cost,
        chain.reduce((product, { field }) => product * mostRows(field), 1),
      );
    return chains.sort((a, b) => rowsOf(b) - rowsOf(a)).slice(0, this.reach.ways);
  }

  private stepsFrom(type: GraphQLNamedType): Step[] {
    const steps = this.rowTypes(type).flatMap((parent) =>
      Object.values(parent.getFields()).map((field) => ({ parent, field })),
    );
    const lists = steps.filter(({ field }) => mostRows(field) > 1);
    const links = steps.filter(({ field }) => mostRows(field) <= 1 && !isLeafType(getNamedType(field.type)));
    // A link is worth its way where it leads to a type with longer lists than these.
    const leads = links.filter(
      ({ field }) => this.longestOf(field) > Math.max(...lists.map((list) => mostRows(list.field)), 1),
    );
    return [...byRows(lists).slice(0, this.reach.width), ...leads.slice(0, 1)];
  }

  private longestOf(field: Field): number {
    const fields = this.rowTypes(getNamedType(field.type)).flatMap((type) => Object.values(type.getFields()));
    return Math.max(1, ...fields.map(mostRows));
  }

  /** The types whose fields can be asked for in what a field answers: those of a connection's rows. */
  private rowTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isConnection(type)) return this.rowTypes(getNamedType(type.getFields().nodes?.type as Field['type']));
    if (isAbstractType(type)) return this.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  /** The dearest document of a chain and an aim that passes; undefined where none does. */
  private dearest(chain: readonly Step[], aim: Aim): CostlyDocument | undefined {
    const { field } = chain.at(-1) as Step;
    const ends = this.ends(getNamedType(field.type), aim);
    const copies = aim === 'fragments' || aim === 'statements' ? COPIES : [1];
    for (const [size, times] of SIZES.flatMap((size) => copies.map((times) => [size, times] as const))) {
      const write = (count: number) => written(this.write(chain, size, ends.slice(0, count)), times, aim);
      if (!this.allowed(write(1))) continue;
      // As many of what is dear in a row as pass: found by halves.
      let [low, high] = [1, ends.length];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (this.allowed(write(middle))) low = middle;
        else high = middle - 1;
      }
      const document = write(low);
      const names = chain.map((step) => step.field.name).join('.');
      const cost = this.allowed(document);
      return cost && { name: `${names}, ${aim}`, document, ...cost };
    }
    return undefined;
  }

  /** What can be asked of a row, the dearest first. */
  private ends(type: GraphQLNamedType, aim: Aim): string[] {
    const rows = this.rowTypes(type);
    if (rows.length === 0) return [''];
    const parts = rows.flatMap((row) => {
      const fields = Object.values(row.getFields()).filter((field) => !field.args.some(isRequiredArgument));
      const within = (texts: string[]) =>
        rows.length > 1 ? texts.map((text) => `... on ${row.name} { ${text} }`) : texts;
      return within(this.endsOf(fields, aim));
    });
    return parts.length > 0 ? parts : ['__typename'];
  }

  private endsOf(fields: readonly Field[], aim: Aim): string[] {
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    if (aim === 'rows') return ['__typename'];
    if (aim === 'values' || aim === 'fragments') {
      return [...leaves.map(({ name }) => name), ...objects.map((field) => `${field.name} { ${this.inner(field)} }`)];
    }
    if (aim === 'texts') {
      const [text] = [...leaves].sort((a, b) => charactersOf(b) - charactersOf(a));
      return text ? Array.from({ length: limits.query.aliases }, (_, at) => `a${at}: ${text.name}`) : ['__typename'];
    }
    const connections = objects.filter((field) => isConnection(getNamedType(field.type)));
    const others = objects.filter((field) => !connections.includes(field));
    return [
      ...connections.flatMap((field) =>
        // Another page size is another statement.
        Array.from(
          { length: 8 },
          (_, at) => `b${at}${field.name}: ${field.name}(first: ${at + 1}) { totalCount nodes { __typename } }`,
        ),
      ),
      ...others.map((field) => `${field.name} { ${this.inner(field)} }`),
      '__typename',
    ];
  }

  private inner(field: Field): string {
    const type = getNamedType(field.type);
    if (isConnection(type)) return 'totalCount pageInfo { endCursor } nodes { __typename }';
    const leaf = isObjectType(type)
      ? Object.values(type.getFields()).filter((one) => isLeafType(getNamedType(one.type)) && one.args.length === 0)
      : [];
    return leaf.length > 0 ? leaf.map(({ name }) => name).join(' ') : '__typename';
  }

  private write(chain: readonly Step[], size: number, ends: readonly string[]): string {
    let body = ends.join(' ');
    for (const [at, { parent, field }] of [...chain.entries()].reverse()) {
      const above = chain[at - 1];
      const type = getNamedType(field.type);
      const page = isConnection(type);
      const inner = body && (page ? `{ totalCount nodes { ${body} } }` : `{ ${body} }`);
      const written = `${field.name}${this.argumentsOf(parent, field, size)} ${inner}`;
      const abstract = above && this.rowTypes(getNamedType(above.field.type)).length > 1;
      body = abstract ? `... on ${parent.name} { ${written} }` : written;
    }
    return body;
  }

  private argumentsOf(parent: GraphQLObjectType, field: Field, size: number): string {
    const given = field.args.flatMap(({ name, ...argument }) => {
      if (name === 'first') {
        const most = Number(this.literals[`${parent.name}.${field.name}.first`] ?? declaredRows(field) ?? size);
        return [`first: ${Math.min(size, most)}`];
      }
      const literal =
        this.literals[`${parent.name}.${field.name}.${name}`] ??
        this.literals[`${field.name}.${name}`] ??
        (isRequiredArgument({ name, ...argument }) ? this.literals[name] : undefined);
      return literal === undefined ? [] : [`${name}: ${literal}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private allowed(text: string): { values: number; characters: number } | undefined {
    try {
      const document = parse(text, { maxTokens: limits.query.tokens });
      const [operation] = document.definitions as [OperationDefinitionNode];
      return measure(this.schema, document, operation, { introspection: true }).checkCost({});
    } catch {
      return undefined;
    }
  }
}

interface Step {
  readonly parent: GraphQLObjectType;
  readonly field: Field;
}

/** An operation that asks for the same several times, under other names. */
function written(body: string, times: number, aim: Aim): string {
  const fields = Array.from({ length: times }, (_, at) => (times === 1 ? body : `r${at}: ${body}`)).join(' ');
  return aim === 'fragments' ? `{ ...F } fragment F on Query { ... on Query { ${fields} } }` : `{ ${fields} }`;
}

function mostRows(field: Field): number {
  if (isSized(field)) return limits.page.most;
  return isList(field) ? (declaredRows(field) ?? 1) : 1;
}

function byRows(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => mostRows(b.field) - mostRows(a.field));
}

function distinct(documents: readonly CostlyDocument[]): CostlyDocument[] {
  return [...new Map(documents.map((one) => [one.document, one])).values()];
}
