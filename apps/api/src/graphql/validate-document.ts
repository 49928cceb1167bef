import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { limits } from '#kernel';
import { describe } from './describe.js';
import { BadRequest, tooComplex } from './error.js';

/**
 * Validates a document against the schema, once.
 * @param suggest whether names that the schema has may be proposed instead of those that it has not
 * @returns what is wrong, in words that quote names but never values; nothing where it is valid
 */
export function validateDocument(schema: GraphQLSchema, document: DocumentNode, suggest: boolean): GraphQLError[] {
  const errors = validate(schema, document, specifiedRules, { maxErrors: limits.query.problems });
  return errors.map((error) => {
    if (error.message === ROUND_AND_ROUND) {
      return tooComplex('The schema’s description is asked for in circles. Ask for one type after the other.');
    }
    const value = error.nodes?.find(isValue);
    if (value && quotesValue(error.message)) return problemOfValue(schema, document, value);
    const message = suggest ? error.message : error.message.replace(/ Did you mean .*$/s, '');
    return new BadRequest('BAD_USER_INPUT', message, { nodes: error.nodes });
  });
}

/** What graphql-js says of it, as nobody else does. */
const ROUND_AND_ROUND = 'Maximum introspection depth exceeded';

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

function isValue(node: ASTNode): boolean {
  return VALUES.has(node.kind);
}

/** Missing and unknown fields of objects are told by name; everything else about a value quotes it. */
function quotesValue(message: string): boolean {
  return !/^Field "\w+(?:\.\w+)?" (?:of required type|is not defined by type)/.test(message);
}

function problemOfValue(schema: GraphQLSchema, document: DocumentNode, value: ASTNode): BadRequest {
  const types = new TypeInfo(schema);
  let type: GraphQLInputType | null | undefined;
  let path = '';
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent, _path, ancestors) {
        if (node !== value) return undefined;
        type = types.getInputType();
        path = pathOf([...ancestors, ...(parent ? [parent] : []), node]);
        return BREAK;
      },
    }),
  );
  const place = path || 'query';
  return new BadRequest(
    'BAD_USER_INPUT',
    type ? `\`${place}\` must be ${describe(type)}.` : 'This value is not possible here.',
    {
      path: place,
      nodes: [value],
    },
  );
}

/** The argument around a value, and the fields and indexes from there to it. */
function pathOf(ancestors: ReadonlyArray<ASTNode | readonly ASTNode[]>): string {
  const path: Array<string | number> = [];
  ancestors.forEach((ancestor, at) => {
    if ('kind' in ancestor) {
      if (ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD) path.push(ancestor.name.value);
      if (ancestor.kind === Kind.VARIABLE_DEFINITION) path.push(ancestor.variable.name.value);
      return;
    }
    const list = ancestors[at - 1];
    if (list && 'kind' in list && list.kind === Kind.LIST) path.push(ancestor.indexOf(ancestors[at + 1] as ASTNode));
  });
  return path.join('.');
}
