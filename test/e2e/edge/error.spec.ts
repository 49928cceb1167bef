/** @jest-environment-options {"ownModules": true} */
import { type Answer, type Json, startApi, type TestApi } from '../../support/api.js';
import { ProbeModule } from '../../support/edge-probe.js';

/** Documents that go right and wrong in every way that executors could differ in. */
const DOCUMENTS: ReadonlyArray<readonly [query: string, variables?: Json]> = [
  ['{ probe { name colour at } probes { name } __typename }'],
  ['{ probe { nothing } }'],
  ['{ maybeProbe { nothing name } probe { name } }'],
  ['{ probe { notANumber notAColour name } }'],
  ['{ maybeProbe { throwsAtOnce name } probe { name } }'],
  ['{ maybeProbe { throwsLater name } probe { name } }'],
  ['{ probe { throwsAtOnce } }'],
  ['{ probe { locked lockedAtOnce name } }'],
  ['{ probes { name locked inner { lockedAtOnce name } } }'],
  ['{ maybeProbe { inner { throwsLater } } }'],
  ['{ maybeProbe { inner { name } self { self { nothing } } } }'],
  ['{ probes { lookedUp inner { lookedUp } } }'],
  [
    'query Q($w: String, $t: Int) { probe { said(words: $w, times: $t) other: said(words: "x", times: 2) } }',
    { w: 'ab', t: 2 },
  ],
  ['query Q($w: String, $t: Int) { probe { said(words: $w, times: $t) } }'],
  ['query Q($w: String = "dflt", $t: Int = 3) { probe { said(words: $w, times: $t) } }'],
  ['query Q($w: String = "dflt") { maybeProbe { said(words: $w) } }', { w: null }],
  ['query Q($k: String) { a: databaseFault(kind: $k) b: databaseFault(kind: $k) whoever }', { k: null }],
  ['query Q($w: String) { maybeProbe { ...F } } fragment F on Probe { inner { said(words: $w) } }', { w: null }],
  ['query Q($yes: Boolean = true) { maybeProbe { name @include(if: $yes) colour } whoever }', { yes: null }],
  ['query Q($yes: Boolean = true) { whoever @skip(if: $yes) again: whoever }', { yes: null }],
  ['query Q($yes: Boolean!) { probe { name @include(if: $yes) colour @skip(if: $yes) } }', { yes: true }],
  ['query Q($yes: Boolean!) { probe { name @include(if: $yes) colour @skip(if: $yes) } }', { yes: false }],
  ['query Q($yes: Boolean!) { probe { name @include(if: $yes) } }', {}],
  ['query Q($yes: Boolean!) { probe { name @include(if: $yes) } }', { yes: 'indeed' }],
  ['query Q { probe { ...F } } fragment F on Probe { name self { ...G } } fragment G on Probe { colour __typename }'],
  [
    'mutation M($input: EchoInput!) { echo(input: $input) }',
    {
      input: { text: 'abc', count: 1, at: '2026-01-01T10:00:00+02:00', colour: 'BLUE', id: 7, parts: [{ label: 'a' }] },
    },
  ],
  ['mutation M($input: EchoInput!) { echo(input: $input) }', { input: { text: 'abc', parts: { label: 'one' } } }],
  [
    'mutation M($input: EchoInput!) { echo(input: $input) }',
    { input: { text: 'a', parts: [{ label: 'fine' }, { label: 'far too long' }] } },
  ],
  [
    'mutation M($input: EchoInput!) { echo(input: $input) }',
    { input: { text: 4, parts: [{}], count: 1.5, at: 'yesterday', colour: 'GREEN', id: {}, more: 1 } },
  ],
  ['mutation M($input: EchoInput!) { echo(input: $input) }', { input: null }],
  ['mutation M($input: EchoInput!) { echo(input: $input) }', { input: 'x' }],
  ['mutation M($input: EchoInput!) { echo(input: $input) }', {}],
  ['mutation { echo(input: { text: "abc", colour: RED, at: "2026-01-01T10:00:00Z", count: 3 }) }'],
  [
    'mutation M($text: String!, $at: DateTime) { echo(input: { text: $text, at: $at }) }',
    { text: 'abc', at: '2026-01-01T10:00:00Z' },
  ],
  [
    'mutation M($text: String!) { a: echo(input: { text: $text }) b: echo(input: { text: "b" }) c: echo(input: { text: "ccc" }) }',
    { text: 'abc' },
  ],
  ['mutation { echo(input: { text: "abc" }) write }'],
  ['{ whoAmI whoever }'],
  ['{ whoever forgotten }'],
  ['{ onlyAdmins }'],
  ['{ databaseFault }'],
  ['{ databaseFault(kind: "encoding") }'],
];

