import fc from 'fast-check';
import { buildSchema, type ExecutionResult, execute, type OperationDefinitionNode, parse } from 'graphql';
import { leafCheckOf } from './leaf-check.js';

const schema = buildSchema(`
  enum Colour { RED BLUE }
  interface Named { name: String! }
  type Shelf implements Named { name: String! books: [Book!]! lent: [Book] best: Book }
  type Book implements Named { name: String! id: ID! pages: Int must: Int! price: Float new: Boolean colour: Colour tags: [[String!]] again: Book kept: Book! }
  type Query { shelf: Shelf shelves: [Shelf!] named: Named }
`);

const document = parse(`
  query Q { mine: shelf { ...OfShelf } shelves { ...OfShelf } named { __typename name ... on Book { id pages } ...OfShelf } }
  fragment OfShelf on Shelf { title: name books { ...OfBook } lent { pages } lent { ...OfBook } best { again { must kept { must } } } }
  fragment OfBook on Book { name id pages must price new colour tags }
`);
const check = leafCheckOf(schema, document, document.definitions[0] as OperationDefinitionNode);

/** What serialising lets pass as it is, and what it refuses. */
const good = {
  text: fc.string(),
  whole: fc.integer(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  flag: fc.boolean(),
  colour: fc.constantFrom('RED', 'BLUE'),
};
const bad = {
  text: fc.constantFrom({}, [], new Map()),
  whole: fc.constantFrom('many', 1.5, 2 ** 31, Number.NaN, {}),
  number: fc.constantFrom('much', Number.NaN, Number.POSITIVE_INFINITY),
  flag: fc.constantFrom('yes', Number.NaN, {}),
  colour: fc.constantFrom('GREEN', 'toString', 1),
};
type Kind = keyof typeof good;
const leaf = (kind: Kind, orNull = true): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 30, arbitrary: good[kind] },
    { weight: 1, arbitrary: bad[kind] },
    ...(orNull ? [{ weight: 3, arbitrary: fc.constant(null) }] : []),
  );

const leaves = {
  __typename: fc.constant('Book'),
  name: leaf('text', false),
  id: leaf('text', false),
  pages: leaf('whole'),
  must: leaf('whole', false),
  price: leaf('number'),
  new: leaf('flag'),
  colour: leaf('colour'),
  tags: fc.array(fc.option(fc.array(leaf('text', false), { maxLength: 2 })), { maxLength: 2 }),
};
const plain = fc.record(leaves);
const book = fc.record({ ...leaves, again: fc.option(fc.record({ ...leaves, kept: plain })), kept: plain });
const shelf = fc.record({
  __typename: fc.constant('Shelf'),
  name: leaf('text', false),
  books: fc.array(book, { maxLength: 3 }),
  lent: fc.option(fc.array(fc.option(book), { maxLength: 3 })),
  best: fc.option(book),
});
const answer = fc.record({
  shelf: fc.option(shelf),
  shelves: fc.option(fc.array(shelf, { maxLength: 2 })),
  named: fc.option(fc.oneof(book, shelf)),
});

/** What the document asks for, as compiled operations give it: nothing was serialised. */
type Tree = Record<string, unknown>;
const pick = (value: unknown, names: readonly string[]): unknown =>
  value && Object.fromEntries(names.map((name) => [name, (value as Tree)[name]]));
const ofBook = (value: unknown) => pick(value, ['name', 'id', 'pages', 'must', 'price', 'new', 'colour', 'tags']);
function ofShelf(value: unknown): unknown {
  if (!value) return null;
  const { name, books, lent, best } = value as {
    name: unknown;
    books: unknown[];
    lent: unknown[] | null;
    best: Tree | null;
  };
  const again = best?.again as Tree | null | undefined;
  return {
    title: name,
    books: books.map(ofBook),
    lent: lent?.map(ofBook) ?? null,
    best: best && { again: again ? { must: again.must, kept: pick(again.kept, ['must']) } : null },
  };
}
function unserialised({ shelf, shelves, named }: Tree): ExecutionResult {
  const one = named as Tree | null;
  const data = {
    mine: ofShelf(shelf),
    shelves: shelves ? (shelves as unknown[]).map(ofShelf) : null,
    named:
      one &&
      (one.__typename === 'Book'
        ? (pick(one, ['__typename', 'name', 'id', 'pages']) as Tree)
        : { __typename: 'Shelf', name: one.name, ...(ofShelf(one) as Tree) }),
  };
  return structuredClone({ data });
}

/** The nulls that its errors led to. */
function holesOf({ data, errors = [] }: ExecutionResult): string[] {
  const holes = errors.map(({ path = [] }) => {
    let value: unknown = data;
    let depth = 0;
    while (value != null && depth < path.length) value = (value as Tree)[path[depth++] as string];
    return path.slice(0, depth).join('.');
  });
  return [...new Set(holes)].sort();
}

describe('an answer that was not serialised', () => {
  it('is what serialising would have made of it: what its types do not allow is null, or what stands above it', () => {
    fc.assert(
      fc.property(answer, (rootValue) => {
        const serialised = execute({ schema, document, rootValue }) as ExecutionResult;
        const checked = check(unserialised(rootValue));
        expect(checked.data).toEqual(JSON.parse(JSON.stringify(serialised.data)));
        // The executor may tell more than one for the same null.
        expect(holesOf(checked)).toEqual(holesOf(serialised));
      }),
      { numRuns: 500 },
    );
  });

  it('has no data where more is wrong than is told', () => {
    const books = Array.from({ length: 2_000 }, () => ({ pages: 'many' }));
    const { data, errors } = check({ data: { mine: { lent: books } } });
    expect([data, (errors?.length ?? 0) < 2_000]).toEqual([null, true]);
  });

  it('keeps the errors that it has', () => {
    const error = new Error('before') as never;
    const { errors } = check({ data: { mine: { title: {} } }, errors: [error] });
    expect(errors?.map(({ message }) => message)).toEqual(['before', 'A resolver gave what its type does not allow']);
  });
});
