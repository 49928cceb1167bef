import type { Database } from '../../../libs/platform/src/database/database.js';
import { sql } from '../../support/sql.js';

interface KnownMember {
  readonly id: string;
  readonly handle: string;
  readonly role: 'LEARNER' | 'INSTRUCTOR';
  readonly joinedAt: Date;
}
interface KnownPrompt {
  readonly id: string;
  readonly number: number;
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly minimumWords: number | null;
}
interface KnownText {
  readonly threadId: string;
  readonly number: number;
  readonly parent: number | null;
  readonly authorId: string | null;
  readonly status: string;
  readonly at: Date | null;
  readonly promptId: string | null;
  readonly words: number;
  /** All that it ever had, oldest first, each with when it was written; what stands now is the last. */
  readonly lengths: ReadonlyArray<{ readonly since: number; readonly words: number }>;
}
interface KnownRating {
  readonly memberId: string | null;
  readonly at: Date;
}

/** Everything that was ever written in a course, as it is stored, with who is in it now. */
export interface KnownCourse {
  readonly members: readonly KnownMember[];
  readonly prompts: readonly KnownPrompt[];
  readonly texts: readonly KnownText[];
  readonly ratings: readonly KnownRating[];
}

/** What is to be found of a member; prompts by their numbers. */
export interface NaiveParticipation {
  readonly handle: string;
  readonly reflections: number;
  readonly words: number;
  readonly unansweredReflections: number;
  readonly repliesGiven: number;
  readonly repliesReceived: number;
  readonly distinctPeersRepliedTo: number;
  readonly ratingsGiven: number;
  readonly lastActiveAt: Date | null;
  readonly missing: readonly number[];
  readonly notOwed: readonly number[];
  readonly late: readonly number[];
  readonly edited: readonly number[];
}

const MEMBERS = `
  select m.member_id as id, p.handle, m.role, m.joined_at as "joinedAt" from course_member m join member p on p.id = m.member_id where m.course_id = $1`;
const PROMPTS = `
  select id, number, opens_at as "opensAt", due_at as "dueAt", closes_at as "closesAt", minimum_words as "minimumWords" from prompt where course_id = $1`;
const TEXTS = `
  select p.thread_id as "threadId", p.number, p.parent_number as parent, p.author_id as "authorId",
    coalesce(p.status, t.status) as status, case when p.number = 0 then t.published_at else p.created_at end as at,
    t.prompt_id as "promptId", coalesce(r.word_count, 0) as words,
    coalesce((select json_agg(json_build_object('since', extract(epoch from l.since) * 1000, 'words', l.word_count) order by l.since)::jsonb
      from reflection_length l where l.thread_id = t.id), '[]')
      || jsonb_build_object('since', extract(epoch from r.written_at) * 1000, 'words', r.word_count) as lengths
  from post p join thread t on t.id = p.thread_id left join reflection r on r.thread_id = t.id where t.course_id = $1`;
const RATINGS = 'select member_id as "memberId", updated_at as at from rating';

export async function readCourse(database: Database, courseId: string): Promise<KnownCourse> {
  return {
    members: await database.rows<KnownMember>(sql(MEMBERS, [courseId])),
    prompts: await database.rows<KnownPrompt>(sql(PROMPTS, [courseId])),
    texts: await database.rows<KnownText>(sql(TEXTS, [courseId])),
    ratings: await database.rows<KnownRating>(sql(RATINGS)),
  };
}

const stands = ({ status }: KnownText) => ['VISIBLE', 'HELD', 'HIDDEN'].includes(status);
const isReply = ({ number }: KnownText) => number > 0;

/** Everybody of the course, in the order of the roster, each counted by going through all that was written. */
export function countNaively(course: KnownCourse, now: Date): NaiveParticipation[] {
  return [...course.members]
    .sort((a, b) => (a.role === b.role ? (a.handle < b.handle ? -1 : 1) : a.role === 'INSTRUCTOR' ? -1 : 1))
    .map((member) => countMember(course, member, now));
}

