import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { limits } from '#kernel';
import { FairQueue, unavailable } from '#platform';
import type { LaneAnswer, LaneTask } from './message.js';

const bounds = limits.query.lane;

/** Where expensive queries are run. */
export interface LaneThread {
  /** Whether it has begun, and has not died since. */
  readonly works: boolean;
  /**
   * @param abandoned fires where nobody waits for the answer any longer
   * @throws Unavailable where the thread dies, or says nothing
   */
  run(task: LaneTask, abandoned: AbortSignal): Promise<LaneAnswer>;
  close(): Promise<void>;
}

/**
 * How expensive queries are run, beside all others: a few at a time, one of each caller's in turn, in a thread with a heap and connections of
 * its own. While there is no such thread they are run like all others. See docs/decisions/0040.
 */
@Injectable()
export class Lane implements OnApplicationShutdown {
  private thread: LaneThread | undefined;
  private unknown = 0;
  private readonly line = new FairQueue(bounds);

  /** From now on. */
  open(thread: LaneThread): void {
    this.thread = thread;
  }

  get works(): boolean {
    return this.thread?.works ?? false;
  }

  /** Whether there should be a thread, and is none. */
  get isAway(): boolean {
    return this.thread !== undefined && !this.thread.works;
  }

  /** Queries that are being run, and that wait for their turn. */
  get length(): { readonly inside: number; readonly waiting: number } {
    return this.line.length;
  }

  /**
   * Runs a query when it is its turn. One whose client has gone is called off.
   * @param caller whose turn it takes; each stands for itself where that is not known
   * @returns null where the thread has died before that
   * @throws Unavailable where the line is full, the turn does not come in time, or the thread dies meanwhile
   */
  async run(caller: string | undefined, task: LaneTask, reply: FastifyReply): Promise<LaneAnswer | null> {
    const came = performance.now();
    const gone = new AbortController();
    const leave = () => gone.abort();
    reply.raw.once('close', leave);
    try {
      return await this.line.pass(caller ?? `unknown ${++this.unknown}`, async () => {
        // Whatever is thrown, nobody reads it.
        if (gone.signal.aborted) throw unavailable('busy');
        if (!this.thread?.works) return null;
        return this.thread.run({ ...task, passed: task.passed + performance.now() - came }, gone.signal);
      });
    } finally {
      reply.raw.off('close', leave);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.close();
  }
}
