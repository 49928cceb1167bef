import { FakeClock } from '../../../../test/support/fake-clock.js';
import { Refusals } from './refusals.recorder.js';

const HOUR = 3_600_000;

describe('what limits refused', () => {
  it('is counted by limit for a day, the last one first', () => {
    const clock = new FakeClock();
    const refusals = new Refusals(clock);
    expect(refusals.lately()).toEqual([]);
    refusals.count('joinCode');
    clock.advance(HOUR);
    refusals.count('signIn:account');
    refusals.count('signIn:account');
    expect(refusals.lately()).toEqual([
      { limit: 'signIn:account', refused: 2, lastAt: clock.now() },
      { limit: 'joinCode', refused: 1, lastAt: new Date(clock.now().getTime() - HOUR) },
    ]);
    clock.advance(23 * HOUR);
    expect(refusals.lately().map(({ limit }) => limit)).toEqual(['signIn:account']);
    clock.advance(HOUR);
    expect(refusals.lately()).toEqual([]);
  });

  it('takes no more room however often', () => {
    const clock = new FakeClock();
    const refusals = new Refusals(clock);
    for (let hour = 0; hour < 100; hour++) {
      for (let times = 0; times < 10; times++) refusals.count('requests');
      clock.advance(HOUR);
    }
    // 23 whole hours lie within the last day, and the one that has just ended.
    expect(refusals.lately()).toMatchObject([{ refused: 230 }]);
    const { counts } = refusals as unknown as { counts: Map<string, { hours: Map<number, number> }> };
    expect(counts.get('requests')?.hours.size).toBeLessThanOrEqual(24);
  });
});
