import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { limits } from '#kernel';
import { BadRequest } from './error.js';
import { inOwnWords } from './validation-rules.js';

const rules = specifiedRules.map(inOwnWords);

/**
 * Validates a document against the schema, once.
 * @param suggest whether names that the schema has may be proposed instead of those that it has not
 * @returns what is wrong, in words that quote names but never values; nothing where it is valid
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode, suggest: boolean): GraphQLError[] {
  const errors = validate(schema, document, rules, { maxErrors: limits.query.problems, hideSuggestions: !suggest });
  return errors.map((error) =>
    error instanceof BadRequest ? error : new BadRequest('BAD_USER_INPUT', error.message, { nodes: error.nodes }),
  );
}
