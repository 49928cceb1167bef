/** @jest-environment-options {"ownModules": true} */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Closing } from '../../../apps/api/src/http/closing.service.js';
import { startApi, type TestApi } from '../../support/api.js';
import { ProbeModule, ProbeResolver } from '../../support/edge-probe.js';

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

function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** Clients in a thread of their own, which go on while this one is busy: four connections are kept, and eight more begun once told to. */
class ClientsBeside {
  private readonly worker: Worker;
  private readonly said = new Map<string, unknown>();

  constructor(port: number) {
    this.worker = new Worker(CLIENTS, { eval: true, workerData: port });
    this.worker.on('message', ([what, value]) => this.said.set(what, value));
  }

  do(what: 'connect' | 'send'): void {
    this.worker.postMessage(what);
  }

  async told(what: 'kept' | 'answered'): Promise<unknown> {
    while (!this.said.has(what)) await sleep(5);
    return this.said.get(what);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

const CLIENTS = `
  const { connect } = require('node:net');
  const { parentPort, workerData: port } = require('node:worker_threads');
  const ASKED = 'GET /health/live HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\n\\r\\n';
  const open = () => connect(port, '127.0.0.1').on('error', () => {});
  const ask = (socket) => new Promise((done) => {
    socket.once('data', (data) => done(String(data).split('\\r')[0]));
    socket.once('close', () => done('closed'));
    socket.write(ASKED);
  });
  const kept = Array.from({ length: 4 }, open);
  Promise.all(kept.map(ask)).then(() => parentPort.postMessage(['kept']));
  let answers = [];
  parentPort.on('message', (what) => {
    answers.push(...(what === 'connect' ? Array.from({ length: 8 }, () => ask(open())) : kept.map(ask)));
    if (what === 'send') Promise.all(answers).then((all) => parentPort.postMessage(['answered', all]));
  });
`;

async function read(sent: ReturnType<typeof request>) {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = JSON.parse(await text(response));
  return { status: response.statusCode, connection: response.headers.connection, body };
}

describe('shutting down', () => {
  let api: TestApi;
  let origin: string;
  let probes: ProbeResolver;
  let clients: ClientsBeside | undefined;
  beforeEach(async () => {
    api = await startApi({ imports: [ProbeModule] });
    origin = await api.listen();
    probes = api.app.get(ProbeResolver, { strict: false });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await clients?.end();
    await api.database.drop();
  });

  const until = async (holds: () => boolean) => {
    while (!holds()) await sleep(5);
  };
  /** Asks it to end while a request is under way. Resolves when it has begun to. */
  const close = async () => {
    await until(() => probes.waiting.length === 1);
    const closing = api.app.get(Closing, { strict: false });
    const closed = api.app.close();
    await until(() => closing.begun);
    return { closed };
  };

  it('finishes the request under way, takes no new connection, and closes those to the database', async () => {
    const kept = new KeptAlive(origin);
    const underWay = kept.ask('{ waits }');
    const { closed } = await close();
    await until(() => !api.app.getHttpServer().listening);
    await expect(new KeptAlive(origin).ask('{ __typename }')).rejects.toThrow('ECONNREFUSED');
    probes.letGo();
    expect(await underWay).toMatchObject({ status: 200, body: { data: { waits: 'done' } } });
    await closed;
    expect(api.db.dataSource.isInitialized).toBe(false);
    // Less than a connection is kept alive that nobody closes.
  }, 60_000);

  it('answers what comes on connections that were kept alive, for the last time, and says that it is not ready', async () => {
    const [idle, busy, asking] = [new KeptAlive(origin), new KeptAlive(origin), new KeptAlive(origin)];
    const open = { status: 200, connection: 'keep-alive', body: { data: { __typename: 'Query' } } };
    for (const one of [idle, busy, asking]) expect(await one.ask('{ __typename }')).toEqual(open);
    const underWay = busy.ask('{ waits }');
    const { closed } = await close();
    // At once: what stays idle for a second is closed.
    const answers = [idle.ask('{ __typename }'), asking.get('/health/ready')];
    expect(await Promise.all(answers)).toEqual([
      { ...open, connection: 'close' },
      { status: 503, connection: 'close', body: { status: 'not ready', because: 'It is shutting down.' } },
    ]);
    probes.letGo();
    expect(await underWay).toMatchObject({ status: 200, body: { data: { waits: 'done' } } });
    await closed;
  });

  it('answers all who had connected, and whatever was sent on kept connections, while the machine was too busy to take it', async () => {
    const beside = new ClientsBeside(Number(new URL(origin).port));
    clients = beside;
    const kept = new KeptAlive(origin);
    await kept.get('/health/live');
    await beside.told('kept');
    const server = api.app.getHttpServer();
    const closing = api.app.get(Closing, { strict: false });
    // Eight connect, of which one is taken at each turn. With a clock that stands still, every turn looks short.
    beside.do('connect');
    busyFor(300);
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const closed = api.app.close();
    await until(() => closing.begun && !server.listening);
    clock.mockRestore();
    // At the end of this request, what was idle at its beginning has been so for long enough to be closed; but something has come on it.
    server.once('request', () => {
      beside.do('send');
      busyFor(1_500);
    });
    await kept.get('/health/live');
    expect(await beside.told('answered')).toEqual(Array.from({ length: 12 }, () => 'HTTP/1.1 200 OK'));
    await closed;
  });

  it('begins what is asked meanwhile once it takes no connection any more, so that there is a quiet moment for that', async () => {
    const kept = new KeptAlive(origin);
    await kept.get('/health/live');
    const server = api.app.getHttpServer();
    let busy = true;
    const work = () => {
      busyFor(3);
      if (busy) setImmediate(work);
    };
    work();
    const closed = api.app.close();
    await until(() => api.app.get(Closing, { strict: false }).begun);
    const asked = kept.ask('{ waits }');
    await sleep(300);
    expect([server.listening, probes.waiting.length]).toEqual([true, 0]);
    busy = false;
    await until(() => probes.waiting.length === 1);
    expect(server.listening).toBe(false);
    probes.letGo();
    expect(await asked).toMatchObject({ status: 200, connection: 'close', body: { data: { waits: 'done' } } });
    await closed;
  });

  it('answers what was sent in one go, and ends connections that nobody sends anything on', async () => {
    const { port } = new URL(origin);
    const silent = connect(Number(port), '127.0.0.1').resume();
    const pipelined = connect(Number(port), '127.0.0.1');
    await Promise.all([once(silent, 'connect'), once(pipelined, 'connect')]);
    let received = 0;
    api.app.getHttpServer().on('request', () => received++);
    const post = (query: string) => {
      const body = JSON.stringify({ query });
      return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    };
    pipelined.write(post('{ waits }'));
    const { closed } = await close();
    pipelined.write(post('{ __typename }'));
    await until(() => received === 2);
    probes.letGo();
    const answers = await text(pipelined);
    expect(answers.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
    expect(answers).toContain('"__typename":"Query"');
    await Promise.all([closed, silent.destroyed || once(silent, 'close')]);
  });
});
