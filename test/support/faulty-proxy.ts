import { once } from 'node:events';
import { createServer, connect as open, type Socket } from 'node:net';

/** A line to a server that can be cut, or fall silent while it stays open: what a program sees of a server that dies or hangs. */
export class FaultyProxy {
  private state: 'open' | 'silent' | 'cut' = 'open';
  private readonly pairs = new Set<readonly [near: Socket, far: Socket]>();
  /** Connections ever made over it. */
  made = 0;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  /** @param url of the server; the line's own address goes to the same */
  static async to(url: string): Promise<FaultyProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultyProxy(server, new URL(url));
  }

  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as { port: number }).port}`;
    return url.href;
  }

  /** Connections open at present. */
  get connections(): number {
    return this.pairs.size;
  }

  /** Everything ends, and nobody gets through any more. */
  cut(): void {
    this.state = 'cut';
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  /** Nothing comes through any more, and nobody is told so. */
  silence(): void {
    this.state = 'silent';
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  mend(): void {
    this.state = 'open';
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket): void {
    this.made++;
    near.on('error', () => undefined);
    if (this.state === 'cut') {
      near.destroy();
      return;
    }
    const far = open(Number(this.target.port), this.target.hostname);
    const pair = [near, far] as const;
    this.pairs.add(pair);
    far.on('error', () => undefined);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
      if (this.state === 'silent') from.pause();
    }
  }
}
