import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
  visit,
} from 'graphql';
import { limits } from '#kernel';
import { BadRequest } from './error.js';

const bounds = limits.query;

/** How many rows a list is asked for: known from the document, or only with the variables. */
type Rows = number | { variable: string; path: string; otherwise: number };

/** A list in an operation: `fields` values for each row, and further lists in each row. */
interface ListCost {
  rows: Rows;
  /** What to do instead where there is too much of it. */
  advice?: string;
  fields: number;
  lists: ListCost[];
}

/** What a selection comes to, its fragments put in their places. */
interface Measure {
  depth: number;
  /** Every field, however deep. */
  total: number;
  /** Fields outside lists. */
  fields: number;
  lists: ListCost[];
}

/** An operation whose shape is within the limits. What it costs may still depend on the variables. */
export interface Measured {
  /** @throws BadRequest for a page size out of bounds (BAD_USER_INPUT) or too many values (QUERY_TOO_COMPLEX) */
  checkCost(variables: Readonly<Record<string, unknown>>): void;
}

/**
 * Measures a document that is parsed but not yet validated, in time proportional to its length however its fragments
 * are nested, and refuses what is beyond `limits.query`.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: { introspection: boolean },
): Measured {
  checkPlaces(document);
  const measured = new Measurer(schema, document, operation, options.introspection).measureOperation();
  const check = (variables: Readonly<Record<string, unknown>>): void => {
    let cost = measured.fields;
    for (const list of measured.lists) cost += costOf(list, variables);
    if (cost > bounds.cost) {
      const advice = adviceOf(measured.lists) ?? 'Ask for fewer rows or fewer fields.';
      throw tooComplex(
        `This asks for about ${Math.round(cost).toLocaleString('en')} values; ${bounds.cost.toLocaleString('en')} at a time are the most. ${advice}`,
      );
    }
  };
  if (measured.lists.some(dependsOnVariables)) return { checkCost: check };
  check({});
  return { checkCost: () => undefined };
}

/** What a field says of itself: `rows` of a list, or as how many `values` a long one counts. */
function numberIn(field: GraphQLField<unknown, unknown> | undefined, name: 'rows' | 'values'): number | undefined {
  const said = field?.extensions[name];
  return typeof said === 'number' ? said : undefined;
}

function tooComplex(message: string): BadRequest {
  return new BadRequest('QUERY_TOO_COMPLEX', message);
}

function dependsOnVariables(list: ListCost): boolean {
  return typeof list.rows !== 'number' || list.lists.some(dependsOnVariables);
}

function adviceOf(lists: readonly ListCost[]): string | undefined {
  for (const list of lists) {
    const advice = list.advice ?? adviceOf(list.lists);
    if (advice !== undefined) return advice;
  }
  return undefined;
}

function costOf(list: ListCost, variables: Readonly<Record<string, unknown>>): number {
  let perRow = list.fields;
  for (const inner of list.lists) perRow += costOf(inner, variables);
  return perRow * rowsOf(list.rows, variables);
}

function rowsOf(rows: Rows, variables: Readonly<Record<string, unknown>>): number {
  if (typeof rows === 'number') return rows;
  const given = variables[rows.variable];
  return typeof given === 'number' ? checkRows(given, rows.path) : rows.otherwise;
}

function checkRows(rows: number, path: string): number {
  if (rows >= 0 && rows <= limits.page.most) return rows;
  throw new BadRequest('BAD_USER_INPUT', `Ask for 0 to ${limits.page.most} rows at a time.`, { path });
}

/** Aliases and directives, wherever they stand. */
function checkPlaces(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) {
        aliases += 1;
        if (node.alias.value === '__proto__') {
          throw new BadRequest(
            'BAD_USER_INPUT',
            'No field can be called `__proto__` in the answer. Choose another alias.',
          );
        }
      }
      const own = (node as { directives?: readonly DirectiveNode[] }).directives?.length ?? 0;
      if (own > bounds.directivesPerPlace) {
        throw tooComplex(
          `There are ${own} directives in one place; ${bounds.directivesPerPlace} are the most. Leave out those that repeat.`,
        );
      }
      directives += own;
    },
  });
  if (aliases > bounds.aliases) {
    throw tooComplex(`This document has ${aliases} aliases; ${bounds.aliases} are the most. Send several requests.`);
  }
  if (directives > bounds.directives) {
    throw tooComplex(
      `This document has ${directives} directives; ${bounds.directives} are the most. Send several requests.`,
    );
  }
}

