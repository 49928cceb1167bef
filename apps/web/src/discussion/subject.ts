import type { Person } from '../ui/person.js';

/** What a thread hangs on, as far as the thread speaks of it. */
export interface ThreadSubject {
  /** Its page: `/reflections/…`. */
  readonly path: string;
  readonly title: string;
  readonly revision: number;
  readonly author: Person | null | undefined;
}
