import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { limits } from '#kernel';

const SCALARS: Readonly<Record<string, string>> = {
  Int: 'a whole number from -2147483648 to 2147483647',
  Float: 'a number',
  String: 'a text',
  Boolean: 'true or false',
  ID: 'an id, as a text',
  DateTime: 'a moment such as 2026-11-23T09:30:00Z',
  Date: 'a day of the calendar such as 2026-11-23',
  URL: `a web address of at most ${limits.urlCharacters.toLocaleString('en')} characters that begins with http:// or https://, without a user name`,
};

/**
 * What a value of a type looks like, in words.
 * @param wanted the words, where they are known better than from the type
 */
export function describe(type: GraphQLInputType, wanted?: string): string {
  const needed = isNonNullType(type) ? ', and is needed' : '';
  if (wanted !== undefined) return `${wanted}${needed}`;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `a list (${nullable.toString()})${needed}`;
  if (isEnumType(nullable)) {
    return `one of ${nullable
      .getValues()
      .map((value) => value.name)
      .join(', ')}${needed}`;
  }
  if (isInputObjectType(nullable)) return `an object with the fields of \`${nullable.name}\`${needed}`;
  return `${SCALARS[nullable.name] ?? `a \`${nullable.name}\``}${needed}`;
}
