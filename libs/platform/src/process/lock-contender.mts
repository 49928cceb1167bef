import { registerHooks } from 'node:module';
import type { ProcessLock as Lock } from './process-lock.ts';

// A program of its own, run from its source: `.js` in an import means the file beside it.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});
const { ProcessLock } = await import('./process-lock.ts');

let held: Lock | null = null;

/** Takes a lock at a moment that all contenders were given, or gives back what it took. */
process.on('message', ({ path, at }: { path: string; at: number }) => {
  if (path === '') {
    held?.release();
    held = null;
    process.send?.('released');
    return;
  }
  while (performance.timeOrigin + performance.now() < at);
  const taken = ProcessLock.take(path);
  held = taken instanceof ProcessLock ? taken : null;
  process.send?.(held ? 'holds' : (taken as { heldBy: number }).heldBy);
});
process.on('disconnect', () => process.exit());
process.send?.('here');
