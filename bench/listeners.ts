import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the program of the listeners is told. */
export interface ListenersTask {
  readonly url: string;
  readonly count: number;
  /** Of those who listen, in turn; none for a server that asks for none. */
  readonly tokens: readonly string[];
  /** What each subscribes to; null where being connected is enough. */
  readonly query: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What listeners have heard so far. */
export interface Heard {
  /** By whoever heard least, and most. */
  readonly fewest: number;
  readonly most: number;
  /** A message as it came. */
  readonly last: string;
}

/** Many who are told by one server, in a program of their own. */
export class Listeners {
  private heard = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly failed: Promise<never>,
    readonly count: number,
  ) {}

  static async open(task: ListenersTask): Promise<Listeners> {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./live-listeners.js', import.meta.url))], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const failed = once(child, 'exit').then(([code]) => {
      throw new Error(`The listeners ended with ${code}.`);
    });
    failed.catch(() => undefined);
    child.send(task);
    await Promise.race([once(child, 'message'), failed]);
    return new Listeners(child, failed, task.count);
  }

  /** Waits until everybody was told so many times more. @throws where somebody was told more or less often than others */
  async hear(times: number): Promise<Heard> {
    this.heard += times;
    this.child.send({ until: this.heard * this.count });
    const [heard] = (await Promise.race([once(this.child, 'message'), this.failed])) as [Heard];
    if (heard.fewest !== this.heard || heard.most !== this.heard) {
      throw new Error(`Everybody should have been told ${this.heard} times: ${heard.fewest} to ${heard.most}.`);
    }
    return heard;
  }

  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.failed.catch(() => undefined);
  }
}
