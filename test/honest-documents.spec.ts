import { globSync, readFileSync } from 'node:fs';
import { type GraphQLSchema, getIntrospectionQuery, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { limits } from '#kernel';
import { makeSchema } from '../apps/api/src/emit-schema.js';
import { measure } from '../apps/api/src/graphql/measure.js';
import { sharesOf } from '../apps/api/src/graphql/share.js';
import { FIRST_QUERY } from '../apps/api/src/http/explorer.js';
import * as benched from '../bench/operation.js';
import { HONEST, tokensOf } from './support/honest-limits.js';

const ROOT = new URL('..', import.meta.url).pathname;
const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');
const files = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).sort();

/** Blocks of GraphQL in Markdown, and what commands there send as JSON. */
function fromMarkdown(file: string): Array<readonly [string, string]> {
  const text = read(file);
  const blocks = [...text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const sent = [...text.matchAll(/^\{ "query": ("(?:[^"\\]|\\.)*") \}$/gm)].map(
    ([, json = '""']) => JSON.parse(json) as string,
  );
  return [...blocks, ...sent].map((document, at) => [`${file} (${at + 1})`, document]);
}

const DOCUMENTS: ReadonlyArray<readonly [string, string]> = [
  ...files('test/documents/*.graphql').map((file): [string, string] => [file, read(file)]),
  ...['README.md', ...files('docs/*.md')].flatMap(fromMarkdown),
  ...Object.entries(benched).map(([name, document]): [string, string] => [`bench ${name}`, document]),
  ['the explorer’s first query', FIRST_QUERY],
  [
    'what the explorer reads the schema with',
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
  ],
];

/** What is used up while it runs depends on what is there: the specs that run such documents look at that. */
const NOTHING_YET = { rows: 0, bytes: 0, milliseconds: 0 };

describe('what documentation, explorer and benchmarks ask', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await makeSchema();
  });

  it('is found', () => {
    const places = DOCUMENTS.map(([name]) => name.replace(/ \(\d+\)$/, ''));
    expect(places).toEqual(
      expect.arrayContaining(['README.md', 'docs/moderation.md', 'test/documents/thread-page.graphql']),
    );
    expect(places.filter((place) => place === 'README.md')).toHaveLength(4);
  });

  it.each(DOCUMENTS)('stays below half of each limit: %s', (_name, text) => {
    const document = parse(text);
    const operations = document.definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    expect(operations.length).toBeGreaterThan(0);
    for (const operation of operations) {
      const measured = measure(schema, document, operation, { introspection: true });
      const shares = {
        ...sharesOf(measured, measured.checkCost({}), NOTHING_YET),
        tokens: tokensOf(document) / limits.query.tokens,
      };
      expect(Object.entries(shares).filter(([, share]) => share > HONEST)).toEqual([]);
    }
  });
});
