import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { limits } from '#kernel';
import { emitSchema, makeSchema } from '../apps/api/src/emit-schema.js';
import { isBounded, type Place } from '../apps/api/src/graphql/bound.js';
import { charactersOf, declaredRows, isUnbounded, valuesOf } from '../apps/api/src/graphql/cost.js';
import { measure } from '../apps/api/src/graphql/measure.js';

/** Mutations of people who are not signed in (yet), or whose repetition is harmless by itself. */
const WITHOUT_KEY = new Set([
  ...['signUp', 'signIn', 'refreshSession', 'signOut'],
  // For whoever has the link, or has lost the password: nobody need be signed in.
  ...['requestPasswordReset', 'confirmEmail', 'setMailSubscription'],
]);

describe('schema.graphql', () => {
  let text: string;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    text = await emitSchema();
    schema = buildSchema(text);
  });

  it('is what the classes emit (npm run schema writes it)', () => {
    expect(readFileSync('schema.graphql', 'utf8')).toBe(text);
  });

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it("takes an idempotency key with every signed-in member's mutation", () => {
    expect(mutationsWithoutKey(schema)).toEqual([]);
  });

  it('says of every list that has no pages how long it is at most', async () => {
    expect(unboundedLists(await makeSchema())).toEqual([]);
  });

  it('says no less of a field of an interface than of the same field of a type that has it', async () => {
    expect(understatedFields(await makeSchema())).toEqual([]);
  });

  it('would notice lists of any kind that say nothing, and interfaces that say too little', () => {
    const careless = buildSchema(`
      interface Thing { parts: [Int!]! }
      type Query implements Thing { parts: [Int!]!, things: [Thing], page(first: Int): [Thing!]!, rows: RowConnection }
      type RowConnection { nodes: [Thing!]!, edges: [Thing!]!, counts: [[Int]] }
    `);
    expect(unboundedLists(careless)).toEqual([
      'Query.parts',
      'Query.rows',
      'Query.things',
      'RowConnection.counts',
      'Thing.parts',
    ]);
    const say = (type: string, rows: number) => {
      const { parts } = (careless.getType(type) as GraphQLObjectType).getFields();
      Object.assign(parts as object, { extensions: { rows } });
    };
    say('Thing', 5);
    say('Query', 6);
    expect(understatedFields(careless)).toEqual(['Thing.parts']);
  });

  it('counts every text of HTML as long as it may be stored', async () => {
    const shorter: Readonly<Record<string, number>> = {
      'Prompt.instructionsHtml': limits.instructionsHtmlCharacters,
      'SearchResult.snippetHtml': limits.query.undeclaredCharacters,
      'User.bioHtml': limits.bioHtmlCharacters,
      'OwnProfile.bioHtml': limits.bioHtmlCharacters,
    };
    const counted = fieldsOf(await makeSchema())
      .filter(([name]) => name.endsWith('Html'))
      .map(([name, field]) => [name, charactersOf(field)] as const);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted).toEqual(counted.map(([name]) => [name, shorter[name] ?? limits.htmlCharacters]));
  });

  it('lets the usual page of courses be asked for with all prompts and what they say', async () => {
    const document = parse('{ courses { nodes { prompts { title instructionsHtml } } } }');
    const [operation] = document.definitions as [OperationDefinitionNode];
    const measured = measure(await makeSchema(), document, operation, { introspection: false });
    expect(() => measured.checkCost({})).not.toThrow();
  });

  it('says of every text and list that comes in how long it may be', async () => {
    expect(unbounded(await makeSchema())).toEqual([]);
  });

  it('would notice a text and a list that may be of any length', () => {
    const careless = buildSchema(`
      scalar JSON
      type Query { find(handle: String, id: ID, names: [String!]!, filter: Filter, on: Int, more: JSON): Int }
      input Filter { ids: [ID!], tag: String, at: Boolean }
    `);
    expect(unbounded(careless)).toEqual([
      'Filter.ids',
      'Filter.tag',
      'Query.find(handle)',
      'Query.find(more)',
      'Query.find(names)',
    ]);
  });

  it('would notice what has no description and a mutation without a key', () => {
    const careless = buildSchema(`
      type Query { field(argument: Int): Kind }
      enum Kind { ONE }
      type Mutation { change(input: ChangeInput!): Int, signIn: Int }
      input ChangeInput { value: Int }
    `);
    expect(undescribed(careless)).toEqual([
      'ChangeInput',
      'ChangeInput.value',
      'Kind',
      'Kind.ONE',
      'Mutation',
      'Mutation.change',
      'Mutation.change(input)',
      'Mutation.signIn',
      'Query',
      'Query.field',
      'Query.field(argument)',
    ]);
    expect(mutationsWithoutKey(careless)).toEqual(['change']);
  });
});

/** Fields of all types, by their types' names and their own. */
function fieldsOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const));
}

/** Lists of anything, in anything. */
function unboundedLists(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)))
    .flatMap((type) => {
      const fields = Object.values((type as GraphQLObjectType).getFields());
      return fields
        .filter((field) => isUnbounded(type as GraphQLObjectType, field))
        .map(({ name }) => `${type.name}.${name}`);
    })
    .sort();
}

function understatedFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) =>
          schema.getPossibleTypes(type).some((kind) => {
            const own = kind.getFields()[field.name] as typeof field;
            return (
              (declaredRows(own) ?? 0) > (declaredRows(field) ?? 0) ||
              charactersOf(own) > charactersOf(field) ||
              valuesOf(own) > valuesOf(field)
            );
          }),
        )
        .map(({ name }) => `${type.name}.${name}`),
    );
}

function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !['Int', 'Float', 'String', 'Boolean', 'ID'].includes(type.name))
    .flatMap((type) => parts(type))
    .filter(([, description]) => !description?.trim())
    .map(([name]) => name)
    .sort();
}

/** A type and everything in it, by name, with its description. */
function parts(type: GraphQLNamedType): Array<[name: string, description: string | null | undefined]> {
  const own: Array<[string, string | null | undefined]> = [[type.name, type.description]];
  if (isEnumType(type))
    own.push(...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as [string, string]));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      own.push([`${type.name}.${field.name}`, field.description]);
      own.push(
        ...field.args.map(
          (argument) => [`${type.name}.${field.name}(${argument.name})`, argument.description] as [string, string],
        ),
      );
    }
  }
  if (isInputObjectType(type)) {
    own.push(
      ...Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, field.description] as [string, string],
      ),
    );
  }
  return own;
}

/** Arguments and fields of inputs that take texts or lists of whatever length. */
function unbounded(schema: GraphQLSchema): string[] {
  const places = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type): Array<[string, Place]> => {
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ name, args }) =>
        args.map((argument): [string, Place] => [`${type.name}.${name}(${argument.name})`, argument]),
      );
    });
  return places
    .filter(([, place]) => !isBounded(place))
    .map(([name]) => name)
    .sort();
}

function mutationsWithoutKey(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter((mutation) => !WITHOUT_KEY.has(mutation.name))
    .filter((mutation) => {
      const type = mutation.args.find((argument) => argument.name === 'input')?.type;
      const input = type && schema.getType(String(type).replaceAll(/[![\]]/g, ''));
      return !(isInputObjectType(input) && input.getFields().idempotencyKey);
    })
    .map((mutation) => mutation.name);
}
