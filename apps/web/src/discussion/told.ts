import type { WaitingWords } from '../island/outbox.js';
import type { PluralForms } from '../language/plural-forms.js';

/** What the script of a thread is told. */
export interface ToldThread {
  readonly thread: string;
  /** Whether the viewer opened it before: in one that was never opened nothing is marked as new. */
  readonly opened: boolean;
  readonly signedIn: boolean;
  /** The highest number on the page. */
  readonly newest: number;
  /** At which change of the thread the page was read. */
  readonly cursor: string;
  readonly newestFirst: boolean;
  /** Whether the address asks for all of them. */
  readonly all: boolean;
  /** Whether the page shows a part of the thread: what hangs on none of it does not belong there. */
  readonly part: boolean;
  readonly words: {
    readonly arrived: PluralForms;
    readonly changed: PluralForms;
    readonly anew: string;
    readonly heading: PluralForms;
    readonly answers: PluralForms;
    readonly removed: string;
    readonly loaded: PluralForms;
    readonly loading: string;
    readonly failed: string;
    readonly shown: string;
    readonly waiting: WaitingWords;
  };
}
