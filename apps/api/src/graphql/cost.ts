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

/** What a field says of what it may cost, where it is declared. */
export interface FieldCost {
  /** Of a list that neither pages nor belongs to a connection: how many rows it has at most. */
  rows?: number;
  /** Of a text: how many characters it has at most. */
  characters?: number;
  /** As how many values it counts, where that is not one: what a statement of its own is worth, or a sentence in a long list. */
  values?: number;
  /** What to do instead where there is too much of it. */
  advice?: string;
  /** Whether it takes from what this process counts, so that it runs in the thread that counts. */
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

/** Whether whoever asks says how many rows they want. */
export function isSized(field: AnyField): boolean {
  return field.args.some(({ name }) => name === 'first' || name === 'last');
}

/** Whether a list's rows are those that the connection around it was asked for. */
export function isOfPage(parent: GraphQLNamedType, field: AnyField): boolean {
  return isConnection(parent) && (field.name === 'nodes' || field.name === 'edges');
}

/** The most rows of a list; undefined for one that has not said so. */
export function declaredRows(field: AnyField): number | undefined {
  return numberIn(field, 'rows');
}

/** Lists whose length is known neither from the document nor from what they say of themselves. */
export function isUnbounded(parent: GraphQLObjectType | GraphQLInterfaceType, field: AnyField): boolean {
  if (isSized(field)) return false;
  if (isConnection(getNamedType(field.type))) return true;
  return isList(field) && !isOfPage(parent, field) && declaredRows(field) === undefined;
}

/** As how many values a field counts, without what is in it. */
export function valuesOf(field: AnyField | undefined): number {
  if (!field) return 1;
  return numberIn(field, 'values') ?? (isConnection(getNamedType(field.type)) ? limits.query.connection : 1);
}

const CHARACTERS: Readonly<Record<string, number>> = {
  String: limits.query.undeclaredCharacters,
  URL: limits.urlCharacters,
};

/** As how many characters a field counts. */
export function charactersOf(field: AnyField | undefined): number {
  if (!field) return 0;
  return numberIn(field, 'characters') ?? CHARACTERS[getNamedType(field.type).name] ?? 0;
}

/** Whether a field is for the thread that counts. */
export function isCounted(field: AnyField | undefined): boolean {
  return field?.extensions.counts === true;
}

function numberIn(field: AnyField, name: 'rows' | 'values' | 'characters'): number | undefined {
  const said = field.extensions[name];
  return typeof said === 'number' ? said : undefined;
}
