import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './shape.js';

/** What is selected of values of a type, by the type's name: several where a name is asked for more than once. */
export type Selections = ReadonlyArray<readonly [selected: SelectionSetNode, typeName: string]>;

/** What a name stands for in an answer. */
export interface AskedField {
  readonly type: GraphQLOutputType;
  readonly selections: Selections;
}

/** What a valid document asks for, with its fragments in their places. */
export class AskedFields {
  readonly root: Selections;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    { operation, selectionSet }: OperationDefinitionNode,
  ) {
    this.root = [[selectionSet, (schema.getRootType(operation) as GraphQLObjectType).name]];
    this.fragments = fragmentsOf(document);
  }

  /** By the names in the answer. Whatever type a value turns out to have, a name in it has values of one shape. */
  of(selections: Selections): ReadonlyMap<string, AskedField> {
    const asked = new Map<string, { type: GraphQLOutputType; selections: Array<Selections[number]> }>();
    const collect = (selected: SelectionSetNode, typeName: string): void => {
      for (const one of selected.selections) {
        if (one.kind === Kind.FRAGMENT_SPREAD) {
          const { selectionSet, typeCondition } = this.fragments.get(one.name.value) as FragmentDefinitionNode;
          collect(selectionSet, typeCondition.name.value);
        } else if (one.kind === Kind.INLINE_FRAGMENT) {
          collect(one.selectionSet, one.typeCondition?.name.value ?? typeName);
        } else {
          const type = this.typeOfField(typeName, one.name.value);
          if (!type) continue;
          const name = one.alias?.value ?? one.name.value;
          const known = asked.get(name) ?? { type, selections: [] };
          asked.set(name, known);
          if (one.selectionSet) known.selections.push([one.selectionSet, getNamedType(type).name]);
        }
      }
    };
    for (const [selected, typeName] of selections) collect(selected, typeName);
    return asked;
  }

  /** None for what every type has (`__typename`). */
  private typeOfField(typeName: string, fieldName: string): GraphQLOutputType | undefined {
    const type = this.schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName]?.type : undefined;
  }
}
