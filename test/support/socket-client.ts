import { type ClientOptions, WebSocket } from 'ws';
import { until } from './event-stream.js';

// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
type Message = { id?: string; type: string; payload?: any };

/** A client of graphql-transport-ws that is told to do whatever a test likes, also what is wrong. */
export class SocketClient {
  readonly messages: Message[] = [];
  closed: { code: number; reason: string } | undefined;
  private count = 0;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (text) => this.messages.push(JSON.parse(String(text))));
    socket.on('error', () => undefined);
    socket.once('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
    });
  }

  /** Opens a connection, and begins unless it is not to. @throws an error with `status` where it is refused */
  static async open(
    url: string,
    headers: Record<string, string> = {},
    {
      begin = true,
      protocol = 'graphql-transport-ws',
      params,
    }: { begin?: boolean; protocol?: string; params?: object } = {},
    options: ClientOptions = {},
  ): Promise<SocketClient> {
    const socket = new WebSocket(url.replace(/^http/, 'ws'), protocol, { headers, ...options });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_request, { statusCode: status }) => {
        reject(Object.assign(new Error(`${status}`), { status }));
      });
      socket.once('error', reject);
    });
    const client = new SocketClient(socket);
    if (begin) {
      client.send({ type: 'connection_init', ...(params && { payload: params }) });
      await until(() => client.messages.some(({ type }) => type === 'connection_ack') || client.closed !== undefined);
    }
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Subscribes. @returns the id of what comes */
  subscribe(query: string, variables: object = {}): string {
    this.count += 1;
    const id = `${this.count}`;
    this.send({ id, type: 'subscribe', payload: { query, variables } });
    return id;
  }

  /** What came for a subscription: the data or errors of each message. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  told(id: string): any[] {
    return this.messages
      .filter((message) => message.id === id && message.type !== 'complete')
      .map(({ payload }) => payload);
  }

  close(): void {
    this.socket.terminate();
  }
}
