import { limits } from '#kernel';
import type { LiveHints } from '#platform';

const { look, lookAlone } = limits.live;

/** Looks by itself now and then, in case a hint was missed, and more often while none arrive. @returns how to stop */
export function lookNowAndThen(hints: LiveHints, work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = () => {
    if (!stopped) timer = setTimeout(() => void work().finally(again), hints.works ? look : lookAlone).unref();
  };
  again();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
