import {
  type ASTNode,
  GraphQLError,
  getNamedType,
  isInputObjectType,
  Kind,
  MaxIntrospectionDepthRule,
  ScalarLeafsRule,
  type ValidationContext,
  type ValidationRule,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { describe } from './describe.js';
import { BadRequest, tooComplex } from './error.js';

/** By rules of graphql-js: the same rules with other messages. */
const OWN_WORDS: ReadonlyMap<ValidationRule, ValidationRule> = new Map([
  [MaxIntrospectionDepthRule, introspectionInCircles],
  [ScalarLeafsRule, leavesWithoutProposals],
  [ValuesOfCorrectTypeRule, valuesUnquoted],
]);

/** Errors of graphql-js differ in nothing but their messages, so they are told apart by the rule that reports them. */
export function inOwnWords(rule: ValidationRule): ValidationRule {
  return OWN_WORDS.get(rule) ?? rule;
}

/** A context for one rule, which replaces each error that the rule reports. */
function reporting(context: ValidationContext, reworded: (error: GraphQLError) => GraphQLError): ValidationContext {
  const reportError = (error: GraphQLError) => context.reportError(reworded(error));
  return Object.create(context, { reportError: { value: reportError } });
}

function introspectionInCircles(context: ValidationContext): ReturnType<ValidationRule> {
  const reworded = () =>
    tooComplex('The schema’s description is asked for in circles. Ask for one type after the other.');
  return MaxIntrospectionDepthRule(reporting(context, reworded));
}

/** graphql-js proposes a selection even with `hideSuggestions`. */
function leavesWithoutProposals(context: ValidationContext): ReturnType<ValidationRule> {
  const reworded = (error: GraphQLError) => {
    const [node] = error.nodes ?? [];
    if (!context.hideSuggestions || node?.kind !== Kind.FIELD) return error;
    const message = `Field "${node.name.value}" of type "${context.getType()}" must have a selection of subfields.`;
    return new GraphQLError(message, { nodes: error.nodes });
  };
  return ScalarLeafsRule(reporting(context, reworded));
}

/** graphql-js quotes a wrong value: this describes the expected type instead, and says at which path. */
function valuesUnquoted(context: ValidationContext): ReturnType<ValidationRule> {
  let trail: () => Trail = () => [];
  const reworded = (error: GraphQLError) => {
    const value = error.nodes?.find(isValue);
    if (!value || isObjectOfFields(value, context)) return error;
    const type = context.getInputType();
    const path = pathOf(trail()) || 'query';
    const message = type ? `\`${path}\` must be ${describe(type)}.` : 'This value is not possible here.';
    return new BadRequest('BAD_USER_INPUT', message, { path, nodes: [value] });
  };
  const visitor = ValuesOfCorrectTypeRule(reporting(context, reworded)) as Record<string, Visit>;
  const following = (visit: Visit): Visit => {
    return (node, key, parent, path, ancestors) => {
      trail = () => [...ancestors, ...(parent ? [parent] : []), node];
      return visit(node, key, parent, path, ancestors);
    };
  };
  return Object.fromEntries(Object.entries(visitor).map(([kind, visit]) => [kind, following(visit)]));
}

/** The nodes and lists from the document down to a node. */
type Trail = ReadonlyArray<ASTNode | readonly ASTNode[]>;

type Visit = (
  node: ASTNode,
  key: unknown,
  parent: Trail[number] | undefined,
  path: unknown,
  ancestors: Trail,
) => unknown;

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

/** Whether a value is an object where one is expected: then a field is missing, which graphql-js tells by its name. */
function isObjectOfFields({ kind }: ASTNode, context: ValidationContext): boolean {
  return kind === Kind.OBJECT && isInputObjectType(getNamedType(context.getInputType()));
}

/** The argument around a value, and the fields and indexes from there to it. */
function pathOf(trail: Trail): string {
  const path: Array<string | number> = [];
  trail.forEach((one, at) => {
    if ('kind' in one) {
      if (one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD) path.push(one.name.value);
      if (one.kind === Kind.VARIABLE_DEFINITION) path.push(one.variable.name.value);
      return;
    }
    const list = trail[at - 1];
    if (list && 'kind' in list && list.kind === Kind.LIST) path.push(one.indexOf(trail[at + 1] as ASTNode));
  });
  return path.join('.');
}
