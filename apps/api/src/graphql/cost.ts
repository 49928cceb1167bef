import { Extensions } from '@nestjs/graphql';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { limits } from '#kernel';

/** What a field may cost, as declared beside it. */
export interface FieldCost {
  /** The most rows of a list that is neither paged nor part of a connection. */
  rows?: number;
  /** The most characters of a text. */
  characters?: number;
  /** How many values it counts as, if not one: a field with an SQL statement of its own counts as many. */
  values?: number;
  /** What the message advises if there is too much of it. */
  advice?: string;
  /** Whether it uses counters of this process, and so must run in the main thread. */
  counts?: boolean;
}

/** Says beside `@Field` or `@ResolveField` what it may cost. `test/schema.spec.ts` refuses a list that does not. See docs/decisions/0025. */
export function Cost(cost: FieldCost): PropertyDecorator & MethodDecorator {
  return Extensions({ ...cost }) as PropertyDecorator & MethodDecorator;
}

type AnyField = GraphQLField<unknown, unknown>;

export function isConnection(type: GraphQLNamedType | undefined): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection') && 'nodes' in type.getFields();
}

export function isList(field: AnyField): boolean {
  return isListType(getNullableType(field.type));
}

/** Whether the client says how many rows it wants. */
export function isSized(field: AnyField): boolean {
  return field.args.some(({ name }) => name === 'first' || name === 'last');
}

/** Whether a list's rows are those that the connection around it was asked for. */
export function isOfPage(parent: GraphQLNamedType, field: AnyField): boolean {
  return isConnection(parent) && (field.name === 'nodes' || field.name === 'edges');
}

/** The most rows of a list; undefined if it declares none. */
export function declaredRows(field: AnyField): number | undefined {
  return numberIn(field, 'rows');
}

/** Whether a list's length is known neither from the document nor from its declaration. */
export function isUnbounded(parent: GraphQLObjectType | GraphQLInterfaceType, field: AnyField): boolean {
  if (isSized(field)) return false;
  if (isConnection(getNamedType(field.type))) return true;
  return isList(field) && !isOfPage(parent, field) && declaredRows(field) === undefined;
}

/** How many values a field counts as, without its selections. */
export function valuesOf(field: AnyField | undefined): number {
  if (!field) return 1;
  return numberIn(field, 'values') ?? (isConnection(getNamedType(field.type)) ? limits.query.connection : 1);
}

const CHARACTERS: Readonly<Record<string, number>> = {
  String: limits.query.undeclaredCharacters,
  URL: limits.urlCharacters,
};

/** How many characters a field counts as. */
export function charactersOf(field: AnyField | undefined): number {
  if (!field) return 0;
  return numberIn(field, 'characters') ?? CHARACTERS[getNamedType(field.type).name] ?? 0;
}

/** Whether a field must run in the main thread. */
export function isCounted(field: AnyField | undefined): boolean {
  return field?.extensions.counts === true;
}

function numberIn(field: AnyField, name: 'rows' | 'values' | 'characters'): number | undefined {
  const said = field.extensions[name];
  return typeof said === 'number' ? said : undefined;
}
