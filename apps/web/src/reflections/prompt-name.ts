import type { Translate } from '../language/index.js';

/** A prompt by its place in the series and its title. */
export function promptName({ number, title }: { number: number; title: string }, t: Translate): string {
  return t('reflections.promptName', { number, title });
}
