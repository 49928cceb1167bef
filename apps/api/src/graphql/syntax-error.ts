import { type GraphQLError, Lexer, TokenKind } from 'graphql';
import { limits } from '#kernel';

/**
 * Whether the parser stopped because a document has too many tokens, and not because of its syntax. The parser's error says so in
 * words alone, so the tokens before the place where it stopped are counted.
 */
export function isTooLong({ source, positions }: GraphQLError): boolean {
  const place = positions?.[0];
  if (!source || place === undefined) return false;
  const lexer = new Lexer(source);
  let tokens = 0;
  try {
    while (tokens <= limits.query.tokens && lexer.token.start < place) {
      if (lexer.advance().kind === TokenKind.EOF) return false;
      tokens += 1;
    }
  } catch {
    return false;
  }
  return tokens > limits.query.tokens;
}
