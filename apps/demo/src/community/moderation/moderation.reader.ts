import type { Decide, ReportReason } from '#moderation';
import { entriesOf } from '../text/entry.js';
import { type Place, TextError } from '../text/text-error.js';
import type { TextFile } from '../text/text-file.js';
import { type Parts, SENTENCES } from './sentence.js';
import type { DemoMeasure, DemoTrouble } from './type.js';

const ACTIONS: readonly Decide['action'][] = ['APPROVE', 'HIDE', 'RESTORE', 'WARN', 'DISMISS'];
const REASONS: readonly ReportReason[] = [
  'SPAM',
  'HARASSMENT',
  'PRIVACY',
  'COPYRIGHT',
  'MISINFORMATION',
  'OFF_TOPIC',
  'OTHER',
];

/** What the file can name. */
export interface ModerationContext {
  readonly members: ReadonlySet<string>;
  readonly courses: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
  /** Names that replies of the threads have. */
  readonly replies: ReadonlySet<string>;
}

export interface Moderation {
  readonly troubles: readonly DemoTrouble[];
  readonly measures: readonly DemoMeasure[];
}

const LINE = /^(\d+(?:\.\d+)?) ([a-z0-9][a-z0-9._-]*) (.+)$/s;

/** Reads `moderation.txt`: `12.5 handle` and one of the sentences, the oldest first. */
export function moderationIn(file: TextFile, context: ModerationContext): Moderation {
  const names = new Names(context);
  const troubles: DemoTrouble[] = [];
  const measures: DemoMeasure[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const { text, place } of entriesOf(file.text, file.placeAt(1))) {
    const [, days, by, said] = LINE.exec(text) ?? [];
    const daysAgo = Number(days);
    if (by === undefined || said === undefined) {
      throw new TextError(place, 'Not a line of what moderators did. Begin with how many days ago, and who.');
    }
    if (daysAgo > before) throw new TextError(place, 'This is older than what stands above. Move it up.');
    before = daysAgo;
    names.check('member', by, place);
    const told = toldIn(said, place, names);
    if (told.kind !== 'posted') measures.push({ ...told, by, daysAgo });
    else {
      const { key, thread, bodyMarkdown } = told;
      troubles.push({ key, thread, author: by, postedDaysAgo: daysAgo, bodyMarkdown });
    }
  }
  return { troubles, measures };
}

function toldIn(said: string, place: Place, names: Names) {
  for (const { pattern, read } of SENTENCES) {
    const groups = pattern.exec(said)?.groups;
    if (!groups) continue;
    for (const [part, name] of Object.entries(groups)) {
      if (name !== undefined) names.check(part as keyof Parts, name, place);
    }
    return read(groups as unknown as Parts);
  }
  const forms = SENTENCES.map(({ form }) => `"${form}"`).join(', ');
  throw new TextError(place, `Nothing says "${said.split(' ', 1)[0]} …" like this. Write one of ${forms}.`);
}

type Check = (name: string, place: Place) => void;

/** What can be named on a line: what stands elsewhere, and what lines above it have named. */
class Names {
  private readonly checks: Readonly<Partial<Record<keyof Parts, Check>>>;

  constructor({ members, courses, threads, replies: named }: ModerationContext) {
    const replies = new Set(named);
    const decisions = new Set<string>();
    const reply = known(replies, 'a name that is given above, or in a thread after "#"');
    this.checks = {
      member: known(members, 'the handle of somebody in members.yaml'),
      course: known(courses, 'the slug of a course in courses.yaml'),
      thread: known(threads, 'the key of a reflection or case study'),
      reply,
      replies: (names, place) => {
        for (const name of names.split(', ')) reply(name, place);
      },
      decision: known(decisions, 'a name that a decision above is given after "as"'),
      action: known(new Set<string>(ACTIONS), `one of ${ACTIONS.join(', ')}`),
      reason: known(new Set<string>(REASONS), `one of ${REASONS.join(', ')}`),
      newReply: unknown(replies),
      newDecision: unknown(decisions),
    };
  }

  /** Keeps the name where it is a new one. */
  check(part: keyof Parts, name: string, place: Place): void {
    this.checks[part]?.(name, place);
  }
}

function known(names: ReadonlySet<string>, advice: string): Check {
  return (name, place) => {
    if (!names.has(name)) throw new TextError(place, `There is no ${name}. Write ${advice}.`);
  };
}

function unknown(names: Set<string>): Check {
  return (name, place) => {
    if (names.has(name)) throw new TextError(place, `Something else is called ${name} as well. Choose another name.`);
    names.add(name);
  };
}
