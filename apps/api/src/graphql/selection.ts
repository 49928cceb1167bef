import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

type Fields = ReadonlySet<string>;

/** Found once for each field of a kept document; lists and single objects apart. */
const ofRows = new WeakMap<FieldNode, Fields>();
const ofObjects = new WeakMap<FieldNode, Fields>();
const ofOperations = new WeakMap<OperationDefinitionNode, Fields>();

/**
 * What an operation may ask of the rows of a connection, as dotted paths of two fields at most: `editedAt`,
 * `author.affiliation`. Fields count whatever `@include` or `@skip` say: some may be read in vain, none is missed.
 */
export function rowFields({ fieldNodes, fragments }: Info): Fields {
  return once(ofRows, fieldNodes, () =>
    pathsBelow(
      [...within(fieldNodes, 'nodes', fragments), ...within(within(fieldNodes, 'edges', fragments), 'node', fragments)],
      fragments,
    ),
  );
}

/** The same of the objects in one field of the rows, such as the hits of a search. */
export function rowFieldsOf(name: string, { fieldNodes, fragments }: Info): Fields {
  const rows = [
    ...within(fieldNodes, 'nodes', fragments),
    ...within(within(fieldNodes, 'edges', fragments), 'node', fragments),
  ];
  const places = within(rows, name, fragments);
  return places.length === 0 ? new Set() : once(ofObjects, places, () => pathsBelow(places, fragments));
}

/** The same of a field whose value is one object. */
export function objectFields({ fieldNodes, fragments }: Info): Fields {
  return once(ofObjects, fieldNodes, () => pathsBelow(fieldNodes, fragments));
}

/** The names of all fields that an operation asks for, of whatever type, found once for each. */
export function namesAsked({ operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): Fields {
  let names = ofOperations.get(operation);
  if (!names) {
    names = new Set(flattenWhole(operation.selectionSet, fragments).map(({ name }) => name.value));
    ofOperations.set(operation, names);
  }
  return names;
}

/** The arguments with which one field of an object is selected, with their defaults; null if it is selected more than once, or not at all. */
export function argumentsOf<Arguments>(info: GraphQLResolveInfo, name: string): Arguments | null {
  const [place, another] = within(info.fieldNodes, name, info.fragments);
  const type = getNamedType(info.returnType);
  if (!place || another || !isObjectType(type)) return null;
  const field = type.getFields()[name];
  return field ? (getArgumentValues(field, place, info.variableValues) as Arguments) : null;
}

function once(known: WeakMap<FieldNode, Fields>, fieldNodes: readonly FieldNode[], find: () => Fields): Fields {
  const [place] = fieldNodes as readonly [FieldNode];
  let fields = known.get(place);
  if (!fields) {
    fields = find();
    known.set(place, fields);
  }
  return fields;
}

function pathsBelow(places: readonly FieldNode[], fragments: Fragments): Fields {
  const found = new Set<string>();
  for (const field of fieldsOf(places, fragments)) {
    found.add(field.name.value);
    for (const inner of fieldsOf([field], fragments)) found.add(`${field.name.value}.${inner.name.value}`);
  }
  return found;
}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

function within(places: readonly FieldNode[], name: string, fragments: Fragments): FieldNode[] {
  return fieldsOf(places, fragments).filter((field) => field.name.value === name);
}

function fieldsOf(places: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  return places.flatMap((place) => (place.selectionSet ? flatten(place.selectionSet, fragments) : []));
}

/** The fields of a selection, with those of its fragments. Validation has refused cycles. */
function flatten(selection: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selection.selections.flatMap((part) => {
    if (part.kind === Kind.FIELD) return [part];
    const set = part.kind === Kind.INLINE_FRAGMENT ? part.selectionSet : fragments[part.name.value]?.selectionSet;
    return set ? flatten(set, fragments) : [];
  });
}

/** The same, with all that is selected below them. */
function flattenWhole(selection: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return flatten(selection, fragments).flatMap((field) =>
    field.selectionSet ? [field, ...flattenWhole(field.selectionSet, fragments)] : [field],
  );
}
