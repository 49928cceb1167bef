/** @jest-environment-options {"ownModules": true} */
import { request } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { parse } from 'graphql';
import { limits } from '#kernel';
import { KeptDocuments } from '../../../apps/api/src/graphql/kept-documents.js';
import { Plan } from '../../../apps/api/src/graphql/plan.js';
import { Plans } from '../../../apps/api/src/graphql/plans.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { ProbeModule, ProbeResolver } from '../../support/edge-probe.js';

const bounds = limits.query;
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const nested = (depth: number) => `{ probe { ${'self { '.repeat(depth)} name ${'} '.repeat(depth)} } }`;

describe('what a request may ask', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule], triesLimits: true });
  });
  afterAll(() => api.close());

  const code = async (query: string, variables?: Json) => {
    const { status, data, errors } = await api.graphql(query, variables);
    expect(data).toBeUndefined();
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/[.?]$/);
    return errors?.[0]?.extensions.code;
  };

  it.each([
    ['1,000 aliases', `{ ${times(1_000, (n) => `a${n}: whoever`)} }`],
    ['1,000 aliases of __typename', `{ ${times(600, (n) => `a${n}: __typename`)} }`],
    ['aliases inside', `{ probe { ${times(bounds.aliases + 1, (n) => `a${n}: name`)} } }`],
    ['100 repeated directives', `{ whoever ${times(100, () => '@include(if: true)')} }`],
    ['100 repeated directives that do not exist', `{ whoever ${times(100, () => '@nothing')} }`],
    [
      'many directives in many places',
      `{ probe { ${times(bounds.directives + 1, () => 'name @include(if: true)')} } }`,
    ],
    ['a depth of 30', nested(30)],
    [
      'a depth of 30 by way of fragments',
      `{ probe { ...F0 } } ${times(30, (n) => `fragment F${n} on Probe { self { ${n < 29 ? `...F${n + 1}` : 'name'} } }`)}`,
    ],
    [
      'fragments that double thirty times',
      `{ probe { ...F0 } } ${times(30, (n) => `fragment F${n} on Probe { ${n < 29 ? `...F${n + 1} ...F${n + 1}` : 'name'} }`)}`,
    ],
    ['more fields of the operation than there are reasons for', `{ ${times(bounds.rootFields + 1, () => 'whoever')} }`],
    [
      'more fields of the operation in inline fragments within inline fragments',
      `{ ${times(10, () => '... on Query { ... { whoever arriving probe { name } } }')} }`,
    ],
    [
      'more fields of the operation in fragments',
      `{ ${times(5, (n) => `...F${n}`)} } ${times(5, (n) => `fragment F${n} on Query { ...G }`)} fragment G on Query { whoever arriving ... { a: whoever b: whoever c: arriving } }`,
    ],
    [
      'aliases that are spread again and again',
      `{ probe { self { ...A } inner { ...A } ...A } maybeProbe { ...A } } fragment A on Probe { ${times(13, (n) => `a${n}: name`)} }`,
    ],
    ['one name again and again', `{ ${times(bounds.repeats + 1, () => 'probe { name }')} }`],
    [
      'one name again and again, in fragments',
      `{ probe { ${times(bounds.repeats + 1, (n) => `...F${n}`)} } } ${times(bounds.repeats + 1, (n) => `fragment F${n} on Probe { self { name } }`)}`,
    ],
    [
      'one name again and again in a fragment that nobody asks for',
      `{ whoever } fragment F on Probe { ${times(bounds.repeats + 1, () => 'name')} }`,
    ],
    [
      'fragments that multiply where nobody asks for them',
      `query A { whoever } ${times(30, (n) => `fragment F${n} on Probe { ${n < 29 ? `...F${n + 1} ...F${n + 1}` : '...Nothing'} }`)}`,
    ],
    [
      'a thread 100 deep, its ancestors’ ancestors’ ancestors',
      '{ thread(id: "x") { replies(last: 2) { nodes { ancestors { ancestors { ancestors { ancestors { id } } } } } } } }',
    ],
    ['prompts of prompts', '{ courses { nodes { prompts { course { prompts { id } } } } } }'],
    ['tags below tags', '{ tag(slug: "x") { narrower { narrower { narrower { label } } } } }'],
    [
      'one long text under fifty names',
      `{ viewer { drafts(first: 20) { nodes { ${times(50, (n) => `a${n}: bodyHtml`)} } } } }`,
    ],
    [
      'the texts of pages in pages',
      '{ reflections(first: 100) { nodes { thread { replies(first: 20) { nodes { bodyHtml } } } } } }',
    ],
    [
      'twenty searches',
      `{ ${times(20, (n) => `a${n}: search(query: "x", first: 90) { nodes { score snippetHtml kind } }`)} }`,
    ],
    [
      'a description of the schema that goes round',
      `{ __schema { types { ${times(40, (n) => `a${n}: fields { type { fields { name } } }`)} } } }`,
    ],
    [
      'a description of the schema that goes round in a fragment',
      `{ __type(name: "Query") { ...T } } fragment T on __Type { fields { type { fields { type { fields { type { name description } } } } } } }`,
    ],
    ['rows times rows', '{ probes(first: 100) { inner { inner { inner { name } } } } }'],
    ['a long document', `{ probe { ${times(bounds.tokens, () => 'name')} } }`],
  ])('stops at %s: QUERY_TOO_COMPLEX', async (_name, query) => {
    const before = process.cpuUsage();
    expect(await code(query)).toBe('QUERY_TOO_COMPLEX');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });

  it.each([
    ['a page of 1,000,000', '{ probes(first: 1000000) { name } }', {}],
    ['a page of 1,000,000 by variable', 'query Q($n: Int) { probes(first: $n) { name } }', { n: 1_000_000 }],
    ['a page of 1,000,000 by default', 'query Q($n: Int = 1000000) { probes(first: $n) { name } }', {}],
    ['a page of -1', '{ probes(first: -1) { name } }', {}],
    [
      'a fragment that contains itself',
      '{ probe { ...A } } fragment A on Probe { self { ...B } } fragment B on Probe { ...A }',
      {},
    ],
    ['a fragment that is its own only content', '{ ...A } fragment A on Query { ...A }', {}],
    ['an alias __proto__', '{ __proto__: whoever }', {}],
    ['no GraphQL at all', '{ probe { "secret" }', {}],
    ['no document', '', {}],
    ['fields that do not exist', '{ nothing }', {}],
    ['a variable of a type that does not exist', 'query Q($n: Nothing) { probes(first: $n) { name } }', {}],
    ['an operation that is not there', 'query A { whoever } query B { whoever }', {}],
  ])('stops at %s: BAD_USER_INPUT with a path', async (_name, query, variables) => {
    expect(await code(query, variables)).toBe('BAD_USER_INPUT');
    const { errors } = await api.graphql(query, variables);
    expect((errors as Json[])[0].extensions.fields[0]).toEqual({
      path: expect.any(String),
      message: expect.any(String),
    });
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('costs by variables too: what one page may ask, a larger may not', async () => {
    const query = 'query Q($n: Int) { probes(first: $n) { inner { inner { inner { name } } } } }';
    expect((await api.graphql(query, { n: 2 })).errors).toBeUndefined();
    expect(await code(query, { n: 100 })).toBe('QUERY_TOO_COMPLEX');
  });

  it('takes a page size that is null for the usual one, whatever default the variable has', async () => {
    const query =
      'query Q($n: Int = 0) { probes(first: $n) { inner { inner { inner { a: name b: name c: name d: name e: name f: name g: name h: name } } } } }';
    expect(codeOf(await api.graphql(query))).toBe('ok');
    expect(await code(query, { n: null })).toBe('QUERY_TOO_COMPLEX');
    const literal = 'query Q($n: Int) { probes(first: $n) { name } }';
    expect((await api.graphql(literal, { n: null })).data.probes).toHaveLength(3);
  });

  it('stops at more variables than any call brings, and at the tenth that is wrong', async () => {
    const query = 'mutation M($i: EchoInput!) { echo(input: $i) }';
    const parts = Array.from({ length: bounds.inputValues }, () => ({}));
    expect(await code(query, { i: { text: 'abc', parts } })).toBe('QUERY_TOO_COMPLEX');
    const { errors } = await api.graphql(query, { i: { text: 'abc', parts: parts.slice(0, parts.length / 2) } });
    expect(errors?.[0]?.extensions.fields).toHaveLength(bounds.problems);
  });

  it('holds what is too much of one operation against no other in its document', async () => {
    const query = `query Cheap { __typename } query Dear { ${Array.from({ length: bounds.rootFields + 1 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
    const code = async (operationName: string) => {
      const response = await api.inject({ method: 'POST', url: '/graphql', payload: { query, operationName } });
      return codeOf(response.json());
    };
    expect([await code('Cheap'), await code('Dear'), await code('Cheap'), await code('Dear')]).toEqual([
      'ok',
      'QUERY_TOO_COMPLEX',
      'ok',
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('keeps parsed documents by what they take', async () => {
    const kept = new KeptDocuments();
    const long = (at: number) => parse(`{ probe { ${times(950, (n) => `f${at}x${n}`)} } }`);
    for (let at = 0; at < 200; at++) await kept.set(`${at}`, long(at));
    expect(kept.bytes).toBeLessThanOrEqual(bounds.kept.documentBytes);
    expect([await kept.get('0'), (await kept.get('199'))?.kind]).toEqual([undefined, 'Document']);
    // A long literal is as much as many fields.
    await kept.set('literal', parse(`{ probe { said(words: "${'x'.repeat(900_000)}") } }`));
    expect(kept.bytes).toBeGreaterThan(1_800_000);
  });

  it('keeps compiled documents by their fields', () => {
    const { schema } = api.app.get(GraphQLSchemaHost, { strict: false });
    const plans = new Plans(schema, { introspection: false, jit: 'always' });
    for (let at = 0; at < 60; at++) {
      const text = `{ probe { ${times(
        60,
        (n) =>
          `... { self { name colour at self { name colour self { name } inner { name nothing said(words: "${at} ${n % 1}") } } } }`,
      )
        .split(' ... ')
        .slice(0, 25)
        .join(' ... ')} } }`;
      const plan = plans.find(parse(text), undefined) as Plan;
      expect(plan).toBeInstanceOf(Plan);
      expect(plan.compile()).not.toBeNull();
    }
    expect(plans.compiledFields).toBeGreaterThan(2_000);
    expect(plans.compiledFields).toBeLessThanOrEqual(bounds.kept.compiledFields);
  });

  it('lets through what is just within', async () => {
    expect((await api.graphql(nested(bounds.depth - 2))).errors).toBeUndefined();
    expect((await api.graphql(`{ probe { ${times(bounds.aliases, (n) => `a${n}: name`)} } }`)).errors).toBeUndefined();
    expect((await api.graphql('{ probes(first: 100) { name } }')).data.probes).toHaveLength(100);
    expect(await code(nested(bounds.depth - 1))).toBe('QUERY_TOO_COMPLEX');
  });

  it('lets introspection through, as deep as tools ask', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { data, errors } = await api.graphql(
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
    );
    expect(errors).toBeUndefined();
    expect(data.__schema.types.length).toBeGreaterThan(20);
  });

  it.each([
    [
      'nested 10,000 levels',
      `{"query":"query Q($n: Int) { probes(first: $n) { name } }","variables":{"n":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    ],
    [
      'objects nested 10,000 levels',
      `{"query":"mutation M($i: EchoInput!) { echo(input: $i) }","variables":{"i":${'{"parts":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`,
    ],
    [
      '__proto__ in variables',
      '{"query":"mutation M($i: EchoInput!) { echo(input: $i) }","variables":{"i":{"text":"abc","__proto__":{"admin":true}}}}',
    ],
    [
      'constructor.prototype in variables',
      '{"query":"mutation M($i: EchoInput!) { echo(input: $i) }","variables":{"i":{"text":"abc","constructor":{"prototype":{"admin":true}}}}}',
    ],
    ['JSON cut short', '{"query":"{ whoever }"'],
    ['no JSON', 'whoever'],
    ['JSON that is no object', '17'],
    ['null', 'null'],
    ['a batch', '[{"query":"{ whoever }"},{"query":"{ whoever }"}]'],
    ['a query that is a list', '{"query":["{ whoever }"]}'],
    ['variables that are text', '{"query":"{ whoever }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ whoever }","variables":[1]}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x22])],
    ['nothing', ''],
  ])('answers a body of %s with BAD_USER_INPUT', async (_name, payload) => {
    const response = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(response.body.length).toBeLessThan(5_000);
    expect(({} as Json).admin).toBeUndefined();
  });

  it.each([
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 400],
    ['multipart/form-data; boundary=x', 415],
    ['application/xml', 415],
  ])('takes no %s', async (type, status) => {
    const response = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': type },
      payload: 'query={whoever}',
    });
    expect(response.statusCode).toBe(status);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('keeps no documents for clients', async () => {
    const payload = { extensions: { persistedQuery: { version: 1, sha256Hash: '00' } } };
    const response = await api.inject({ method: 'POST', url: '/graphql', payload });
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('changes nothing by GET', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { echo(input: { text: "abc" }) }')}`;
    const response = await api.inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } });
    expect(response.statusCode).toBe(405);
    expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('gives an operation up at the deadline and calls off what listens to it', async () => {
    const hasty = await startApi({ imports: [ProbeModule], deadline: 1_000, triesLimits: true });
    const probes = hasty.app.get(ProbeResolver, { strict: false });
    const { status, errors } = await hasty.graphql('{ waits }');
    expect(status).toBe(503);
    // It waited for something all the time, and did not ask for too much.
    expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(probes.calledOff).toBe(1);
    const next = hasty.graphql('{ waits }');
    while (probes.waiting.length < 2) await turn();
    probes.letGo();
    expect((await next).data).toEqual({ waits: 'done' });
    await hasty.close();
  });

  it('loads once for all rows, in a loader of each request', async () => {
    const { probes } = await api.ok('{ probes { lookedUp inner { lookedUp } } }');
    expect(probes[2].inner[1].lookedUp).toBe('loaded 3');
    const { loaded } = api.app.get(ProbeResolver, { strict: false });
    expect(loaded).toEqual([[0, 1, 2, 3]]);
    await api.ok('{ probes { lookedUp } }');
    expect(loaded).toHaveLength(2);
  });

  it('is unharmed by all of it: a body of 10 MB is refused before it is read, memory stays, the next answer comes', async () => {
    const url = new URL(await api.listen());
    const before = process.memoryUsage.rss();
    for (const withLength of [true, false]) {
      const { status, body, sent } = await sendLarge(url, 10_000_000, withLength);
      expect(status).toBe(413);
      expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(sent).toBeLessThan(10_000_000);
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
    expect((await api.graphql('{ probe { name } }')).data).toEqual({ probe: { name: 'probe' } });
  });
});

/** Sends a body in pieces until it is answered. */
function sendLarge(
  url: URL,
  size: number,
  withLength: boolean,
): Promise<{ status: number; body: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const headers = { 'content-type': 'application/json', ...(withLength && { 'content-length': size }) };
    const sending = request(
      { host: url.hostname, port: url.port, path: '/graphql', method: 'POST', headers },
      (response) => {
        answered = true;
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () => resolve({ status: response.statusCode as number, body, sent }));
      },
    );
    sending.on('error', (error) => answered || reject(error));
    const piece = Buffer.alloc(64 * 1024, 0x20);
    const pump = (): void => {
      if (answered || sent >= size) return;
      sent += piece.length;
      sending.write(piece, () => setImmediate(pump));
    };
    pump();
  });
}
