import {
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
import { BadRequest } from './error.js';
import type { List, Share } from './expense.js';
import { Introspection } from './introspection.js';
import { type Rows, RowsAskedFor } from './rows.js';
import type { Fragments } from './shape.js';

/** Goes through the selections of one operation, with the schema, and adds up what they cost. */
export class SelectionMeasurer {
  /** Whether some field visited so far uses counters of this process. */
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

  /** @param page how many rows were asked for of the connection whose fields these are */
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
      // A list of short words is serialised as quickly as one text.
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

  /** How many rows a field has; undefined if it is no list. */
  private rowsOfField(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
    page: Rows,
  ): Rows | undefined {
    if (!isList(field)) return undefined;
    if (isOfPage(parent, field)) return page;
    const declared = declaredRows(field);
    // `test/schema.spec.ts` refuses a list that declares nothing.
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
