import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { limits } from '#kernel';
import { tooComplex } from './error.js';
import type { Fragments } from './shape.js';

const { introspectionValues } = limits.query;

/**
 * Counts the values of a description of the schema by making it: `fields { type { fields … } }` can go on for ever, and
 * how much each further level adds depends on the schema. Ends at the limit.
 */
export class Introspection {
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
  ) {}

  /** @param field `__schema` or `__type`, as often as the operation asks for it @throws BadRequest QUERY_TOO_COMPLEX */
  add(field: FieldNode): void {
    const meta = field.name.value === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
    if (meta === SchemaMetaFieldDef) this.value(meta.type, this.schema, field.selectionSet);
    // Which type is asked for may depend on the variables: the one with the most fields, then.
    else for (const type of this.widest) this.value(meta.type, type, field.selectionSet);
  }

  private get widest(): unknown[] {
    const types = Object.values(this.schema.getTypeMap()).filter(isObjectType);
    const width = (type: GraphQLObjectType) => Object.keys(type.getFields()).length;
    return types.sort((a, b) => width(b) - width(a)).slice(0, 1);
  }

  private value(type: GraphQLOutputType, value: unknown, set: SelectionSetNode | undefined): void {
    this.count += 1;
    if (this.count > introspectionValues) {
      throw tooComplex(
        `This asks for more than ${introspectionValues.toLocaleString('en')} values of the schema’s description. Ask for fewer at once, or read schema.graphql of the project.`,
      );
    }
    if (value == null) return;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      for (const item of value as Iterable<unknown>) this.value(nullable.ofType, item, set);
    } else if (isObjectType(nullable) && set) {
      this.selections(nullable, value, set);
    }
  }

  private selections(type: GraphQLObjectType, value: unknown, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.field(type, value, selection);
      else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : this.fragments.get(selection.name.value)?.selectionSet;
        if (inner) this.selections(type, value, inner);
      }
    }
  }

  private field(type: GraphQLObjectType, value: unknown, node: FieldNode): void {
    const field = type.getFields()[node.name.value];
    if (!field) {
      this.count += 1;
      return;
    }
    const info = { schema: this.schema } as GraphQLResolveInfo;
    const found = field.resolve
      ? field.resolve(value, argumentsOf(field, node), undefined, info)
      : (value as Record<string, unknown>)[field.name];
    this.value(field.type, found, node.selectionSet);
  }
}

/** The arguments of a field; where they are variables, those that leave nothing out. */
function argumentsOf(field: Parameters<typeof getArgumentValues>[0], node: FieldNode): Record<string, unknown> {
  const everything = Object.fromEntries(
    field.args.map(({ name }) => [name, name === 'includeDeprecated' ? true : undefined]),
  );
  try {
    return { ...everything, ...getArgumentValues(field, node, {}), includeDeprecated: true };
  } catch {
    return everything;
  }
}
