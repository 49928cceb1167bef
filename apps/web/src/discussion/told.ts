import type { MessageName, Translate } from '../language/index.js';

/** A sentence with a number, by the categories of the language's plurals; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** What the script of a thread is told. */
export interface ToldThread {
  readonly thread: string;
  /** Whether the viewer opened it before: in one that was never opened nothing is marked as new. */
  readonly opened: boolean;
  readonly signedIn: boolean;
  /** The highest number on the page. */
  readonly newest: number;
  readonly newestFirst: boolean;
  /** Whether the page shows a part of the thread: what hangs on none of it does not belong there. */
  readonly part: boolean;
  readonly words: {
    readonly arrived: PluralForms;
    readonly loaded: PluralForms;
    readonly loading: string;
    readonly failed: string;
    readonly shown: string;
  };
}

/** Numbers that between them are of every category of the languages that there are. */
const SAMPLES = [1, 7];

/** A message with `count` for a script, which has no catalogue. */
export function pluralForms(t: Translate, name: MessageName): PluralForms {
  const rules = new Intl.PluralRules(t.language);
  return Object.fromEntries(
    SAMPLES.map((count) => [rules.select(count), t(name, { count }).replace(String(count), '#')]),
  );
}
