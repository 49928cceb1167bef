import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApi, type TestApi } from '../../support/api.js';
import { ProbeModule } from '../../support/edge-probe.js';

/** One connection that is kept alive, and what is asked on it. */
class KeptAlive {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly origin: string) {}

  async ask(query: string): Promise<{ status?: number; connection?: string; body: unknown }> {
    const sent = request(`${this.origin}/graphql`, {
      method: 'POST',
      agent: this.agent,
      headers: { 'content-type': 'application/json' },
    });
    sent.end(JSON.stringify({ query }));
    return read(sent);
  }

  async get(path: string): Promise<{ status?: number; connection?: string; body: unknown }> {
    return read(request(`${this.origin}${path}`, { agent: this.agent }).end());
  }
}

async function read(sent: ReturnType<typeof request>) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = JSON.parse(await text(response));
  return { status: response.statusCode, connection: response.headers.connection, body };
}

describe('shutting down', () => {
  let api: TestApi;
  let origin: string;
  beforeEach(async () => {
    api = await startApi({ imports: [ProbeModule] });
    origin = await api.listen();
  });
  afterEach(() => api.database.drop());

  it('finishes the request under way, takes no new connection, and closes those to the database', async () => {
    const underWay = new KeptAlive(origin).ask('{ slow(milliseconds: 700) }');
    await sleep(200);
    const began = performance.now();
    const closed = api.app.close();
    await sleep(100);
    await expect(new KeptAlive(origin).ask('{ __typename }')).rejects.toThrow('ECONNREFUSED');
    expect((await underWay).body).toEqual({ data: { slow: 'done' } });
    await closed;
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(api.db.dataSource.isInitialized).toBe(false);
  });

  it('answers what comes on connections that were kept alive, for the last time, and says that it is not ready', async () => {
    const [idle, busy, asking] = [new KeptAlive(origin), new KeptAlive(origin), new KeptAlive(origin)];
    const open = { status: 200, connection: 'keep-alive', body: { data: { __typename: 'Query' } } };
    for (const one of [idle, busy, asking]) expect(await one.ask('{ __typename }')).toEqual(open);
    const underWay = busy.ask('{ slow(milliseconds: 600) }');
    await sleep(100);
    const closed = api.app.close();
    await sleep(200);
    const last = { ...open, connection: 'close' };
    expect(await idle.ask('{ __typename }')).toEqual(last);
    expect(await asking.get('/health/ready')).toEqual({
      status: 503,
      connection: 'close',
      body: { status: 'not ready', because: 'It is shutting down.' },
    });
    expect(await underWay).toMatchObject({ status: 200, body: { data: { slow: 'done' } } });
    await closed;
  });

  it('answers what was sent in one go, and ends connections that nobody sends anything on', async () => {
    const { port } = new URL(origin);
    const silent = connect(Number(port), '127.0.0.1').resume();
    const pipelined = connect(Number(port), '127.0.0.1');
    await Promise.all([once(silent, 'connect'), once(pipelined, 'connect')]);
    const post = (query: string) => {
      const body = JSON.stringify({ query });
      return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    };
    pipelined.write(post('{ slow(milliseconds: 400) }'));
    await sleep(100);
    const closed = api.app.close();
    await sleep(100);
    pipelined.write(post('{ __typename }'));
    const answers = await text(pipelined);
    expect(answers.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
    expect(answers).toContain('"__typename":"Query"');
    await Promise.all([closed, silent.destroyed || once(silent, 'close')]);
  });
});
