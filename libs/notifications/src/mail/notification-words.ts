import type { Language } from '#kernel';
import type { NotificationKind } from '../notification/notification.js';

/** What mails say beside what people wrote. */
export interface LetterWords {
  readonly somebody: string;
  readonly untitled: string;
  readonly open: string;
  readonly settings: string;
  readonly previewWithoutContent: string;
  /** Without a full stop. */
  readonly sentence: (kind: NotificationKind, who: string, title: string | null) => string;
  /** The same below the title. */
  readonly below: (kind: NotificationKind, who: string) => string;
  /** The same without anything of what happened; without a full stop. */
  readonly happened: Readonly<Record<NotificationKind, string>>;
  readonly reasons: Readonly<Record<NotificationKind, string>>;
  readonly unsubscribe: Readonly<Record<NotificationKind, string>>;
  readonly several: (count: number) => string;
  readonly digest: (count: number) => string;
  readonly more: (count: number) => string;
}

const english: LetterWords = {
  somebody: 'Somebody who has left',
  untitled: 'Elsewhere',
  open: 'Read it where it stands',
  settings: 'Choose what is mailed to you, and when',
  previewWithoutContent: 'You asked for mails that tell nothing more.',
  sentence(kind, who, title) {
    const where = title === null ? 'a discussion whose subject was withdrawn' : `“${title}”`;
    const sentences: Record<NotificationKind, string> = {
      MENTION: `${who} mentioned you in ${where}`,
      REPLY: `${who} replied to you in ${where}`,
      RATING: title === null ? `${who} rated a case study of yours` : `${who} rated your case study ${where}`,
      MODERATION: 'A moderator decided on something that concerns you',
      THREAD_ACTIVITY: `${who} wrote something new in ${where}`,
      REACTION: `${who} reacted to what you wrote in ${where}`,
      PROMPT: title === null ? 'There is news of a prompt of yours' : `There is news of the prompt ${where}`,
      APPEAL: 'Your appeal was decided on',
    };
    return sentences[kind];
  },
  below: (kind, who) => {
    const sentences: Partial<Record<NotificationKind, string>> = {
      MENTION: `${who} mentioned you`,
      REPLY: `${who} replied to you`,
      THREAD_ACTIVITY: `${who} wrote something new`,
      REACTION: `${who} reacted to what you wrote`,
      RATING: `${who} rated your case study`,
    };
    return sentences[kind] ?? english.happened[kind];
  },
  happened: {
    MENTION: 'Somebody mentioned you',
    REPLY: 'Somebody answered you',
    RATING: 'Somebody rated a case study of yours',
    MODERATION: 'A moderator decided on something that concerns you',
    THREAD_ACTIVITY: 'There is something new where you follow',
    REACTION: 'Somebody reacted to what you wrote',
    PROMPT: 'There is news of a prompt of yours',
    APPEAL: 'Your appeal was decided on',
  },
  reasons: {
    MENTION: 'You get this because you were mentioned by your handle.',
    REPLY: 'You get this because you wrote what is answered.',
    RATING: 'You get this because you put the case study on the shelf. You are told of its first rating only.',
    MODERATION: 'You get this because it concerns you.',
    THREAD_ACTIVITY: 'You get this because you follow this discussion.',
    REACTION: 'You get this because you wrote it.',
    PROMPT: 'You get this because you are in this course.',
    APPEAL: 'You get this because you appealed.',
  },
  unsubscribe: {
    MENTION: 'No more mails of mentions',
    REPLY: 'No more mails of replies',
    RATING: 'No more mails of ratings',
    MODERATION: 'No more mails of decisions',
    THREAD_ACTIVITY: 'No more mails of what you follow',
    REACTION: 'No more mails of reactions',
    PROMPT: 'No more mails of prompts',
    APPEAL: 'No more mails of appeals',
  },
  several: (count) => `${count} new things that concern you`,
  digest: (count) => (count === 1 ? 'What is new: one thing' : `What is new: ${count} things`),
  more: (count) => (count === 1 ? 'And one more' : `And ${count} more`),
};

const spanish: LetterWords = {
  somebody: 'Alguien que se ha ido',
  untitled: 'En otra parte',
  open: 'Leerlo donde está',
  settings: 'Elegir qué se te envía por correo, y cuándo',
  previewWithoutContent: 'Pediste mensajes que no digan nada más.',
  sentence(kind, who, title) {
    const where = title === null ? 'una conversación cuyo tema fue retirado' : `«${title}»`;
    const sentences: Record<NotificationKind, string> = {
      MENTION: `${who} te mencionó en ${where}`,
      REPLY: `${who} te respondió en ${where}`,
      RATING: title === null ? `${who} valoró un caso tuyo` : `${who} valoró tu caso ${where}`,
      MODERATION: 'Moderación decidió sobre algo que te concierne',
      THREAD_ACTIVITY: `${who} escribió algo nuevo en ${where}`,
      REACTION: `${who} reaccionó a lo que escribiste en ${where}`,
      PROMPT: title === null ? 'Hay novedades de una consigna tuya' : `Hay novedades de la consigna ${where}`,
      APPEAL: 'Se decidió sobre tu apelación',
    };
    return sentences[kind];
  },
  below: (kind, who) => {
    const sentences: Partial<Record<NotificationKind, string>> = {
      MENTION: `${who} te mencionó`,
      REPLY: `${who} te respondió`,
      THREAD_ACTIVITY: `${who} escribió algo nuevo`,
      REACTION: `${who} reaccionó a lo que escribiste`,
      RATING: `${who} valoró tu caso`,
    };
    return sentences[kind] ?? spanish.happened[kind];
  },
  happened: {
    MENTION: 'Alguien te mencionó',
    REPLY: 'Alguien te respondió',
    RATING: 'Alguien valoró un caso tuyo',
    MODERATION: 'Moderación decidió sobre algo que te concierne',
    THREAD_ACTIVITY: 'Hay algo nuevo donde sigues',
    REACTION: 'Alguien reaccionó a lo que escribiste',
    PROMPT: 'Hay novedades de una consigna tuya',
    APPEAL: 'Se decidió sobre tu apelación',
  },
  reasons: {
    MENTION: 'Lo recibes porque te mencionaron por tu alias.',
    REPLY: 'Lo recibes porque escribiste lo que se responde.',
    RATING: 'Lo recibes porque pusiste el caso en la estantería. Solo se te avisa de su primera valoración.',
    MODERATION: 'Lo recibes porque te concierne.',
    THREAD_ACTIVITY: 'Lo recibes porque sigues esta conversación.',
    REACTION: 'Lo recibes porque lo escribiste tú.',
    PROMPT: 'Lo recibes porque estás en este curso.',
    APPEAL: 'Lo recibes porque apelaste.',
  },
  unsubscribe: {
    MENTION: 'No más mensajes de menciones',
    REPLY: 'No más mensajes de respuestas',
    RATING: 'No más mensajes de valoraciones',
    MODERATION: 'No más mensajes de decisiones',
    THREAD_ACTIVITY: 'No más mensajes de lo que sigues',
    REACTION: 'No más mensajes de reacciones',
    PROMPT: 'No más mensajes de consignas',
    APPEAL: 'No más mensajes de apelaciones',
  },
  several: (count) => `${count} novedades que te conciernen`,
  digest: (count) => (count === 1 ? 'Lo nuevo: una cosa' : `Lo nuevo: ${count} cosas`),
  more: (count) => (count === 1 ? 'Y una más' : `Y ${count} más`),
};

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = { en: english, es: spanish };