class Measurer {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Measure | 'in progress'>();
  private readonly defaults = new Map<string, ValueNode | undefined>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly introspection: boolean,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      this.defaults.set(variable.name.value, defaultValue);
    }
  }

  measureOperation(): Measure {
    const root = this.schema.getRootType(this.operation.operation) ?? undefined;
    const roots = this.operation.selectionSet.selections.length;
    if (roots > bounds.rootFields) {
      throw tooComplex(
        `This operation has ${roots} fields of its own; ${bounds.rootFields} are the most. Send several requests.`,
      );
    }
    const measure = this.measureSelections(this.operation.selectionSet, root, 0);
    if (measure.depth > bounds.depth) {
      throw tooComplex(
        `This operation is ${measure.depth} levels deep; ${bounds.depth} are the most. Ask for what lies deeper in a request of its own.`,
      );
    }
    if (measure.total > bounds.fields) {
      throw tooComplex(
        `This operation has ${measure.total.toLocaleString('en')} fields once its fragments are in place; ${bounds.fields.toLocaleString('en')} are the most. Ask for fewer at once.`,
      );
    }
    return measure;
  }

  /** @param nesting levels of selections around this one, which the parser's own recursion has survived */
  private measureSelections(set: SelectionSetNode, parent: GraphQLCompositeType | undefined, nesting: number): Measure {
    const sum: Measure = { depth: 0, total: 0, fields: 0, lists: [] };
    for (const selection of set.selections) {
      let part: Measure;
      if (selection.kind === Kind.FIELD) {
        part = this.measureField(selection, parent, nesting);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        part = this.measureSelections(
          selection.selectionSet,
          this.typeNamed(selection.typeCondition?.name.value) ?? parent,
          nesting + 1,
        );
      } else {
        part = this.measureFragment(selection.name.value, nesting);
      }
      sum.depth = Math.max(sum.depth, part.depth);
      sum.total += part.total;
      sum.fields += part.fields;
      // Beyond the limit on fields the sum is refused anyway: no need to keep what a million spreads of one list add up to.
      if (sum.total <= bounds.fields) sum.lists.push(...part.lists);
    }
    return sum;
  }

  private measureFragment(name: string, nesting: number): Measure {
    const known = this.measured.get(name);
    if (known === 'in progress') {
      throw new BadRequest('BAD_USER_INPUT', `The fragment \`${name}\` contains itself. Take out one of the spreads.`);
    }
    if (known) return known;
    const fragment = this.fragments.get(name);
    // A fragment that does not exist is for the validation to tell.
    if (!fragment) return { depth: 0, total: 0, fields: 0, lists: [] };
    this.measured.set(name, 'in progress');
    const measure = this.measureSelections(
      fragment.selectionSet,
      this.typeNamed(fragment.typeCondition.name.value),
      nesting + 1,
    );
    this.measured.set(name, measure);
    return measure;
  }

  private measureField(node: FieldNode, parent: GraphQLCompositeType | undefined, nesting: number): Measure {
    const field = this.fieldOf(node.name.value, parent);
    if (!node.selectionSet) return { depth: 1, total: 1, fields: numberIn(field, 'values') ?? 1, lists: [] };
    const type = field && getNamedType(field.type);
    const inner = this.measureSelections(node.selectionSet, isCompositeType(type) ? type : undefined, nesting + 1);
    const outer = { depth: inner.depth + 1, total: inner.total + 1 };
    const rows = field && this.rowsOfField(node, field, parent);
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) {
      if (!this.introspection)
        throw new BadRequest(
          'BAD_USER_INPUT',
          'Introspection is off here: read schema.graphql of the project instead.',
        );
      // The schema's description comes from memory and has an end: its lists cost nothing, and it may go deeper.
      return {
        ...outer,
        depth: Math.max(1, outer.depth - (bounds.introspectionDepth - bounds.depth)),
        fields: outer.total,
        lists: [],
      };
    }
    if (rows === undefined) return { ...outer, fields: inner.fields + 1, lists: inner.lists };
    const advice = field?.extensions.advice;
    const list = { rows, fields: inner.fields, lists: inner.lists };
    return { ...outer, fields: 1, lists: [typeof advice === 'string' ? { ...list, advice } : list] };
  }

  /**
   * How many rows a field brings along; undefined where it is no list, or one that the connection around it has counted.
   * A list that is unlike most says so: `@Extensions({ rows, advice })`.
   */
  private rowsOfField(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType | undefined,
  ): Rows | undefined {
    const size = field.args.find((argument) => argument.name === 'first' || argument.name === 'last');
    if (size) return this.rowsAskedFor(node, field);
    if (!isListType(getNullableType(field.type))) return undefined;
    if (parent?.name.endsWith('Connection')) return undefined;
    return numberIn(field, 'rows') ?? bounds.assumedRows;
  }

  private rowsAskedFor(node: FieldNode, field: GraphQLField<unknown, unknown>): Rows {
    let rows: Rows | undefined;
    for (const { name, value } of node.arguments ?? []) {
      if (name.value !== 'first' && name.value !== 'last') continue;
      rows = this.rowsFromValue(value, name.value) ?? rows;
    }
    const byDefault = field.args.find((argument) => argument.name === 'first')?.defaultValue;
    return rows ?? (typeof byDefault === 'number' ? byDefault : limits.page.default);
  }

  private rowsFromValue(value: ValueNode, path: string): Rows | undefined {
    if (value.kind === Kind.INT) return checkRows(Number(value.value), path);
    if (value.kind !== Kind.VARIABLE) return undefined;
    const variable = value.name.value;
    const byDefault = this.defaults.get(variable);
    const otherwise = byDefault?.kind === Kind.INT ? checkRows(Number(byDefault.value), path) : limits.page.default;
    return { variable, path, otherwise };
  }

  private fieldOf(name: string, parent: GraphQLCompositeType | undefined): GraphQLField<unknown, unknown> | undefined {
    if (parent && parent === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}
