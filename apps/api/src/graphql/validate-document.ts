import { type DocumentNode, type GraphQLError, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { limits } from '#kernel';
import { BadRequest } from './error.js';
import { inOwnWords } from './validation-rules.js';

const rules = specifiedRules.map(inOwnWords);

/**
 * Validates a document against the schema, once.
 * @param suggest whether messages may propose names of the schema instead of unknown ones
 * @returns what is wrong, in messages that quote names but never values; empty if the document is valid
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode, suggest: boolean): GraphQLError[] {
  const errors = validate(schema, document, rules, { maxErrors: limits.query.problems, hideSuggestions: !suggest });
  return errors.map((error) =>
    error instanceof BadRequest ? error : new BadRequest('BAD_USER_INPUT', error.message, { nodes: error.nodes }),
  );
}
