/** @jest-environment-options {"ownModules": true} */
import { setImmediate } from 'node:timers/promises';
import { limits } from '#kernel';
import { type Answer, codeOf, startApi, type TestApi } from '../../support/api.js';
import { ProbeModule, ProbeResolver } from '../../support/edge-probe.js';

const { running } = limits.query;

function refusal({ status, data, errors }: Answer, words: RegExp): void {
  expect({ status, data, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
    status: 400,
    data: undefined,
    codes: ['QUERY_TOO_COMPLEX'],
  });
  expect(errors?.[0]?.message).toMatch(words);
}

describe.each(['always', 'never'] as const)('the budget of a request that runs, compiled %s', (jit) => {
  let api: TestApi;
  let probes: ProbeResolver;
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule], jit, triesLimits: true });
    probes = api.app.get(ProbeResolver, { strict: false });
  });
  afterAll(() => api.close());

  it('ends at too many rows of all lists together, whatever they said of themselves, with no half answer', async () => {
    const rows = (each: number) => `{ probes(first: 100) { name understated(rows: ${each}) { name } } }`;
    refusal(await api.graphql(rows(running.rows / 100)), /more than 20,000 rows/);
    expect((await api.ok(rows(running.rows / 200))).probes).toHaveLength(100);
  });

  it('counts rows within rows before they are gone through: four levels of a list of 100', async () => {
    probes.crowds = 0;
    const [open, close] = ['crowd { '.repeat(4), ' }'.repeat(4)];
    refusal(await api.graphql(`{ probe { ${open} name ${close} } }`), /more than 20,000 rows/);
    expect(probes.crowds).toBeLessThan(running.rows / 100 + 5);
  });

  it('ends at too many bytes, also where one text is answered under many names, or grows when it is written down', async () => {
    const texts = (count: number, words: string, times: number) =>
      `{ probe { ${Array.from({ length: count }, (_, at) => `a${at}: said(words: "${words}", times: ${Math.floor(times)})`).join(' ')} } }`;
    refusal(await api.graphql(texts(20, 'a', running.bytes / 20)), /more than 8 MB/);
    expect(codeOf(await api.graphql(texts(20, 'a', running.bytes / 20 - 100)))).toBe('ok');
    for (const longer of ['\\"', '\\u0007', 'é', '漢']) {
      refusal(await api.graphql(texts(20, longer, running.bytes / 39)), /more than 8 MB/);
    }
    expect(codeOf(await api.graphql(texts(20, '漢', running.bytes / 70)))).toBe('ok');
  });

  it('counts bytes once where something failed beside them', async () => {
    const most = (share: number) =>
      `{ probe { said(words: "a", times: ${Math.floor(running.bytes * share)}) } probes(first: 1) { locked } }`;
    expect((await api.graphql(most(0.6))).errors?.map(({ extensions }) => extensions.code)).toEqual(['LOCKED']);
  });

  it('answers the first hundred errors, and nothing else beside them', async () => {
    const fewer = await api.graphql('{ probes(first: 50) { a: locked b: lockedAtOnce } }');
    expect([fewer.data.probes.length, fewer.errors?.length]).toEqual([50, 100]);
    const { status, data, errors } = await api.graphql('{ probes(first: 100) { a: locked b: lockedAtOnce } }');
    expect([status, data, errors?.length]).toEqual([200, null, limits.query.errors]);
  });

  it('begins no further mutation, lets stay what was written, and says how to learn of it', async () => {
    probes.written = 0;
    const answer = await api.graphql(
      `mutation { note { name } again: note { understated(rows: ${running.rows + 1}) { name } } never: note { name } }`,
    );
    refusal(answer, /What was written stays so: send it again with the same idempotencyKey, and ask for fewer rows/);
    await setImmediate();
    expect(probes.written).toBe(2);
  });
});

describe.each(['always', 'never'] as const)('the time of a request that runs, compiled %s', (jit) => {
  const { milliseconds } = running;
  let api: TestApi;
  let probes: ProbeResolver;
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule], jit, milliseconds, triesLimits: true });
    probes = api.app.get(ProbeResolver, { strict: false });
  });
  afterAll(() => api.close());

  it('ends where a request has kept the one thread too long, and starts nothing more', async () => {
    probes.worked = 0;
    refusal(await api.graphql('{ probes(first: 100) { work } }'), /more than 220 milliseconds of computing/);
    expect(probes.worked).toBeLessThan(50);
    expect(codeOf(await api.graphql('{ probes(first: 2) { work } }'))).toBe('ok');
  });

  it('counts to a request only what is done for it', async () => {
    const busy = api.graphql('{ probes(first: 100) { work } }');
    const others = Array.from({ length: 20 }, () => api.graphql('{ waits probes { name lookedUp } }'));
    expect(codeOf(await busy)).toBe('QUERY_TOO_COMPLEX');
    while (probes.waiting.length < others.length) await setImmediate();
    probes.letGo();
    expect((await Promise.all(others)).map(codeOf)).toEqual(others.map(() => 'ok'));
  });

  it('looks at the deadline between resolvers, since no timer can while they run', async () => {
    const hasty = await startApi({ imports: [ProbeModule], jit, deadline: 100, triesLimits: true });
    const working = hasty.app.get(ProbeResolver, { strict: false });
    const { status, data, errors } = await hasty.graphql('{ probes(first: 100) { work } }');
    expect([status, data]).toEqual([503, undefined]);
    // Whether it worked or waited for the most of it depends on what else the computer does.
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/longer than 0.1 seconds|waited too long/),
    ]);
    expect(working.worked).toBeLessThan(100);
    // Whoever waited, as those do who sign in with many others, did not ask for too much.
    const waited = await hasty.graphql('{ waits }');
    expect([waited.status, codeOf(waited)]).toEqual([503, 'UNAVAILABLE']);
    expect(waited.errors?.[0]?.message).toMatch(/waited too long.*Try again/);
    working.letGo();
    await hasty.close();
  });
});
