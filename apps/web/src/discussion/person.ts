import type { Translate } from '../language/index.js';
import { type Person, shownName } from '../ui/person.js';

/** Their name for a sentence or an attribute; nothing but text. */
export function nameOf(person: Person | null | undefined, t: Translate): string {
  return person ? shownName(person) : t('ui.someone');
}
