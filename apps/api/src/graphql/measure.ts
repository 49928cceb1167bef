import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { limits } from '#kernel';
import { charactersOf, declaredRows, isConnection, isCounted, isList, isOfPage, isSized, valuesOf } from './cost.js';
import { BadRequest, tooComplex } from './error.js';
import { Introspection } from './introspection.js';
import { type Rows, RowsAskedFor, rowsOf } from './rows.js';
import {
  checkPlaces,
  checkRepeats,
  checkShape,
  type Fragments,
  fragmentsOf,
  repeats,
  type Shape,
  Shapes,
} from './shape.js';

const bounds = limits.query;

/** What a part of an operation comes to once, with further lists in it. */
interface Share {
  values: number;
  characters: number;
  lists: List[];
}

/** A list in an operation, with what each of its rows comes to. */
interface List extends Share {
  rows: Rows;
  /** What to do instead where there is too much of it. */
  advice?: string;
}

/** What an operation comes to with the variables of one request. */
export interface Expense {
  values: number;
  characters: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** An operation whose shape is within the limits. What it costs may still depend on the variables. */
export class Measured {
  private readonly known: Expense | undefined;

  constructor(
    readonly shape: Shape,
    readonly repeats: number,
    private readonly share: Share,
    /** Whether something in it takes from what this process counts. */
    readonly counts: boolean,
  ) {
    if (!share.lists.some(dependsOnVariables)) {
      this.known = expenseOf(share, {});
      check(this.known, share);
    }
  }

  /** @throws BadRequest for a page size out of bounds (BAD_USER_INPUT) or too much of everything (QUERY_TOO_COMPLEX) */
  checkCost(variables: Variables): Expense {
    if (this.known) return this.known;
    const expense = expenseOf(this.share, variables);
    check(expense, this.share);
    return expense;
  }
}

/**
 * Measures a document that is parsed but not yet validated, in time proportional to its length however its fragments
 * are nested, and refuses what is beyond `limits.query`.
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
  const measurer = new Measurer(schema, fragments, operation, options.introspection);
  const share = measurer.measureOperation();
  return new Measured(shape, most, share, measurer.counts);
}

function check({ values, characters }: Expense, share: Share): void {
  if (values > bounds.cost) {
    const advice = adviceOf(share.lists) ?? 'Ask for fewer rows or fewer fields.';
    throw tooComplex(
      `This asks for up to ${spell(values)} values; ${spell(bounds.cost)} at a time are the most. ${advice}`,
    );
  }
  if (characters > bounds.characters) {
    throw tooComplex(
      `The texts that this asks for can have ${spell(characters)} characters; ${spell(bounds.characters)} at a time are the most. Ask for fewer rows or fewer fields.`,
    );
  }
}

function spell(count: number): string {
  return Math.round(count).toLocaleString('en');
}

function dependsOnVariables(list: List): boolean {
  return typeof list.rows !== 'number' || list.lists.some(dependsOnVariables);
}

function adviceOf(lists: readonly List[]): string | undefined {
  for (const list of lists) {
    const advice = list.advice ?? adviceOf(list.lists);
    if (advice !== undefined) return advice;
  }
  return undefined;
}

function expenseOf(share: Share, variables: Variables): Expense {
  const sum = { values: share.values, characters: share.characters };
  for (const list of share.lists) {
    const rows = rowsOf(list.rows, variables);
    const each = expenseOf(list, variables);
    sum.values += rows * each.values;
    sum.characters += rows * each.characters;
  }
  return sum;
}

class Measurer {
  /** Whether something takes from what this process counts, as far as was looked. */
  counts = false;
  private readonly introspection: Introspection;
  private readonly asked: RowsAskedFor;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly operation: OperationDefinitionNode,
    private readonly introspects: boolean,
  ) {
    this.introspection = new Introspection(schema, fragments);
    this.asked = new RowsAskedFor(operation);
  }

  measureOperation(): Share {
    const root = this.schema.getRootType(this.operation.operation) ?? undefined;
    return this.measureSelections(this.operation.selectionSet, root, limits.page.most);
  }

  /** @param page how many rows the connection was asked for whose fields these are */
  private measureSelections(set: SelectionSetNode, parent: GraphQLCompositeType | undefined, page: Rows): Share {
    const sum: Share = { values: 0, characters: 0, lists: [] };
    for (const selection of set.selections) {
      let part: Share;
      if (selection.kind === Kind.FIELD) {
        part = this.measureField(selection, parent, page);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = this.typeNamed(selection.typeCondition?.name.value) ?? parent;
        part = this.measureSelections(selection.selectionSet, type, page);
      } else {
        part = this.measureFragment(selection.name.value, page);
      }
      sum.values += part.values;
      sum.characters += part.characters;
      sum.lists.push(...part.lists);
    }
    return sum;
  }

  private measureFragment(name: string, page: Rows): Share {
    const fragment = this.fragments.get(name);
    if (!fragment) return { values: 0, characters: 0, lists: [] };
    return this.measureSelections(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value), page);
  }

  private measureField(node: FieldNode, parent: GraphQLCompositeType | undefined, page: Rows): Share {
    const field = this.fieldOf(node.name.value, parent);
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) return this.measureIntrospection(node);
    this.counts ||= isCounted(field);
    const own = { values: valuesOf(field), characters: charactersOf(field), lists: [] };
    const rows = field && parent ? this.rowsOfField(node, field, parent, page) : undefined;
    if (!node.selectionSet) {
      // A list of short words is written down as quickly as one text.
      return rows === undefined ? own : { values: own.values, characters: 0, lists: [{ ...own, values: 0, rows }] };
    }
    const type = field && getNamedType(field.type);
    const composite = isCompositeType(type) ? type : undefined;
    if (field && isConnection(composite)) {
      const inner = this.measureSelections(node.selectionSet, composite, this.asked.of(node, field));
      return { ...inner, values: inner.values + own.values };
    }
    const inner = this.measureSelections(node.selectionSet, composite, limits.page.most);
    if (rows === undefined) return { ...inner, values: inner.values + own.values };
    const advice = field?.extensions.advice;
    const list: List = { ...inner, rows, ...(typeof advice === 'string' && { advice }) };
    return { values: own.values, characters: 0, lists: [list] };
  }

  private measureIntrospection(node: FieldNode): Share {
    if (!this.introspects) {
      throw new BadRequest('BAD_USER_INPUT', 'Introspection is off here: read schema.graphql of the project instead.');
    }
    this.introspection.add(node);
    return { values: 1, characters: 0, lists: [] };
  }

  /** How many rows a field brings along; undefined where it is no list. */
  private rowsOfField(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
    page: Rows,
  ): Rows | undefined {
    if (!isList(field)) return undefined;
    if (isOfPage(parent, field)) return page;
    const declared = declaredRows(field);
    // The schema's test refuses lists that say nothing.
    if (!isSized(field)) return declared ?? limits.page.default;
    const asked = this.asked.of(node, field);
    return typeof asked === 'number' ? Math.min(asked, declared ?? asked) : asked;
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
