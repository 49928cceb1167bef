import type { WaitingWords } from '../island/outbox.js';
import type { Language, MessageName, Translate } from '../language/index.js';
import { type WaitForms, waitForms } from '../language/wait.js';

const NAMES = [
  'toolbar',
  'bold',
  'italic',
  'heading',
  'quote',
  'link',
  'list',
  'numbers',
  'code',
  'kept',
  'keptHere',
  'saving',
  'savedAt',
  'notSaved',
  'noStorage',
  'otherTab',
  'otherDraft',
  'useIt',
  'throwAway',
  'mentions',
  'noMention',
  'previewTitle',
  'previewClose',
  'sending',
  'failed',
  'offline',
  'busy',
  'tooMuch',
  'signInTitle',
  'signInAgain',
  'handle',
  'password',
  'someoneElse',
  'cancel',
  'addPicture',
  'uploading',
  'uploaded',
  'tryAgain',
  'uploadFailed',
  'chooseOther',
  'dismiss',
  'waitsForPictures',
  'reference',
  'dropHere',
  'suggestions',
  'edited',
  'editedNow',
  'added',
  'gone',
  'sent',
  'draftBack',
  'changedElsewhere',
  'insertReference',
  'quoteSelection',
] as const;

/** What is said of what waits for a connection. */
const WAITING = [
  'waits',
  'takeBack',
  'sendNow',
  'notTaken',
  'editIt',
  'throwAway',
  'wasSent',
  'readIt',
  'busy',
  'ended',
  'signIn',
] as const satisfies ReadonlyArray<keyof WaitingWords>;

export type EditorWords = Readonly<Record<(typeof NAMES)[number], string>> &
  WaitingWords & {
    /** How long to wait. */
    readonly wait: WaitForms;
  };

/** What editors say, in the reader's language. Figures stand as `{n}` and are put in by the script. */
export function editorWords(t: Translate): EditorWords {
  return kept(editors, t, () => ({ ...wordsOf(t, [...NAMES, ...WAITING]), wait: waitForms(t) })) as EditorWords;
}

export function waitingWords(t: Translate): WaitingWords {
  return kept(waiting, t, () => wordsOf(t, WAITING)) as WaitingWords;
}

/** By language; nothing in them is of anybody. */
const editors = new Map<Language, unknown>();
const waiting = new Map<Language, unknown>();

function kept(words: Map<Language, unknown>, t: Translate, make: () => unknown): unknown {
  if (!words.has(t.language)) words.set(t.language, make());
  return words.get(t.language);
}

/** What the script puts in. */
const OPEN = { n: '{n}', name: '{name}', time: '{time}', wait: '{wait}' };

function wordsOf(t: Translate, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, t(`composer.${name}` as MessageName, OPEN)]));
}
