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

/** How much of what comes in at one place is looked at: said where the field is declared. */
export interface Bound {
  /** The most characters of a text, or of each text of a list: the limit that the field has anyway. */
  readonly characters?: number;
  /** The most items of a list; as with characters, twice as many are looked at, so that what counts them can say it better. */
  readonly items?: number;
  /** What is said instead of what is wrong with a text, where the place knows better. */
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

/** Of what is a text of one form wherever it comes in. */
const BY_TYPE: Readonly<Record<string, number>> = {
  ID: limits.idCharacters,
  DateTime: limits.momentCharacters,
  Date: limits.momentCharacters,
  URL: limits.urlCharacters,
};

/** Of what says nothing: the names of choices, digits of numbers, and a text that a resolver forgot to bound. */
const LEAST: Required<Pick<Bound, 'characters' | 'items'>> = {
  characters: limits.idCharacters,
  items: limits.page.most,
};

/** What was declared for a place; nothing where nothing was. */
export function boundOf(place: Place | undefined): Bound {
  return (place?.extensions.bound as Bound | undefined) ?? {};
}

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float', 'Boolean']);

/** Whether a place that takes texts or lists says how many. */
export function isBounded(place: Place): boolean {
  const { characters, items } = boundOf(place);
  const type = getNamedType(place.type);
  const isFreeText = isScalarType(type) && !NUMBERS.has(type.name) && BY_TYPE[type.name] === undefined;
  const isList = isListType(getNullableType(place.type));
  return (!isFreeText || characters !== undefined) && (!isList || items !== undefined);
}

/** What is wrong with a text, the value of a place of this type and bound, before it is read; null where it can be. */
export function textProblem(text: string, place: string, type: GraphQLInputType, bound: Bound): string | null {
  const named = getNamedType(type);
  const most = bound.characters ?? BY_TYPE[named.name] ?? LEAST.characters;
  // A short text costs nothing: what is wrong with it is told beside everything else.
  const problem = checkIncomingText(text, text.length > mostUnits(LEAST.characters) ? most : LEAST.characters);
  if (problem === null) return null;
  // What has a form of its own is told that, numbers and choices too.
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
