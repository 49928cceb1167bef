import fc from 'fast-check';
import { Lag, readPlace } from './lag.js';

describe('the lag of a replica', () => {
  it('is not known before it has reached a place of the primary', () => {
    const lag = new Lag();
    lag.note(0, 100n);
    expect(lag.behind(500, 99n)).toBeNull();
    expect(lag.behind(600, 100n)).toBe(600);
  });

  it('does not grow while nobody writes', () => {
    const lag = new Lag();
    for (let at = 0; at < 10_000; at += 500) {
      lag.note(at, 100n);
      expect(lag.behind(at + 1, 100n)).toBe(1);
    }
  });

  it('grows while the replica stands still and the primary does not, however long', () => {
    const lag = new Lag();
    lag.note(0, 100n);
    lag.behind(0, 100n);
    for (let at = 500; at < 500_000; at += 500) {
      lag.note(at, 100n + BigInt(at));
      expect(lag.behind(at, 100n)).toBe(at);
    }
    expect(lag.behind(500_000, 100n + 499_500n)).toBe(500);
  });

  it('is never less than how old is what the replica shows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ written: fc.nat(3), replayed: fc.nat(4) }), { minLength: 1, maxLength: 300 }),
        (steps) => {
          const lag = new Lag();
          const log = [0];
          let replayed = 0;
          steps.forEach((step, at) => {
            lag.note(at, BigInt(log.length - 1));
            const behind = lag.behind(at, BigInt(replayed));
            const missed = log[replayed + 1];
            if (behind !== null && missed !== undefined) expect(behind).toBeGreaterThanOrEqual(at - missed);
            for (let write = 0; write < step.written; write++) log.push(at);
            replayed = Math.min(replayed + step.replayed, log.length - 1);
          });
        },
      ),
    );
  });

  it('compares places as numbers', () => {
    expect(readPlace('0/0')).toBe(0n);
    expect(readPlace('2/1')).toBe((2n << 32n) + 1n);
    expect(readPlace('A/0') > readPlace('9/FFFFFFFF')).toBe(true);
  });
});
