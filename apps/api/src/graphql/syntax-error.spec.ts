import { GraphQLError, parse } from 'graphql';
import { limits } from '#kernel';
import { isTooLong } from './syntax-error.js';

const { tokens: most } = limits.query;

/** A document of so many tokens, however it ends. */
const ofTokens = (count: number, end: string) => `{ ${'name '.repeat(count - 2)}${end}`;

function errorOf(text: string): GraphQLError {
  try {
    parse(text, { maxTokens: most });
  } catch (error) {
    return error as GraphQLError;
  }
  throw new Error('It was parsed.');
}

describe('why the parser has given up', () => {
  it.each([
    ['one token too many', ofTokens(most + 1, '}')],
    ['many', ofTokens(3 * most, '}')],
    ['one too many, where it is wrong besides', ofTokens(most + 1, ')')],
    ['one too many, with what cannot be read behind it', ofTokens(most + 1, '} "')],
  ])('is its length: %s', (_name, text) => {
    expect(isTooLong(errorOf(text))).toBe(true);
  });

  it.each([
    ['nothing in it', ''],
    ['its first token', '}'],
    ['its end', '{'],
    ['a token in the middle', ofTokens(most * 2, '}').replace('name name', 'name )')],
    ['its last token that counts', ofTokens(most, ')')],
    ['its end, with as many tokens as may be', ofTokens(most, 'name')],
    ['what is no token, where one would be too many', ofTokens(most + 1, '%')],
    ['a text that does not end', ofTokens(most, '"')],
  ])('is what it says: %s', (_name, text) => {
    expect(isTooLong(errorOf(text))).toBe(false);
  });

  it('is nothing of the kind for an error from elsewhere', () => {
    expect(isTooLong(new GraphQLError('Document contains more than 2000 tokens.'))).toBe(false);
  });
});
