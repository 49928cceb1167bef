import { buildSchema, type GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { BadRequest } from './error.js';
import { validateDocument } from './validate-document.js';
import { inOwnWords } from './validation-rules.js';

const schema = buildSchema(`
  enum Colour { BLUE RED }
  input Part { label: String! }
  input Filter { colour: Colour, parts: [Part!], count: Int = 3 }
  type Thing { name: String! self: Thing! }
  type Query { thing(filter: Filter, colours: [Colour!]): Thing }
`);

const told = (text: string, suggest = true) =>
  validateDocument(schema, parse(text), suggest).map(({ message }) => message);
const fieldsOf = ({ extensions }: GraphQLError) =>
  (extensions.fields as Array<{ path: string }>).map(({ path }) => path);

describe('the rules of validation', () => {
  it.each([
    [
      '{ thing(colours: [BLUE, "secret"]) { name } }',
      'colours.1',
      '`colours.1` must be one of BLUE, RED, and is needed.',
    ],
    ['{ thing(filter: "secret") { name } }', 'filter', '`filter` must be an object with the fields of `Filter`.'],
    ['{ thing(filter: { colour: SECRET }) { name } }', 'filter.colour', '`filter.colour` must be one of BLUE, RED.'],
    [
      '{ thing(filter: { parts: [{ label: "a" }, { label: null }] }) { name } }',
      'filter.parts.1.label',
      '`filter.parts.1.label` must be a text, and is needed.',
    ],
    [
      'query ($f: Filter = { count: "secret" }) { thing(filter: $f) { name } }',
      'f.count',
      '`f.count` must be a whole number from -2147483648 to 2147483647.',
    ],
  ])('say at which place a value is wrong, and quote none: %s', (text, path, message) => {
    const [error] = validateDocument(schema, parse(text), true);
    expect(error).toMatchObject({ message, locations: [expect.anything()] });
    expect(fieldsOf(error as GraphQLError)).toEqual([path]);
  });

  it('leave what is wrong with the fields of an object in graphql-js’s words, which name them', () => {
    expect(told('{ thing(filter: { parts: [{}], colr: RED }) { name } }')).toEqual([
      'Field "Part.label" of required type "String!" was not provided.',
      'Field "colr" is not defined by type "Filter". Did you mean "colour"?',
    ]);
  });

  it('propose nothing where they shall not', () => {
    const text = '{ thing(filtr: { colour: RED }) { nme self } }';
    expect(told(text).filter((message) => message.includes('Did you mean'))).toHaveLength(3);
    expect(told(text, false)).toEqual([
      'Unknown argument "filtr" on field "Query.thing".',
      'Cannot query field "nme" on type "Thing".',
      'Field "self" of type "Thing!" must have a selection of subfields.',
    ]);
    expect(told('{ thing { name { x } } }', false)).toEqual(
      validate(schema, parse('{ thing { name { x } } }'))
        .map(String)
        .map((text) => text.split('\n')[0]),
    );
  });

  it('find a description of the schema in circles, and say so as of anything that is too much', () => {
    const [error] = validateDocument(
      schema,
      parse('{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'),
      true,
    );
    expect(error).toBeInstanceOf(BadRequest);
    expect(error?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('are all of graphql-js’s, and find what these find', () => {
    expect(specifiedRules.map(inOwnWords)).toHaveLength(specifiedRules.length);
    for (const text of [
      '{ nothing }',
      '{ thing { ...F } }',
      'query ($x: Int) { thing { name } }',
      '{ thing(colours: 1) }',
    ]) {
      expect(told(text)).toHaveLength(validate(schema, parse(text)).length);
    }
  });
});
