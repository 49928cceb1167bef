import { commandOf, parentOf } from '#platform';

const WATCH_MILLISECONDS = 250;

/**
 * Resolves when somebody wants the program to stop: Ctrl-C, a signal, the terminal closing, or npm, which started it,
 * being gone (a killed npm cannot pass anything on).
 */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!process.env.npm_lifecycle_event) return;
    const chain = launchers();
    const timer = setInterval(() => {
      if (chain.every(([child, parent]) => parentOf(child) === parent)) return;
      clearInterval(timer);
      resolve();
    }, WATCH_MILLISECONDS);
    timer.unref();
  });
}

/** This process and npm, with the shell between them where npm's shell did not make way for the program. */
function launchers(): Array<[child: number, parent: number]> {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const own: [number, number] = [process.pid, parent];
  const throughShell = grandparent !== null && /^(?:\S*\/)?(?:ba|da|a|z)?sh -c /.test(commandOf(parent) ?? '');
  return throughShell ? [own, [parent, grandparent]] : [own];
}
