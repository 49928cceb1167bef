import type { Translate } from '../language/index.js';

/** Somebody as a thread names them. */
export interface Person {
  readonly handle: string;
  readonly displayName?: string | null;
}

/** Their name for a sentence or an attribute; nothing but text. */
export function nameOf(person: Person | null | undefined, t: Translate): string {
  return person ? (person.displayName ?? `@${person.handle}`) : t('ui.someone');
}
