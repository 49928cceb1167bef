import type { Decide, ReportReason } from '#moderation';
import type { DemoMeasure, DemoTrouble } from './type.js';

/** What a line of `moderation.txt` tells, without who and when. */
type Told<Event> = Event extends unknown ? Omit<Event, 'by' | 'daysAgo'> : never;

export type ToldMeasure = Told<DemoMeasure>;
export type ToldTrouble = { readonly kind: 'posted' } & Omit<DemoTrouble, 'author' | 'postedDaysAgo'>;

/** The parts of a sentence that name something. The reader sees to it that each is there, or that it is new. */
export interface Parts {
  readonly course: string;
  readonly member: string;
  readonly thread: string;
  readonly reply: string;
  readonly replies: string;
  readonly newReply: string;
  readonly decision: string;
  readonly newDecision: string;
  readonly action: Decide['action'];
  readonly reason: ReportReason;
  readonly until: string;
  readonly text: string;
}

export interface Sentence {
  /** For whoever wrote a line that is none. */
  readonly form: string;
  readonly pattern: RegExp;
  /** @param parts those that the pattern names */
  readonly read: (parts: Parts) => ToldTrouble | ToldMeasure;
}

export const SENTENCES: readonly Sentence[] = [
  {
    form: 'posts NEW-NAME in THREAD: text',
    pattern: /^posts (?<newReply>\S+) in (?<thread>\S+): (?<text>.+)$/s,
    read: ({ newReply, thread, text }) => ({ kind: 'posted', key: newReply, thread, bodyMarkdown: text }),
  },
  {
    form: 'bans in COURSE: phrase, phrase',
    pattern: /^bans in (?<course>\S+): (?<text>.+)$/s,
    read: ({ course, text }) => ({ kind: 'bannedPhrasesSet', course, phrases: text.split(', ') }),
  },
  {
    form: 'reports REPLY as REASON: note (or none)',
    pattern: /^reports (?<reply>\S+) as (?<reason>[^\s:]+)(?:: (?<text>.+))?$/s,
    read: ({ reply, reason, text }) => ({ kind: 'reported', about: reply, reason, note: text ?? null }),
  },
  {
    form: 'decides ACTION on REPLY as NEW-NAME: reason',
    pattern: /^decides (?<action>\S+) on (?<reply>\S+) as (?<newDecision>\S+): (?<text>.+)$/s,
    read: ({ action, reply, newDecision, text }) => ({
      ...{ kind: 'decided', decision: newDecision, about: reply, action, reason: text },
    }),
  },
  {
    form: 'decides ACTION on REPLY, REPLY: reason',
    pattern: /^decides (?<action>\S+) on (?<replies>[^\s,:]+(?:, [^\s,:]+)+): (?<text>.+)$/s,
    read: ({ action, replies, text }) => ({
      ...{ kind: 'decidedInBulk', about: replies.split(', '), action, reason: text },
    }),
  },
  {
    form: 'undoes DECISION',
    pattern: /^undoes (?<decision>\S+)$/,
    read: ({ decision }) => ({ kind: 'undone', decision }),
  },
  {
    form: 'appeals against DECISION: statement',
    pattern: /^appeals against (?<decision>\S+): (?<text>.+)$/s,
    read: ({ decision, text }) => ({ kind: 'appealed', decision, statement: text }),
  },
  {
    form: 'suspends MEMBER in COURSE until DAYS-AGO: reason',
    pattern: /^suspends (?<member>\S+) in (?<course>\S+) until (?<until>-?\d+(?:\.\d+)?): (?<text>.+)$/s,
    read: ({ member, course, until, text }) => ({
      ...{ kind: 'suspended', member, course, untilDaysAgo: Number(until), reason: text },
    }),
  },
  {
    form: 'lets MEMBER back into COURSE: reason',
    pattern: /^lets (?<member>\S+) back into (?<course>\S+): (?<text>.+)$/s,
    read: ({ member, course, text }) => ({ kind: 'suspensionLifted', member, course, reason: text }),
  },
  {
    form: 'notes on MEMBER in COURSE: text',
    pattern: /^notes on (?<member>\S+) in (?<course>\S+): (?<text>.+)$/s,
    read: ({ member, course, text }) => ({ kind: 'memberNoted', member, course, body: text }),
  },
  {
    form: 'notes on REPLY: text',
    pattern: /^notes on (?<reply>[^\s:]+): (?<text>.+)$/s,
    read: ({ reply, text }) => ({ kind: 'itemNoted', about: reply, body: text }),
  },
];
