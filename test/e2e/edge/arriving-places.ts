import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';

/** An argument or a field of an input, however deep, where a text or a list comes in. */
export interface ArrivingPlace {
  /** As in `mutation.createReflection(input.tags)`. */
  readonly name: string;
  /** From the argument on, without indexes. */
  readonly path: readonly string[];
  readonly place: GraphQLArgument | GraphQLInputField;
  readonly isList: boolean;
  /** The type that the values of the place have in the end. */
  readonly type: string;
  /** An operation that takes everything as variables, named as the arguments. */
  readonly byVariables: string;
  /** The same with one argument, as it is written. */
  readonly byLiteral: (literal: string) => string;
  /** The same with a variable for that argument, which has this default. */
  readonly byDefault: (literal: string) => string;
  /** A value of the argument, with this at the place. */
  readonly argument: (value: unknown) => unknown;
  /** The same in a document. */
  readonly literal: (value: string) => string;
}

type Operation = 'query' | 'mutation';

/** A field with arguments, and how a document gets there. */
interface Reached {
  readonly operation: Operation;
  readonly field: GraphQLField<unknown, unknown>;
  readonly name: string;
  /** What stands around it; its variables are declared by whoever writes the document. */
  readonly around: (inner: string) => string;
  readonly variables: readonly string[];
}

/** Every place of a schema where a text or a list comes in. */
export function arrivingPlaces(schema: GraphQLSchema): ArrivingPlace[] {
  return fieldsWithArguments(schema).flatMap((reached) =>
    reached.field.args.flatMap((argument) => placesWithin(reached, argument, argument, [argument.name], [])),
  );
}

function placesWithin(
  reached: Reached,
  argument: GraphQLArgument,
  place: GraphQLArgument | GraphQLInputField,
  path: readonly string[],
  above: readonly string[],
): ArrivingPlace[] {
  const type = getNamedType(place.type);
  const isList = isListType(getNullableType(place.type));
  const isText = !isInputObjectType(type) && !['Int', 'Float', 'Boolean'].includes(type.name);
  const own = isText || isList ? [describe(reached, argument, place, path, isList)] : [];
  if (!isInputObjectType(type) || above.includes(type.name)) return own;
  const inner = Object.values(type.getFields()).flatMap((field) =>
    placesWithin(reached, argument, field, [...path, ...(isList ? ['0'] : []), field.name], [...above, type.name]),
  );
  return [...own, ...inner];
}

function describe(
  { operation, field, name, around, variables }: Reached,
  argument: GraphQLArgument,
  place: GraphQLArgument | GraphQLInputField,
  path: readonly string[],
  isList: boolean,
): ArrivingPlace {
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const declaration = (one: GraphQLArgument) => `$${one.name}: ${String(one.type)}`;
  const head = (own: readonly string[]) => (own.length > 0 ? `${operation} (${own.join(', ')})` : operation);
  const given = field.args.map((one) => `${one.name}: $${one.name}`).join(', ');
  const inside = path.slice(1).toReversed();
  return {
    name: `${operation}.${name}(${path.filter((step) => step !== '0').join('.')})`,
    path,
    place,
    isList,
    type: getNamedType(place.type).name,
    byVariables: `${head([...variables, ...field.args.map(declaration)])} ${around(`${field.name}(${given})${selection}`)}`,
    byLiteral: (literal) => `${head(variables)} ${around(`${field.name}(${argument.name}: ${literal})${selection}`)}`,
    byDefault: (literal) =>
      `${head([...variables, `$given: ${String(getNullableType(argument.type))} = ${literal}`])} ${around(`${field.name}(${argument.name}: $given)${selection}`)}`,
    argument: (value) => inside.reduce<unknown>((inner, step) => (step === '0' ? [inner] : { [step]: inner }), value),
    literal: (value) => inside.reduce((inner, step) => (step === '0' ? `[${inner}]` : `{ ${step}: ${inner} }`), value),
  };
}

/** Every field that has arguments, by the shortest way to its type. */
function fieldsWithArguments(schema: GraphQLSchema): Reached[] {
  const found: Reached[] = [];
  const seen = new Set<string>();
  let next: Array<{ type: string; operation: Operation; around: Reached['around']; variables: readonly string[] }> = [
    { type: schema.getQueryType()?.name ?? '', operation: 'query', around: (inner) => `{ ${inner} }`, variables: [] },
    {
      type: schema.getMutationType()?.name ?? '',
      operation: 'mutation',
      around: (inner) => `{ ${inner} }`,
      variables: [],
    },
  ];
  while (next.length > 0) {
    const further: typeof next = [];
    for (const { type: typeName, operation, around, variables } of next) {
      const type = schema.getType(typeName);
      if (seen.has(typeName) || !isObjectType(type)) continue;
      seen.add(typeName);
      for (const field of Object.values(type.getFields())) {
        if (field.args.length > 0) {
          found.push({
            operation,
            field,
            name:
              type === schema.getQueryType() || type === schema.getMutationType()
                ? field.name
                : `${typeName}.${field.name}`,
            around,
            variables,
          });
        }
        const inner = getNamedType(field.type);
        const needed = field.args.filter((one) => one.defaultValue === undefined && String(one.type).endsWith('!'));
        const mark = variables.length;
        const named = needed.map((one, at) => `$around${mark + at}: ${String(one.type)}`);
        const given = needed.map((one, at) => `${one.name}: $around${mark + at}`).join(', ');
        const call = given ? `${field.name}(${given})` : field.name;
        for (const target of isAbstractType(inner) ? schema.getPossibleTypes(inner) : [inner]) {
          if (!isObjectType(target)) continue;
          further.push({
            type: target.name,
            operation,
            around: (part) => around(`${call} { ${target === inner ? part : `... on ${target.name} { ${part} }`} }`),
            variables: [...variables, ...named],
          });
        }
      }
    }
    next = further;
  }
  return found;
}