function countMember(course: KnownCourse, { id, handle, role, joinedAt }: KnownMember, now: Date): NaiveParticipation {
  const { texts, members, ratings } = course;
  const visible = texts.filter((text) => isReply(text) && text.status === 'VISIBLE');
  const own = texts.filter((text) => !isReply(text) && text.authorId === id && stands(text));
  const instructors = members.filter((member) => member.role === 'INSTRUCTOR').map((member) => member.id);
  const answered = visible.filter(({ authorId }) => authorId === id);
  const peers = answered
    .map(({ threadId }) => texts.find((text) => text.threadId === threadId && !isReply(text)) as KnownText)
    .filter(({ authorId }) => authorId !== id && !(authorId && instructors.includes(authorId)));
  const given = ratings.filter(({ memberId }) => memberId === id);
  const written = texts.filter((text) => text.authorId === id && stands(text));
  const moments = [...written, ...given].map(({ at }) => (at as Date).getTime());
  const owed = course.prompts
    .filter(() => role === 'LEARNER')
    .map((prompt) => ({ ...prompt, ...workFor(own, prompt), wasThere: wasThere(own, prompt, joinedAt) }));
  return {
    handle,
    reflections: own.length,
    words: own.reduce((sum, { words }) => sum + words, 0),
    unansweredReflections: own.filter(
      ({ threadId }) => !visible.some((reply) => reply.threadId === threadId && reply.authorId !== id),
    ).length,
    repliesGiven: answered.filter((reply) => parentOf(texts, reply).authorId !== id).length,
    repliesReceived: visible.filter((reply) => reply.authorId !== id && parentOf(texts, reply).authorId === id).length,
    distinctPeersRepliedTo: new Set(peers.map(({ authorId, threadId }) => authorId ?? threadId)).size,
    ratingsGiven: given.length,
    lastActiveAt: moments.length > 0 ? new Date(Math.max(...moments)) : null,
    missing: numbers(
      owed.filter(
        ({ done, dueAt, opensAt, wasThere }) =>
          wasThere && !done && dueAt && dueAt < now && !(opensAt && opensAt > now),
      ),
    ),
    notOwed: numbers(owed.filter(({ wasThere }) => !wasThere)),
    late: numbers(owed.filter(({ done, onTime, dueAt }) => done && !onTime && dueAt)),
    edited: numbers(owed.filter(({ edited }) => edited)),
  };
}

/** Whether somebody was in the course at a moment at which a prompt took answers: since they joined, or as what they published shows. */
function wasThere(own: readonly KnownText[], { id, closesAt }: KnownPrompt, joinedAt: Date): boolean {
  return own.some(({ promptId }) => promptId === id) || !closesAt || joinedAt.getTime() < closesAt.getTime();
}

/** What of it was there at a moment: the words of the last text that was written by then. */
function wordsAt({ at, lengths }: KnownText, moment: number): number | null {
  if ((at as Date).getTime() > moment) return null;
  return lengths.filter(({ since }) => since <= moment).at(-1)?.words ?? null;
}

export function workFor(own: readonly KnownText[], { id, minimumWords, dueAt, closesAt }: KnownPrompt) {
  const texts = own.filter(({ promptId }) => promptId === id);
  const least = minimumWords ?? 0;
  const isEnough = (words: number | null) => words !== null && words >= least;
  const final = (text: KnownText) =>
    Math.max(closesAt?.getTime() ?? Number.POSITIVE_INFINITY, (text.at as Date).getTime());
  const onTime = dueAt !== null && texts.some((text) => isEnough(wordsAt(text, dueAt.getTime())));
  return {
    onTime,
    done: onTime || texts.some((text) => isEnough(wordsAt(text, final(text)))),
    words: Math.max(0, ...texts.map((text) => wordsAt(text, final(text)) as number)),
    edited: closesAt !== null && texts.some((text) => (text.lengths.at(-1)?.since as number) > final(text)),
  };
}

function parentOf(texts: readonly KnownText[], { threadId, parent }: KnownText): KnownText {
  return texts.find((text) => text.threadId === threadId && text.number === parent) as KnownText;
}

function numbers(prompts: ReadonlyArray<{ readonly number: number }>): number[] {
  return prompts.map(({ number }) => number).sort((a, b) => a - b);
}

/** Who of those who are members now replies to whom how often: `from to` and the number. */
export function graphNaively({ members, texts }: KnownCourse): Map<string, number> {
  const handles = new Map(members.map(({ id, handle }) => [id, handle]));
  const edges = new Map<string, number>();
  for (const reply of texts.filter((text) => isReply(text) && text.status === 'VISIBLE')) {
    const [from, to] = [handles.get(reply.authorId ?? ''), handles.get(parentOf(texts, reply).authorId ?? '')];
    if (from && to && from !== to) edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + 1);
  }
  return edges;
}
