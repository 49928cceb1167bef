import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { slices } from './own-time.js';

/** Long enough for the computer's clock to say that too much was taken, at the most of 100 milliseconds. */
const LONG = 300;

describe('the time of a request', () => {
  it('is what its own thread computes, not what others do while it waits for the computer', async () => {
    const other = new Worker(
      'const { parentPort } = require("node:worker_threads"); parentPort.postMessage(0); for (;;);',
      {
        eval: true,
      },
    );
    try {
      await once(other, 'message');
      const time = slices.begin();
      expect(time.exceeds(100, performance.now())).toBe(false);
      const before = process.cpuUsage();
      const isWaiting = () => {
        const { user } = process.cpuUsage(before);
        return user < LONG * 1000;
      };
      // Until the other thread has computed for as long, on a busy machine too.
      while (isWaiting()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      expect(time.exceeds(100, performance.now())).toBe(false);
    } finally {
      await other.terminate();
    }
  });

  it('is too long where its thread computes for longer', () => {
    const time = slices.begin();
    expect(time.exceeds(100, performance.now())).toBe(false);
    const before = process.threadCpuUsage();
    while (process.threadCpuUsage(before).user < LONG * 1000);
    expect(time.exceeds(100, performance.now())).toBe(true);
  });
});
