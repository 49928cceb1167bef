import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isListType,
  isScalarType,
} from 'graphql';
import { checkIncomingText, limits, mostUnits } from '#kernel';
import { describe } from './describe.js';

/** How large an input may be at one place before anything reads it: declared beside the field. */
export interface Bound {
  /** The most characters of a text, or of each text of a list: the limit that the field has anyway. */
  readonly characters?: number;
  /** The most items of a list. As with characters, up to twice as many pass, so that the code that counts them can give the better message. */
  readonly items?: number;
  /** A message to give instead of the general ones. */
  readonly refusal?: string;
}

/** An argument or a field of an input, as the schema has it. */
export type Place = GraphQLArgument | GraphQLInputField;

/** By the class that declares a field, and its name there. */
const declared = new WeakMap<object, Map<PropertyKey, Bound>>();

/** What a class itself declares of its fields. */
export function declaredBy(target: object): ReadonlyMap<PropertyKey, Bound> {
  return declared.get(target) ?? new Map();
}

/**
 * Bounds what comes in at a field of arguments or of an input, before anything else looks at it. `test/schema.spec.ts`
 * refuses a String without one, and a list.
 */
export function Bounded(bound: Bound): PropertyDecorator {
  return (target, property) => {
    const ofClass = declared.get(target.constructor) ?? new Map<PropertyKey, Bound>();
    declared.set(target.constructor, ofClass.set(property, { ...ofClass.get(property), ...bound }));
  };
}

/** Characters of types that have the same form wherever they are used. */
const BY_TYPE: Readonly<Record<string, number>> = {
  ID: limits.idCharacters,
  DateTime: limits.momentCharacters,
  Date: limits.momentCharacters,
  URL: limits.urlCharacters,
};

/** For places that declare nothing: names of enum values, digits of numbers, and a text that somebody forgot to bound. */
const LEAST: Required<Pick<Bound, 'characters' | 'items'>> = {
  characters: limits.idCharacters,
  items: limits.page.most,
};

/** What was declared for a place; empty if nothing was. */
export function boundOf(place: Place | undefined): Bound {
  return (place?.extensions.bound as Bound | undefined) ?? {};
}

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

/** Whether a place that takes texts or lists declares how long these may be. */
export function isBounded(place: Place): boolean {
  const { characters, items } = boundOf(place);
  const type = getNamedType(place.type);
  const isFreeText = isScalarType(type) && !NUMBERS.has(type.name) && BY_TYPE[type.name] === undefined;
  const isList = isListType(getNullableType(place.type));
  return (!isFreeText || characters !== undefined) && (!isList || items !== undefined);
}

/** What is wrong with a text for a place of this type and bound, before it is read; null if it may be read. */
export function textProblem(text: string, place: string, type: GraphQLInputType, bound: Bound): string | null {
  const named = getNamedType(type);
  const most = bound.characters ?? BY_TYPE[named.name] ?? LEAST.characters;
  // A short text costs nothing: what is wrong with it is found later, together with everything else.
  const problem = checkIncomingText(text, text.length > mostUnits(LEAST.characters) ? most : LEAST.characters);
  if (problem === null) return null;
  // For a type with a form of its own, numbers and enums too, the message describes that form.
  const isPlain = named.name === 'String' || named.name === 'ID';
  return bound.refusal ?? (isPlain ? problem : `\`${place}\` must be ${describe(type)}.`);
}

/** What is wrong with the length of a list, before any of its items is looked at. */
export function lengthProblem(length: number, bound: Bound): string | null {
  const most = bound.items ?? LEAST.items;
  if (length <= 2 * most) return null;
  return `Give at most ${most.toLocaleString('en')} here; these are ${length.toLocaleString('en')}.`;
}

/** The narrower of two bounds: a variable can be used at several places. */
export function narrower(one: Bound | undefined, other: Bound): Bound {
  if (!one) return other;
  const least = (name: 'characters' | 'items') => {
    const [a, b] = [one[name], other[name]];
    return a !== undefined && b !== undefined ? Math.min(a, b) : (a ?? b);
  };
  const refusal = one.refusal === other.refusal ? one.refusal : undefined;
  return { characters: least('characters'), items: least('items'), refusal };
}
