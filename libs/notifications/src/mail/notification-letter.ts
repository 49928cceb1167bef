import { type Language, limits } from '#kernel';
import type { Letter, LetterPart } from '#platform';
import { pathOfSubject } from '#visibility';
import type { NotificationKind } from '../notification/notification.js';
import type { MailedText } from './mailed-text.queries.js';
import { LETTER_WORDS, type LetterWords } from './notification-words.js';

/** Where members choose what reaches them. */
const SETTINGS = '/settings/notifications';

export interface NotificationLetter {
  readonly language: Language;
  readonly digest: boolean;
  /** The oldest first; at least one. */
  readonly texts: readonly MailedText[];
  /** Whether it says only that something happened. */
  readonly withoutContent: boolean;
  /** Where mails of each kind that is in it are turned off. */
  readonly unsubscribe: ReadonlyArray<{ readonly kind: NotificationKind; readonly path: string }>;
}

/** What members are mailed of what happened: who did what where, how it begins, and where it stands. */
export function notificationLetter(facts: NotificationLetter): Letter {
  const words = LETTER_WORDS[facts.language];
  const { language, texts, withoutContent } = facts;
  const shown = texts.slice(0, limits.mail.texts);
  const parts = withoutContent ? withoutAnyContent(shown, words) : withContent(shown, words);
  if (texts.length > shown.length)
    parts.push({ link: words.more(texts.length - shown.length), path: '/notifications' });
  return {
    language,
    subject: subjectOf(facts, words),
    preview: withoutContent ? words.previewWithoutContent : sentenceOf(shown[0] as MailedText, words),
    parts,
    footer: [
      ...[...new Set(shown.map(({ kind }) => words.reasons[kind]))].map((text) => ({ text })),
      ...facts.unsubscribe.map(({ kind, path }) => ({ link: words.unsubscribe[kind], path })),
      { link: words.settings, path: SETTINGS },
    ],
  };
}

/** One thread has one subject, so that mail programs that go by it keep its mails together, too. */
function subjectOf({ digest, texts, withoutContent }: NotificationLetter, words: LetterWords): string {
  const [first] = texts as [MailedText];
  if (withoutContent) return texts.length === 1 ? words.happened[first.kind] : words.several(texts.length);
  if (digest) return words.digest(texts.length);
  const isOneThread = first.threadId !== null && texts.every(({ threadId }) => threadId === first.threadId);
  if (isOneThread && first.title !== null && texts.every(({ number }) => number !== null && number > 0))
    return `Re: ${first.title}`;
  return texts.length === 1 ? sentenceOf(first, words) : words.several(texts.length);
}

function sentenceOf(text: MailedText, words: LetterWords): string {
  return words.sentence(text.kind, whoOf(text, words), text.title);
}

function whoOf({ actor }: MailedText, words: LetterWords): string {
  return actor === null ? words.somebody : `@${actor}`;
}

function withContent(texts: readonly MailedText[], words: LetterWords): LetterPart[] {
  const threads = [...Map.groupBy(texts, ({ threadId, id }) => threadId ?? id).values()];
  return threads.flatMap((ofThread) => [
    ...(threads.length > 1 ? [{ heading: ofThread[0]?.title ?? words.untitled }] : []),
    ...ofThread.flatMap((text): LetterPart[] => [
      { text: `${threads.length > 1 ? words.below(text.kind, whoOf(text, words)) : sentenceOf(text, words)}.` },
      ...(text.quote ? [{ quote: text.quote, ...(text.actor !== null && { by: `@${text.actor}` }) }] : []),
      linkTo(text, texts.length === 1, words),
    ]),
  ]);
}

function withoutAnyContent(texts: readonly MailedText[], words: LetterWords): LetterPart[] {
  return texts.flatMap((text): LetterPart[] => [
    { text: `${words.happened[text.kind]}.` },
    linkTo(text, texts.length === 1, words),
  ]);
}

function linkTo(text: MailedText, isOnly: boolean, words: LetterWords): LetterPart {
  const path = pathOf(text);
  return isOnly ? { button: words.open, path } : { link: words.open, path };
}

/** The exact text, whatever page or fold it stands in. */
function pathOf({ kind, threadId, threadKind, number, promptId }: MailedText): string {
  if (promptId !== null) return `/prompts/${promptId}`;
  if (threadId === null || threadKind === null || number === null || kind === 'MODERATION' || kind === 'APPEAL')
    return '/notifications';
  const subject = pathOfSubject({ kind: threadKind, id: threadId });
  return number === 0 ? subject : `${subject}?reply=${number}#r${number}`;
}
