import { buildSchema, coerceInputValue, type GraphQLInputType, parseType, typeFromAST } from 'graphql';
import { CoercionProblems } from './coercion-problems.js';

const schema = buildSchema(`
  input Part { label: String!, size: Int!, note: String = "none" }
  input Input { first: Part, second: Int!, parts: [Part!], third: Int!, rows: [[Int!]] }
  type Query { thing(input: Input): String }
`);

function problemsOf(typed: string, value: unknown): string[] {
  const type = typeFromAST(schema, parseType(typed) as never) as GraphQLInputType;
  const found = new CoercionProblems('input', type);
  const problems: string[] = [];
  coerceInputValue(value, type, (path, wrong) => {
    const { path: place, message } = found.at(path, wrong);
    problems.push(`${place}: ${message}`);
  });
  return problems;
}

describe('what is wrong with a variable', () => {
  it('is told of each field that is missing or that nobody knows, in the order in which graphql-js comes to it', () => {
    expect(problemsOf('Input!', { first: { size: 'x', odd: 1 }, more: 2, less: 3 })).toEqual([
      'input.first.label: `input.first.label` must be a text, and is needed.',
      'input.first.size: `input.first.size` must be a whole number from -2147483648 to 2147483647, and is needed.',
      'input.first.odd: `Part` has no field `odd`. Leave it out.',
      'input.second: `input.second` must be a whole number from -2147483648 to 2147483647, and is needed.',
      'input.third: `input.third` must be a whole number from -2147483648 to 2147483647, and is needed.',
      'input.more: `Input` has no field `more`. Leave it out.',
      'input.less: `Input` has no field `less`. Leave it out.',
    ]);
  });

  it('keeps the items of a list apart, and one item for a whole list from the list', () => {
    const rest = { second: 1, third: 2 };
    expect(problemsOf('Input', { ...rest, parts: [{ size: 1 }, { label: 'a' }, null, 'x'] })).toEqual([
      'input.parts.0.label: `input.parts.0.label` must be a text, and is needed.',
      'input.parts.1.size: `input.parts.1.size` must be a whole number from -2147483648 to 2147483647, and is needed.',
      'input.parts.2: `input.parts.2` must be an object with the fields of `Part`, and is needed.',
      'input.parts.3: `input.parts.3` must be an object with the fields of `Part`, and is needed.',
    ]);
    expect(problemsOf('Input', { ...rest, parts: { size: 1 }, rows: 'x' })).toEqual([
      'input.parts.label: `input.parts.label` must be a text, and is needed.',
      'input.rows: `input.rows` must be a list ([[Int!]]).',
    ]);
  });

  it('repeats a name that nobody knows only where it is one', () => {
    expect(problemsOf('Part', { label: 'a', size: 1, 'secret text': 1 })).toEqual([
      'input: `input` must be an object with the fields of `Part`.',
    ]);
  });
});
