import type { Viewer } from '#kernel';
import { canModerate } from '#moderation';
import { type Database } from '#platform';
import { isReplySeen, isSubjectSeen, type ReplyFacts, type SubjectFacts } from '#visibility';
import type { World } from '../factories/world.js';
import { sql } from './sql.js';

/** A post with the number in its words. */
export interface WordedPost {
  readonly threadId: string;
  readonly number: number;
  readonly word: number;
}

/** `w` holds all posts, drafts left out, and the number in the words of each; `p` is the post, `t` its thread. */
const GIVEN = `unnest($1::uuid[], $2::integer[], $3::integer[]) as w(thread_id, number, word)
  join thread t on t.id = w.thread_id and t.status <> 'DRAFT' join post p on p.thread_id = w.thread_id and p.number = w.number`;
const word = (kind: string) => `'${kind}w' || w.word || 'w${kind}'`;

const ITEMS = `
  insert into moderation_item (thread_id, number, course_id, state, content_revision, held, open_reports, waiting_since, created_at)
  select w.thread_id, w.number, t.course_id, 'OPEN', 1,
    jsonb_build_array(jsonb_build_object('rule', 'Banned phrase', 'matched', jsonb_build_array(${word('h')}), 'revision', 1)),
    1, $4::timestamptz, $4::timestamptz from ${GIVEN}`;
const REPORTS = `
  insert into report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
  select w.thread_id, w.number, 1, $5::uuid, gen_random_uuid(), 'OTHER', ${word('q')}, $4::timestamptz from ${GIVEN}`;
const NOTES = `
  insert into moderation_note (id, thread_id, number, author_id, body, created_at)
  select gen_random_uuid(), w.thread_id, w.number, $5::uuid, ${word('k')}, $4::timestamptz from ${GIVEN}`;
const DECISIONS = `
  insert into decision (id, thread_id, number, member_id, course_id, action, moderator_id, reason, content_revision, before, after, created_at)
  select gen_random_uuid(), w.thread_id, w.number, p.author_id, t.course_id, 'WARN', $5::uuid, ${word('d')}, 1, '{}', '{}', $4::timestamptz
  from ${GIVEN} where coalesce(p.status, t.status) <> 'REMOVED'`;
const MEMBER_NOTES = `
  insert into moderation_note (id, member_id, course_id, author_id, body, created_at)
  select gen_random_uuid(), w.id, $2::uuid, $3::uuid, 'zw' || w.at || 'wz', $4::timestamptz
  from unnest($1::uuid[]) with ordinality as w(id, at)`;

/**
 * Puts every post into the queue: held for `hw7wh`, reported with the note `qw7wq`, noted on as `kw7wk` and, unless it was withdrawn,
 * warned of with the reason `dw7wd`. Every member is noted on in the first course: the first as `zw1wz`.
 */
export async function addQueueWords(db: Database, world: World, posts: readonly WordedPost[]): Promise<void> {
  const [first] = world.members;
  const given = [
    posts.map(({ threadId }) => threadId),
    posts.map(({ number }) => number),
    posts.map((post) => post.word),
    world.now,
  ];
  await db.rows(sql(ITEMS, given));
  for (const statement of [REPORTS, NOTES, DECISIONS]) await db.rows(sql(statement, [...given, first?.id]));
  const members = world.members.map(({ id }) => id);
  await db.rows(sql(MEMBER_NOTES, [members, world.courses[0] ?? null, first?.id, world.now]));
}

interface WordedFacts {
  readonly word: number;
  readonly subject: SubjectFacts;
  /** Null for the subject itself. */
  readonly reply: ReplyFacts | null;
}

/** What `addQueueWords` hung on posts, as far as somebody is to find it: moderators on duty of others’ posts, and authors what they are told. */
export function visibleQueueWords(world: World, viewer: Viewer, posts: readonly WordedFacts[]): string[] {
  const words = posts.flatMap(({ word, subject, reply }) => {
    const { authorId, status } = reply ?? subject;
    const named = (kinds: string) => [...kinds].map((kind) => `${kind}w${word}w${kind}`);
    if (subject.status === 'DRAFT') return [];
    const reasons = status === 'REMOVED' ? '' : 'd';
    if (viewer.memberId !== null && authorId === viewer.memberId) {
      const seen = reply ? isReplySeen(viewer, subject, reply) : isSubjectSeen(viewer, subject);
      return seen ? named(`${reasons}${status === 'HELD' ? 'h' : ''}`) : [];
    }
    if (!canModerate(viewer, subject.courseId)) return [];
    // What it was held for is told while it waits for that.
    return named(`qk${status === 'HELD' ? 'h' : ''}${reasons}`);
  });
  if (!canModerate(viewer, world.courses[0] ?? null)) return words;
  const notes = world.members.flatMap(({ id }, at) => (id === viewer.memberId ? [] : [`zw${at + 1}wz`]));
  return [...words, ...notes];
}