/** The ids of internal errors are new each time. */
function comparable({ status, data, errors }: Answer): Json {
  return {
    status,
    data,
    errors: errors?.map((error) => ({
      ...error,
      ...(error.extensions.id && { message: 'internal', extensions: { ...error.extensions, id: 'id' } }),
    })),
  };
}

describe('errors', () => {
  let compiled: TestApi;
  let interpreted: TestApi;
  const lines: string[] = [];
  beforeAll(async () => {
    const log = { write: (line: string) => void lines.push(line) };
    compiled = await startApi({ imports: [ProbeModule], jit: 'always', log });
    interpreted = await startApi({ imports: [ProbeModule], jit: 'never' });
  });
  afterAll(async () => {
    await compiled.close();
    await interpreted.close();
  });

  it.each(DOCUMENTS.map(([query, variables = {}]) => ({ query, variables })))(
    'are the same compiled and interpreted: $query $variables',
    async ({ query, variables }) => {
      const [one, other] = [await compiled.graphql(query, variables), await interpreted.graphql(query, variables)];
      expect(comparable(one)).toEqual(comparable(other));
      const text = JSON.stringify([one, other]);
      expect(text).not.toMatch(/secret|stack|\.ts:|node_modules/);
      for (const error of one.errors ?? []) expect(error.extensions.code).toMatch(/^[A-Z_]+$/);
    },
  );

  it('name every wrong field, and what would be right, without repeating what was sent', async () => {
    const { status, errors } = await compiled.graphql('mutation M($input: EchoInput!) { echo(input: $input) }', {
      input: { text: 4, parts: [{}], count: 1.5, at: 'yesterday', colour: 'GREEN', id: { not: 'an id' }, more: 1 },
    });
    expect(status).toBe(400);
    const { code, fields } = (errors as Json[])[0].extensions;
    expect(code).toBe('BAD_USER_INPUT');
    expect(Object.fromEntries(fields.map((field: Json) => [field.path, field.message]))).toEqual({
      'input.text': '`input.text` must be a text, and is needed.',
      'input.parts.0.label': '`input.parts.0.label` must be a text, and is needed.',
      'input.count': '`input.count` must be a whole number from -2147483648 to 2147483647.',
      'input.at': '`input.at` must be a moment such as 2026-11-23T09:30:00Z.',
      'input.colour': '`input.colour` must be one of BLUE, RED.',
      'input.id': '`input.id` must be an id, as a text.',
      'input.more': '`EchoInput` has no field `more`. Leave it out.',
    });
  });

  it('name the place of a wrong value in the document itself', async () => {
    const { errors } = await compiled.graphql(
      'mutation { echo(input: { text: "abc", parts: [{ label: "a" }, { label: 17 }] }) }',
    );
    expect(errors?.[0]?.extensions.fields).toEqual([
      { path: 'input.parts.1.label', message: '`input.parts.1.label` must be a text, and is needed.' },
    ]);
  });

  it('say of null for an argument with a default that it has to be left out, where it stands', async () => {
    const query =
      'query Q($w: String, $t: Int) { maybeProbe { ...F } whoever } fragment F on Probe { said(words: $w, times: $t) }';
    const message = '`words` must be a String!: leave it out, or give a value that is not null.';
    for (const api of [compiled, interpreted]) {
      const { data, errors } = await api.graphql(query, { w: null, t: 2 });
      expect(data).toEqual({ maybeProbe: null, whoever: null });
      expect(errors).toEqual([
        {
          message,
          path: ['maybeProbe', 'said'],
          extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'words', message }] },
        },
      ]);
      expect((await api.graphql(query, { w: 'x' })).data.maybeProbe).toEqual({ said: 'x' });
    }
  });

  it('say with a path what class-validator finds, however deep', async () => {
    const { errors } = await compiled.graphql('mutation M($input: EchoInput!) { echo(input: $input) }', {
      input: { text: 'x', parts: [{ label: 'fine' }, { label: 'far too long' }] },
    });
    expect(errors?.[0]?.extensions.fields.map((field: Json) => field.path)).toEqual([
      'input.text',
      'input.parts.1.label',
    ]);
  });

  it('of our own making are INTERNAL with an id, under which the log has the details', async () => {
    const { errors } = await compiled.graphql('{ maybeProbe { throwsLater } }');
    const { code, id } = (errors as Json[])[0].extensions;
    expect(code).toBe('INTERNAL');
    expect(errors?.[0]?.message).toContain(id);
    const line = lines.find((text) => text.includes(id));
    expect(JSON.parse(line as string)).toMatchObject({
      path: 'maybeProbe.throwsLater',
      err: { message: 'a secret detail of the house' },
    });
  });

  it.each(['timeout', 'lost'])(
    'of a database that does not answer (%s) ask to try again, and the next request is served',
    async (kind) => {
      const query = 'query Q($kind: String!) { databaseFault(kind: $kind) }';
      const { status, headers, errors } = await compiled.graphql(query, { kind });
      expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: 5 });
      expect([status, headers['retry-after']]).toEqual([503, '5']);
      expect(errors?.[0]?.message).toMatch(/Try again in a moment.* with the same idempotencyKey/);
      expect((await compiled.graphql('{ probe { name } }')).data.probe.name).toBe('probe');
    },
  );

  it('keep what the database quotes out of the log', async () => {
    await compiled.graphql('{ databaseFault(kind: "quoting") }');
    expect(lines.join('')).toMatch(/invalid input syntax for type uuid: \(value withheld\)/);
    expect(lines.join('')).not.toMatch(/quoted-value/);
  });

  it('refuse an operation that says nothing about who may call it', async () => {
    const { errors, data } = await compiled.graphql('{ forgotten }');
    expect(data).toEqual({ forgotten: null });
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
  });

  it('propose names only where introspection is on', async () => {
    const closed = await startApi({ imports: [ProbeModule], config: { introspection: false } });
    const query = '{ prob { name } }';
    expect((await compiled.graphql(query)).errors?.[0]?.message).toMatch(/Did you mean "probe"/);
    expect((await closed.graphql(query)).errors?.[0]?.message).toBe('Cannot query field "prob" on type "Query".');
    for (const hidden of ['{ __schema { types { name } } }', '{ __type(name: "User") { name } }']) {
      expect((await closed.graphql(hidden)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await closed.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await closed.close();
  });

  it('never let text in a document become code, whatever the compiler takes for its own marks', async () => {
    const mark = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
    for (const spelling of [mark, mark.replaceAll('_', '\\u005f')]) {
      const { data } = await compiled.graphql(`{ probe { said(words: "${spelling}globalThis.taken = 1") } }`);
      expect(data.probe.said).toBe(`${mark}globalThis.taken = 1`);
    }
    expect((globalThis as Json).taken).toBeUndefined();
  });
});

describe('who may call an operation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule] });
  });
  afterAll(() => api.close());
  const code = (answer: Answer) => answer.errors?.[0]?.extensions.code;

  it('is decided by @Allow before anything runs', async () => {
    const admin = await api.signUp('head.admin');
    const member = await api.signUp('member');
    expect(code(await api.graphql('{ whoAmI }'))).toBe('UNAUTHENTICATED');
    expect((await api.graphql('{ whoAmI whoever }', {}, member)).data).toEqual({ whoAmI: 'member', whoever: 'member' });
    expect(code(await api.graphql('{ onlyAdmins }', {}, member))).toBe('FORBIDDEN');
    expect((await api.graphql('{ onlyAdmins }', {}, admin)).data).toEqual({ onlyAdmins: true });
    expect((await api.graphql('mutation { write }', {}, member)).data).toEqual({ write: true });
  });

  it('lets a suspended member read but not write', async () => {
    const member = await api.signUp('suspended');
    await api.db.dataSource.query('update member set suspended_until = $1 where handle = $2', [
      new Date('2027-01-01T00:00:00Z'),
      'suspended',
    ]);
    expect((await api.graphql('{ whoAmI }', {}, member)).data).toEqual({ whoAmI: 'suspended' });
    expect(code(await api.graphql('mutation { write }', {}, member))).toBe('FORBIDDEN');
    api.clock.set('2027-01-02T00:00:00Z');
  });

  it('takes nobody with a broken token for a visitor, but whoever is arriving', async () => {
    for (const token of ['nonsense', 'a.b.c', `${'x'.repeat(5_000)}`]) {
      expect(code(await api.graphql('{ whoever }', {}, { token }))).toBe('UNAUTHENTICATED');
      expect((await api.graphql('{ arriving }', {}, { token })).data).toEqual({ arriving: null });
    }
  });
});
