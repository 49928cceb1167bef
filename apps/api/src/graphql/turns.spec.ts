import { sharedEventLoop } from './shared-event-loop.js';

/** A turn of the event loop, as short operations need some. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('turns of long operations', () => {
  it('come one in each turn of the event loop, in the order of those who wait', async () => {
    const came: string[] = [];
    const long = async (name: string) => {
      for (let slice = 1; slice <= 3; slice++) {
        await sharedEventLoop.next();
        came.push(`${name}${slice}`);
      }
    };
    const all = [long('a'), long('b'), long('c')];
    for (let at = 0; at < 9; at++) {
      await turn();
      expect(came.length).toBeLessThanOrEqual(at + 1);
    }
    await Promise.all(all);
    expect(came).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3']);
  });
});
