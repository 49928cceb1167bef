import {
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
  Kind,
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

/** What one operation or fragment uses. */
interface Uses {
  readonly variables: Map<string, Bound>;
  readonly fragments: Set<string>;
}

/**
 * The bounds of a document that is parsed but not yet validated: what it says itself is checked at once, and for what comes
 * with each request is kept where it goes to. Once per document and operation, in time proportional to its length.
 */
export class DocumentBounds {
  /** What is too long, or cannot be read; nothing where nothing is. */
  readonly problems: BadRequest[] = [];
  /** Of the variables of the operation, by their names. */
  readonly variables = new Map<string, Bound>();
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
      if (defaultValue && isInputType(type)) this.check(defaultValue, type, this.variables.get(name) ?? {}, [name]);
    }
  }

  /** Checks the values in a definition, and notes what it uses. */
  private read(definition: DefinitionNode): Uses {
    const uses: Uses = { variables: new Map(), fragments: new Set() };
    const types = new TypeInfo(this.schema);
    visit(
      definition,
      visitWithTypeInfo(types, {
        FragmentSpread(node) {
          uses.fragments.add(node.name.value);
        },
        VariableDefinition: () => false,
        Argument: ({ name, value }) => {
          const argument = types.getArgument() ?? undefined;
          this.check(value, argument?.type, boundOf(argument), [name.value], uses);
          return false;
        },
      }),
    );
    return uses;
  }

  /** Puts together what an operation and all fragments in it do with its variables. */
  private gather(document: DocumentNode, operation: OperationDefinitionNode): void {
    const seen = new Set<DefinitionNode>();
    const add = (definition: DefinitionNode): void => {
      const uses = this.uses.get(definition);
      if (!uses || seen.has(definition)) return;
      seen.add(definition);
      for (const [name, bound] of uses.variables) this.variables.set(name, narrower(this.variables.get(name), bound));
      for (const other of document.definitions) {
        if (other.kind === Kind.FRAGMENT_DEFINITION && uses.fragments.has(other.name.value)) add(other);
      }
    };
    add(operation);
  }

  /** @param type undefined for what the schema does not know, which the validation refuses later */
  private check(
    node: ValueNode,
    type: GraphQLInputType | undefined,
    bound: Bound,
    path: readonly string[],
    uses?: Uses,
  ): void {
    if (node.kind === Kind.VARIABLE) {
      uses?.variables.set(node.name.value, narrower(uses.variables.get(node.name.value), bound));
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
        const field = fields?.[name.value];
        this.check(value, field?.type, boundOf(field), [...path, name.value], uses);
      }
    } else if ('value' in node && typeof node.value === 'string') {
      this.refuse(textProblem(node.value, path.join('.'), type ?? GraphQLString, bound), node, path);
    }
  }

  private refuse(message: string | null, node: ValueNode, path: readonly string[]): void {
    if (message === null || this.problems.length >= limits.query.problems) return;
    this.problems.push(new BadRequest('BAD_USER_INPUT', message, { path: path.join('.'), nodes: [node] }));
  }
}

/** The fields of an input, also of each item of a list. */
function fieldsOf(type: GraphQLInputType | undefined) {
  const inner = type && getNamedType(type);
  return isInputObjectType(inner) ? inner.getFields() : undefined;
}
