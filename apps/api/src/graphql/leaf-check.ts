import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limits } from '#kernel';

/** Where a value is not what its type allows. */
interface Wrong {
  /** From its end to its beginning. */
  readonly path: Array<string | number>;
  /** How many steps above it the first place is that may be null; null where none is known yet. */
  hole: number | null;
}

/** Null where all of a value is what its type allows. Nulls are the executor's business. */
type Check = (value: unknown) => Wrong | null;

const WRONG = 'A resolver gave what its type does not allow';
const HALF = 2 ** 31;

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && (value as number) >= -HALF && (value as number) < HALF,
  Float: (value) => Number.isFinite(value),
};

/** Selections on values of one type, by its name. */
type Selections = ReadonlyArray<readonly [selected: SelectionSetNode, typeName: string]>;

interface Asked {
  readonly type: GraphQLOutputType;
  readonly selections: Array<Selections[number]>;
}

/**
 * Looks at the texts, numbers and enums of what a document's operation answers, and takes out what their types do not allow, as the GraphQL
 * specification has it (6.4.4): an error for each, and null in the first place above it that may be. What is written by a serializer of its
 * own is not looked at. See docs/decisions/0071.
 */
export function leafCheckOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (result: ExecutionResult) => ExecutionResult {
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const check = new LeafChecks(schema, document).ofSelections([[operation.selectionSet, root.name]]);
  return (result) => (check(result.data) === null ? result : withoutWrong(result, check));
}

function withoutWrong({ data, errors = [] }: ExecutionResult, check: Check): ExecutionResult {
  const told = [...errors];
  for (let wrong = check(data); wrong !== null; wrong = check(data)) {
    const path = wrong.path.toReversed();
    told.push(new GraphQLError(WRONG, { path, originalError: new TypeError(`${WRONG}: ${path.join('.')}`) }));
    // The answer to so many errors has no data.
    if (wrong.hole === null || told.length > limits.query.errors) return { data: null, errors: told };
    const hole = path.slice(0, path.length - wrong.hole);
    const last = hole.pop() as string | number;
    const above = hole.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
    (above as Record<string | number, unknown>)[last] = null;
  }
  return { data, errors: told };
}

class LeafChecks {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    this.fragments = new Map(
      definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
    );
  }

  /** Whatever type a value turns out to have, a name in its answer has values of one shape. */
  ofSelections(selections: Selections): Check {
    const asked = new Map<string, Asked>();
    for (const [selected, typeName] of selections) this.collect(asked, selected, typeName);
    const names = [...asked.keys()];
    const checks = [...asked.values()].map(({ type, selections }) => this.ofType(type, selections));
    return (value) => {
      if (value === null || value === undefined) return null;
      for (let at = 0; at < names.length; at++) {
        const name = names[at] as string;
        const wrong = (checks[at] as Check)((value as Record<string, unknown>)[name]);
        if (wrong !== null) return within(wrong, name);
      }
      return null;
    };
  }

  private ofType(type: GraphQLOutputType, selections: Selections): Check {
    if (isNonNullType(type)) return this.ofNullable(type.ofType, selections);
    const check = this.ofNullable(type, selections);
    return (value) => {
      const wrong = check(value);
      if (wrong !== null) wrong.hole ??= wrong.path.length;
      return wrong;
    };
  }

  private ofNullable(type: GraphQLOutputType, selections: Selections): Check {
    if (isListType(type)) return ofList(this.ofType(type.ofType, selections));
    return isLeafType(type) ? ofLeaf(type) : this.ofSelections(selections);
  }

  private collect(asked: Map<string, Asked>, selected: SelectionSetNode, typeName: string): void {
    for (const one of selected.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const { selectionSet, typeCondition } = this.fragments.get(one.name.value) as FragmentDefinitionNode;
        this.collect(asked, selectionSet, typeCondition.name.value);
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        this.collect(asked, one.selectionSet, one.typeCondition?.name.value ?? typeName);
      } else {
        const type = this.typeOfField(typeName, one.name.value);
        if (!type) continue;
        const name = one.alias?.value ?? one.name.value;
        const known = asked.get(name) ?? { type, selections: [] };
        asked.set(name, known);
        if (one.selectionSet) known.selections.push([one.selectionSet, getNamedType(type).name]);
      }
    }
  }

  /** None for what every type has (`__typename`). */
  private typeOfField(typeName: string, fieldName: string): GraphQLOutputType | undefined {
    const type = this.schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName]?.type : undefined;
  }
}

function within(wrong: Wrong, step: string | number): Wrong {
  wrong.path.push(step);
  return wrong;
}

function ofList(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return null;
    for (let at = 0; at < value.length; at++) {
      const wrong = check(value[at]);
      if (wrong !== null) return within(wrong, at);
    }
    return null;
  };
}

function ofLeaf(type: GraphQLLeafType): Check {
  const allows = isEnumType(type) ? ofEnum(type) : SCALARS[type.name];
  if (!allows) return () => null;
  return (value) => (value === null || value === undefined || allows(value) ? null : { path: [], hole: null });
}

/** Enums have no other values than their names. */
function ofEnum(type: GraphQLEnumType): (value: unknown) => boolean {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
