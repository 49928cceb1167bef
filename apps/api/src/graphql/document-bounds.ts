import {
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { limits } from '#kernel';
import { type Bound, boundOf, lengthProblem, narrower, textProblem } from './bound.js';
import { BadRequest } from './error.js';
import type { StrictPlace } from './null-argument.js';

/** Where a variable is used: names and indexes from an argument on. */
export interface Destination {
  readonly bound: Bound;
  readonly path: readonly string[];
}

/** What one operation or fragment uses. */
interface Uses {
  readonly variables: Map<string, Destination>;
  readonly fragments: Set<string>;
}

/**
 * The bounds of a document that is parsed but not yet validated: its literals are checked at once, and for its variables the
 * places are kept where they are used. Made once per document and operation, in time proportional to its length.
 * See docs/decisions/0027.
 */
export class DocumentBounds {
  /** Literals that are too long or cannot be read. */
  readonly problems: BadRequest[] = [];
  /** Where each variable of the operation is used, by its name. */
  readonly variables = new Map<string, Destination>();
  /** Where variables are given for arguments that take no null. */
  readonly strictPlaces: StrictPlace[] = [];
  private readonly uses = new Map<DefinitionNode, Uses>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions) this.uses.set(definition, this.read(definition));
    this.gather(document, operation);
    for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
      const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
      const { value: name } = variable.name;
      const { bound, path } = this.variables.get(name) ?? { bound: {}, path: [name] };
      if (defaultValue && isInputType(type)) this.check(defaultValue, type, bound, path);
    }
  }

  /** Checks the literals in a definition, and collects the variables and fragments that it uses. */
  private read(definition: DefinitionNode): Uses {
    const uses: Uses = { variables: new Map(), fragments: new Set() };
    const types = new TypeInfo(this.schema);
    visit(
      definition,
      visitWithTypeInfo(types, {
        FragmentSpread(node) {
          uses.fragments.add(node.name.value);
        },
        Name: (node) => this.checkName(node),
        VariableDefinition: ({ variable }) => {
          this.checkName(variable.name);
          return false;
        },
        Argument: ({ name, value }) => {
          this.checkName(name);
          const argument = types.getArgument() ?? undefined;
          if (argument && isNonNullType(argument.type) && value.kind === Kind.VARIABLE) {
            this.strictPlaces.push({ argument, variable: value, ofDirective: types.getDirective() != null });
          }
          this.check(value, argument?.type, boundOf(argument), [name.value], uses);
          return false;
        },
      }),
    );
    return uses;
  }

  /** Collects the uses of variables in an operation and all of its fragments. */
  private gather(document: DocumentNode, operation: OperationDefinitionNode): void {
    const seen = new Set<DefinitionNode>();
    const add = (definition: DefinitionNode): void => {
      const uses = this.uses.get(definition);
      if (!uses || seen.has(definition)) return;
      seen.add(definition);
      for (const [name, destination] of uses.variables) addTo(this.variables, name, destination);
      for (const other of document.definitions) {
        if (other.kind === Kind.FRAGMENT_DEFINITION && uses.fragments.has(other.name.value)) add(other);
      }
    };
    add(operation);
  }

  /** @param type undefined for arguments and fields that the schema does not have: validation refuses those later */
  private check(
    node: ValueNode,
    type: GraphQLInputType | undefined,
    bound: Bound,
    path: readonly string[],
    uses?: Uses,
  ): void {
    if (node.kind === Kind.VARIABLE) {
      if (uses) addTo(uses.variables, node.name.value, { bound, path });
    } else if (node.kind === Kind.LIST) {
      this.refuse(lengthProblem(node.values.length, bound), node, path);
      const nullable = getNullableType(type);
      const item = isListType(nullable) ? (nullable.ofType as GraphQLInputType) : type;
      node.values.forEach((value, at) => {
        this.check(value, item, bound, [...path, String(at)], uses);
      });
    } else if (node.kind === Kind.OBJECT) {
      const fields = fieldsOf(type);
      for (const { name, value } of node.fields) {
        this.checkName(name);
        const field = fields?.[name.value];
        this.check(value, field?.type, boundOf(field), [...path, name.value], uses);
      }
    } else if ('value' in node && typeof node.value === 'string') {
      this.refuse(textProblem(node.value, path.join('.'), type ?? GraphQLString, bound), node, path);
    }
  }

  /** Validation repeats unknown names, and looks for similar ones. */
  private checkName(node: NameNode): void {
    const { nameCharacters: most } = limits.query;
    if (node.value.length > most)
      this.refuse(`A name in a document has at most ${most} characters. Shorten it.`, node, ['query']);
  }

  private refuse(message: string | null, node: ASTNode, path: readonly string[]): void {
    if (message === null || this.problems.length >= limits.query.problems) return;
    this.problems.push(new BadRequest('BAD_USER_INPUT', message, { path: path.join('.'), nodes: [node] }));
  }
}

/** Of two places the one with the narrower bound counts, and is named in messages. */
function addTo(variables: Map<string, Destination>, name: string, { bound, path }: Destination): void {
  const known = variables.get(name);
  const isNarrower =
    (bound.characters ?? Number.POSITIVE_INFINITY) < (known?.bound.characters ?? Number.POSITIVE_INFINITY);
  variables.set(name, { bound: narrower(known?.bound, bound), path: known && !isNarrower ? known.path : path });
}

/** The fields of an input type, also of one within lists. */
function fieldsOf(type: GraphQLInputType | undefined) {
  const inner = type && getNamedType(type);
  return isInputObjectType(inner) ? inner.getFields() : undefined;
}
