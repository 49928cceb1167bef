import type { MessageName, Translate } from '../language/index.js';

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
  'signIn',
  'someoneElse',
  'cancel',
  'addPicture',
  'uploading',
  'uploaded',
  'tryAgain',
  'uploadFailed',
  'waitsForPictures',
  'reference',
  'dropHere',
  'suggestions',
  'edited',
  'editedNow',
  'sent',
  'draftBack',
  'changedElsewhere',
  'insertReference',
  'quoteSelection',
] as const;

export type EditorWords = Readonly<Record<(typeof NAMES)[number], string>>;

/** What editors say, in the reader's language. Figures stand as `{n}` and are put in by the script. */
export function editorWords(t: Translate): EditorWords {
  return Object.fromEntries(
    NAMES.map((name) => [name, t(`composer.${name}` as MessageName, { n: '{n}', name: '{name}', time: '{time}' })]),
  ) as EditorWords;
}
