import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { startApi, type TestApi } from '../../support/api.js';

describe('a request that the server gives up reading', () => {
  let api: TestApi;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    api = await startApi();
    port = Number(new URL(await api.listen()).port);
    server = api.app.getHttpServer() as Server;
  });
  afterAll(() => api?.close());

  /** What is answered to raw bytes, and on a connection with which the server has the trouble of that name. */
  async function answerTo(bytes: string, trouble?: string): Promise<{ status: number; body: unknown }> {
    const accepted = once(server, 'connection');
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (data) => (text += data));
    socket.on('error', () => undefined);
    socket.write(bytes);
    const [inside] = (await accepted) as [Socket];
    if (trouble) server.emit('clientError', Object.assign(new Error(trouble), { code: trouble }), inside);
    await once(socket, 'close');
    const [head, body] = text.split('\r\n\r\n') as [string, string];
    expect(head).toMatch(`content-length: ${Buffer.byteLength(body)}`);
    expect(head).toMatch('content-type: application/json; charset=utf-8');
    return { status: Number(head.split(' ')[1]), body: JSON.parse(body) };
  }
  const errorWith = (message: RegExp) => ({
    errors: [
      {
        message: expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT', fields: [{ path: expect.any(String), message: expect.any(String) }] },
      },
    ],
  });

  it('is answered in the form of every other error: too slow, too long a head, no HTTP at all', async () => {
    const unfinished = 'PUT /media/uploads/x HTTP/1.1\r\nHost: x\r\n';
    expect(await answerTo(unfinished, 'ERR_HTTP_REQUEST_TIMEOUT')).toEqual({
      status: 408,
      body: errorWith(/did not arrive in time.*Send it again/),
    });
    expect(await answerTo(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`)).toEqual({
      status: 431,
      body: errorWith(/headers are too long/),
    });
    expect(await answerTo('Good morning!\r\n\r\n')).toEqual({ status: 400, body: errorWith(/no HTTP request/) });
  });
});
