import { GraphQLSchemaHost } from '@nestjs/graphql';
import { limits, mostUnits } from '#kernel';
import { boundOf } from '../../../apps/api/src/graphql/bound.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { type ArrivingPlace, arrivingPlaces } from './arriving-places.js';

/** Eighteen characters in a normal form. */
const WIDE = '\ufdfa';
const BY_TYPE: Readonly<Record<string, number>> = {
  DateTime: limits.momentCharacters,
  Date: limits.momentCharacters,
  URL: limits.urlCharacters,
};

/** A text that is longer than what is looked at at a place, by one unit. */
function tooLong({ place, type }: ArrivingPlace): string {
  const most = boundOf(place).characters ?? BY_TYPE[type] ?? limits.idCharacters;
  return WIDE.repeat(mostUnits(Math.max(most, limits.idCharacters)) + 1);
}

const quote = (text: string) => JSON.stringify(text).replaceAll('\\ud800', '\ud800');

describe('what comes in', () => {
  let compiling: TestApi;
  let interpreting: TestApi;
  let token: string;
  let places: ArrivingPlace[];

  beforeAll(async () => {
    compiling = await startApi({ jit: 'always' });
    interpreting = await startApi({ jit: 'never', database: compiling.database });
    ({ token } = await compiling.signUp('head.admin'));
    places = arrivingPlaces(compiling.app.get(GraphQLSchemaHost, { strict: false }).schema);
  });
  afterAll(async () => {
    await interpreting?.close();
    await compiling?.close();
  });

  /** What is said of a request by somebody who may do everything, and by a visitor, by either executor. */
  async function refusals(document: string, variables: object = {}): Promise<Set<string>> {
    const told = new Set<string>();
    for (const api of [compiling, interpreting]) {
      for (const sender of [{ token }, {}]) {
        const { status, data, errors } = await api.graphql(document, variables, sender);
        const { code, fields } = (errors?.[0]?.extensions ?? {}) as Json;
        told.add([status, code, data === undefined, fields?.map(({ path }: Json) => path).join(' ')].join(' '));
      }
    }
    return told;
  }

  it('is looked at everywhere', () => {
    const names = places.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['query.search(query)', 'mutation.createReflection(input.tags)']));
    expect(names).toEqual(
      expect.arrayContaining(['query.caseStudies(filter.country)', 'query.CaseStudy.viewerRating(rubricId)']),
    );
    expect(names.length).toBeGreaterThan(300);
  });

  it.each([
    ['too long', tooLong],
    ['with U+0000', () => 'a\0b'],
    ['with half a character', () => 'a\ud800b'],
  ])('is refused as a variable before it costs anything: a text %s', async (_what, make) => {
    const wrong: unknown[] = [];
    const statements = await compiling.statements.all(async () => {
      for (const one of places.filter(({ type }) => !type.endsWith('Input'))) {
        const value = one.argument(one.isList ? [make(one)] : make(one));
        const told = await refusals(one.byVariables, { [one.path[0] as string]: value });
        const path = [...one.path, ...(one.isList ? ['0'] : [])].join('.');
        if ([...told].join() !== `400 BAD_USER_INPUT true ${path}`) wrong.push([one.name, ...told]);
      }
    });
    expect(wrong).toEqual([]);
    expect(statements).toEqual([]);
  });

  it.each([
    ['too long', tooLong, null],
    ['with U+0000', () => 'a\0b', null],
    // The language itself knows no half characters.
    ['with half a character', () => 'a\ud800b', 'query'],
  ])('is refused in a document, and as a default: a text %s', async (_what, make, syntax) => {
    const wrong: unknown[] = [];
    const statements = await compiling.statements.all(async () => {
      for (const one of places.filter(({ type }) => !type.endsWith('Input'))) {
        const text = quote(make(one));
        const literal = one.literal(one.isList ? `[${text}]` : text);
        const path = [...one.path, ...(one.isList ? ['0'] : [])].join('.');
        for (const document of [one.byLiteral(literal), one.byDefault(literal)]) {
          const told = await refusals(document);
          if ([...told].join() !== `400 BAD_USER_INPUT true ${syntax ?? path}`) {
            wrong.push([one.name, ...told]);
          }
        }
      }
    });
    expect(wrong).toEqual([]);
    expect(statements).toEqual([]);
  });

  it('is refused before any of it is looked at: a list too long', async () => {
    const wrong: unknown[] = [];
    const lists = places.filter(({ isList }) => isList);
    expect(lists.length).toBeGreaterThan(20);
    const statements = await compiling.statements.all(async () => {
      for (const one of lists) {
        const items = 2 * (boundOf(one.place).items as number) + 1;
        const value = one.argument(Array.from({ length: items }, () => ({ unread: '\0' })));
        const told = await refusals(one.byVariables, { [one.path[0] as string]: value });
        if ([...told].join() !== `400 BAD_USER_INPUT true ${one.path.join('.')}`) wrong.push([one.name, ...told]);
        if (items > 900) continue;
        const literal = one.literal(`[${'"a" '.repeat(items)}]`);
        const written = await refusals(one.byLiteral(literal));
        if ([...written].join() !== `400 BAD_USER_INPUT true ${one.path.join('.')}`) wrong.push([one.name, ...written]);
      }
    });
    expect(wrong).toEqual([]);
    expect(statements).toEqual([]);
  });

  it('has the bound of the place that it goes to, through fragments too, and of the narrower of two', async () => {
    const long = 'x'.repeat(mostUnits(limits.addressCharacters) + 1);
    const inFragment = 'query ($text: String!) { ...Part } fragment Part on Query { course(slug: $text) { id } }';
    expect([...(await refusals(inFragment, { text: long }))]).toEqual(['400 BAD_USER_INPUT true slug']);
    const twice = 'query ($text: String!) { search(query: $text) { totalCount } course(slug: $text) { id } }';
    expect([...(await refusals(twice, { text: long }))]).toEqual(['400 BAD_USER_INPUT true slug']);
    const once = 'query ($text: String!) { search(query: $text) { totalCount } }';
    expect((await compiling.graphql(once, { text: long })).errors).toBeUndefined();
    const inField = 'query ($tag: String!) { reflections(filter: { tags: [$tag] }) { totalCount } }';
    expect([...(await refusals(inField, { tag: long }))]).toEqual(['400 BAD_USER_INPUT true filter.tags.0']);
    const other =
      'query A($text: String!) { search(query: $text) { totalCount } } query B($text: String!) { course(slug: $text) { id } }';
    const { errors } = await compiling
      .inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: other, operationName: 'A', variables: { text: long } },
      })
      .then((response) => response.json());
    expect(errors).toBeUndefined();
  });

  it('is not so much as counted where nobody asked for it, and told of without being repeated', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`v${at}`, '\0']));
    expect([...(await refusals('{ __typename }', many))]).toEqual(['400 BAD_USER_INPUT true variables']);
    expect((await compiling.graphql('{ __typename }', { unasked: '\0\ud800'.repeat(50_000) })).errors).toBeUndefined();
    const find = 'query ($filter: ReflectionFilter) { reflections(filter: $filter) { totalCount } }';
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`tag${at}`, 1]));
    for (const filter of [keys, { ['tags'.repeat(1_000)]: 1 }, { ['\0'.repeat(100)]: 1 }]) {
      expect([...(await refusals(find, { filter }))]).toEqual(['400 BAD_USER_INPUT true filter']);
    }
    const name = 'x'.repeat(100_000);
    for (const document of [
      `{ ${name} }`,
      `{ ${name}: __typename }`,
      `query ${name} { __typename }`,
      `query ($${name}: Int) { __typename }`,
      `{ __typename @${name} }`,
      `{ tag(${name}: 1) { slug } }`,
      `{ reflections(filter: { ${name}: 1 }) { totalCount } }`,
      `{ ...${name} }`,
      `{ ... on ${name} { __typename } }`,
    ]) {
      const { body } = await compiling.inject({ method: 'POST', url: '/graphql', payload: { query: document } });
      expect(body).toContain('at most 100 characters');
      expect(body.length).toBeLessThan(1_000);
    }
    const operationName = 'x'.repeat(100_000);
    const response = await compiling.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ __typename }', operationName },
    });
    expect(response.json().errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'operationName' }],
    });
    expect(response.body.length).toBeLessThan(500);
  });
});
