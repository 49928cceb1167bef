import { type IncomingMessage, request } from 'node:http';

export interface StreamedEvent {
  readonly event: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  readonly data: any;
}

/** A client of server-sent events over a socket, which keeps what it hears. */
export class EventStreamClient {
  readonly events: StreamedEvent[] = [];
  /** Everything as it came, comments too. */
  text = '';
  over = false;
  private unread = '';

  private constructor(private readonly message: IncomingMessage) {
    message.setEncoding('utf8');
    message.on('data', (text: string) => this.read(text));
    message.on('error', () => undefined);
    message.once('close', () => {
      this.over = true;
    });
  }

  /** Connects. @throws an error with `status` and `body` where the answer is no stream */
  static open(url: string, headers: Record<string, string> = {}, body?: object): Promise<EventStreamClient> {
    return new Promise((resolve, reject) => {
      const sent = request(url, {
        method: body ? 'POST' : 'GET',
        headers: { accept: 'text/event-stream', ...(body && { 'content-type': 'application/json' }), ...headers },
      });
      sent.once('error', reject);
      sent.once('response', (message) => {
        const isStream = /^text\/event-stream/.test(message.headers['content-type'] ?? '');
        if (message.statusCode === 200 && isStream) resolve(new EventStreamClient(message));
        else {
          let text = '';
          message.on('data', (part) => {
            text += part;
          });
          message.on('end', () =>
            reject(
              Object.assign(new Error(`${message.statusCode} ${text}`), { status: message.statusCode, body: text }),
            ),
          );
        }
      });
      sent.end(body && JSON.stringify(body));
    });
  }

  get headers(): IncomingMessage['headers'] {
    return this.message.headers;
  }

  /** Those of one name. */
  named(name: string): StreamedEvent[] {
    return this.events.filter(({ event }) => event === name);
  }

  /** Takes nothing in until `resume`. */
  pause(): void {
    this.message.pause();
  }

  resume(): void {
    this.message.resume();
  }

  close(): void {
    this.message.destroy();
  }

  private read(text: string): void {
    this.text += text;
    this.unread += text;
    for (let end = this.unread.indexOf('\n\n'); end >= 0; end = this.unread.indexOf('\n\n')) {
      const lines = this.unread.slice(0, end).split('\n');
      this.unread = this.unread.slice(end + 2);
      const value = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = value('event');
      const data = value('data');
      if (event !== undefined) this.events.push({ event, id: value('id'), data: data ? JSON.parse(data) : null });
    }
  }
}

/** Waits until something holds, as long as a test may take. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
