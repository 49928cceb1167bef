import { GCProfiler } from 'node:v8';

/**
 * Loaded into the server under measurement before its own code (`--import`, with `--expose-gc`): on `begin` it clears the
 * heap, on `end` it answers by how many bytes the heap had grown at its fullest since, garbage included.
 */
let profiler: GCProfiler | undefined;
let before = 0;

process.on('message', (message) => {
  if (message === 'begin') {
    globalThis.gc?.();
    before = process.memoryUsage().heapUsed;
    profiler = new GCProfiler();
    profiler.start();
    process.send?.(0);
  } else if (message === 'end') {
    const collections = profiler?.stop()?.statistics ?? [];
    const fullest = collections.map(({ beforeGC }) => beforeGC.heapStatistics.usedHeapSize);
    process.send?.(Math.max(process.memoryUsage().heapUsed, ...fullest) - before);
  }
});
// A channel that is listened to would keep the server from ending.
process.channel?.unref();
