import { setImmediate } from 'node:timers/promises';
import { type DomainError, limits, RateLimited } from '#kernel';
import { FairQueue } from './fair-queue.js';

describe('a fair line', () => {
  const usual = { atOnce: 1, waiting: 6, ofOneMember: 4, patience: 60_000 };
  const codeOf = (passing: Promise<unknown>) =>
    passing.then(
      () => 'passed',
      (error: DomainError) => error,
    );

  /** A line with a work inside it, which is done when it is let go. */
  function occupied(bounds: Partial<typeof usual> = {}) {
    const line = new FairQueue({ ...usual, ...bounds }, (most) => new RateLimited(`You have ${most} waiting.`, 1));
    const order: string[] = [];
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    const first = line.pass('first', () => promise);
    const send = (member: string) => line.pass(member, async () => void order.push(member));
    return { line, order, send, first, letGo };
  }

  it('lets members take turns, however many works one of them has sent', async () => {
    const { order, send, letGo } = occupied();
    const all = [send('ann'), send('ann'), send('ann'), send('ben'), send('cleo'), send('ben')];
    letGo();
    await Promise.all(all);
    expect(order).toEqual(['ann', 'ben', 'cleo', 'ann', 'ben', 'ann']);
  });

  it('refuses at once what it has no room for, and says when to try again', async () => {
    const { order, send, letGo } = occupied();
    const waiting = ['ann', 'ann', 'ann', 'ben', 'ben', 'ben'].map(send);
    expect(await codeOf(send('cleo'))).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/nothing was written. Try again in a moment/),
      details: { retryAfter: limits.retryAfter.busy },
    });
    letGo();
    await Promise.all(waiting);
    expect(order).not.toContain('cleo');
    await expect(codeOf(send('cleo'))).resolves.toBe('passed');
  });

  it('has no room for all of it in one member’s hands', async () => {
    const { send, letGo } = occupied();
    const waiting = ['ann', 'ann', 'ann', 'ann'].map(send);
    expect(await codeOf(send('ann'))).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'You have 4 waiting.',
    });
    const other = codeOf(send('ben'));
    letGo();
    await Promise.all(waiting);
    await expect(other).resolves.toBe('passed');
  });

  it('keeps nobody waiting beyond its patience, and does nothing for them afterwards', async () => {
    const { order, send, first, letGo } = occupied({ patience: 1 });
    expect(await codeOf(send('ann'))).toMatchObject({ code: 'UNAVAILABLE' });
    letGo();
    await first;
    await setImmediate();
    expect(order).toEqual([]);
    await expect(codeOf(send('ann'))).resolves.toBe('passed');
  });

  it('goes on after a work that has failed', async () => {
    const line = new FairQueue(usual);
    const failing = line.pass('ann', async () => Promise.reject(new Error('broken')));
    const next = line.pass('ben', async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});
