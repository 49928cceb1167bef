import { EventEmitter } from 'node:events';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { Lane, type LaneThread } from './lane.service.js';
import type { LaneAnswer, LaneTask } from './message.js';

/** A client's connection. */
const client = () => ({ raw: new EventEmitter() }) as unknown as FastifyReply;
const taskOf = (document: string) => ({ document, passed: 1_000 }) as LaneTask;

class HandThread implements LaneThread {
  works = true;
  readonly begun: LaneTask[] = [];
  readonly abandoned: string[] = [];
  private readonly ends: Array<() => void> = [];

  run(task: LaneTask, abandoned: AbortSignal): Promise<LaneAnswer> {
    this.begun.push(task);
    abandoned.addEventListener('abort', () => this.abandoned.push(task.document));
    return new Promise((resolve) => this.ends.push(() => resolve({ status: 200 } as LaneAnswer)));
  }

  async close(): Promise<void> {}

  /** Ends what was begun first. */
  async end(): Promise<void> {
    this.ends.shift()?.();
    await setImmediate();
  }
}

describe('the lane', () => {
  let thread: HandThread;
  let lane: Lane;
  beforeEach(() => {
    thread = new HandThread();
    lane = new Lane();
    lane.open(thread);
  });
  const send = (caller: string | undefined, document: string, reply = client()) =>
    lane.run(caller, taskOf(document), reply);
  const begun = () => thread.begun.map(({ document }) => document);

  it('runs two queries at a time, one of each caller’s in turn', async () => {
    const all = ['a1', 'a2', 'a3', 'a4'].map((document) => send('ann', document));
    all.push(send('ben', 'b1'), send(undefined, 'x'), send(undefined, 'y'));
    await setImmediate();
    expect([begun(), lane.length]).toEqual([['a1', 'a2'], { inside: 2, waiting: 5 }]);
    for (const _ of all) await thread.end();
    expect(begun()).toEqual(['a1', 'a2', 'a3', 'b1', 'x', 'y', 'a4']);
    await Promise.all(all);
    expect(lane.length).toEqual({ inside: 0, waiting: 0 });
  });

  it('counts the wait as a part of the time that a query has', async () => {
    const all = ['a', 'b', 'c'].map((document) => send(undefined, document));
    await sleep(20);
    for (const _ of all) await thread.end();
    await Promise.all(all);
    const [first, , third] = thread.begun;
    expect(first?.passed).toBeGreaterThanOrEqual(1_000);
    // A timer may be early by less than a millisecond.
    expect(third?.passed).toBeGreaterThanOrEqual(1_019);
  });

  it('does not begin what nobody waits for any longer, and calls off what is under way', async () => {
    const clients = [client(), client(), client()];
    const [first, second, third] = clients.map((reply, at) => send('ann', `a${at}`, reply));
    await setImmediate();
    for (const { raw } of clients) raw.emit('close');
    expect(thread.abandoned).toEqual(['a0', 'a1']);
    const refused = expect(third).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await thread.end();
    await thread.end();
    await Promise.all([first, second, refused]);
    expect(begun()).toEqual(['a0', 'a1']);
    expect(clients.map(({ raw }) => raw.listenerCount('close'))).toEqual([0, 0, 0]);
  });

  it('gives back what comes to its turn when the thread has died', async () => {
    const all = ['a', 'b', 'c'].map((document) => send(undefined, document));
    await setImmediate();
    thread.works = false;
    expect([lane.works, lane.isAway]).toEqual([false, true]);
    await thread.end();
    await thread.end();
    expect((await Promise.all(all)).map((answer) => answer && 'run')).toEqual(['run', 'run', null]);
  });

  it('is no way at all before it is opened', () => {
    expect([new Lane().works, new Lane().isAway]).toEqual([false, false]);
  });
});
