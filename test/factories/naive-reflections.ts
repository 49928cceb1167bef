import type { Viewer } from '#kernel';
import type { Database } from '../../libs/platform/src/database/database.js';
import { isReplySeen } from '../../libs/visibility/src/reply-visibility.js';
import { isSubjectSeen } from '../../libs/visibility/src/subject-visibility.js';
import { sql } from '../support/sql.js';
import { type KnownThread, readFacts } from './facts.js';

export interface KnownReflection extends KnownThread {
  readonly publishedAt: Date | null;
  /** The members whom its text mentions. */
  readonly mentions: readonly string[];
  /** For each member who opened the thread, the numbers read. */
  readonly read: Readonly<Record<string, readonly number[]>>;
}

export type NaiveReflectionOrder = 'NEWEST' | 'OLDEST' | 'RECENTLY_ACTIVE' | 'NEEDS_REPLY';

export interface NaiveReflectionFilter {
  readonly courseId?: string | null;
  readonly promptId?: string | null;
  readonly authorId?: string | null;
  readonly mentions?: string | null;
  readonly unansweredOnly?: boolean | null;
  readonly unansweredForDays?: number | null;
  readonly unreadOnly?: boolean | null;
}

/** A row of the list and the key that it is sorted by, greater keys later in every order. */
export interface ListedReflection {
  readonly id: string;
  readonly key: string;
}

const MORE = `
  select t.id, t.published_at as "publishedAt",
    array(select n.member_id::text from mention n where n.thread_id = t.id and n.number = 0 and n.member_id is not null) as mentions,
    coalesce((select jsonb_object_agg(r.member_id, array(
        select generate_series(lower(part), upper(part) - 1) from unnest(r.numbers) as part))
      from reading r where r.thread_id = t.id), '{}') as read
  from thread t where t.id = any($1::uuid[])`;

/** Everything that decides which lists a reflection is in and where, read without any rule. */
export async function readReflections(
  database: Database,
  threads: readonly string[],
  now: Date,
): Promise<KnownReflection[]> {
  const facts = await readFacts(database, threads, now);
  const rows = await database.rows<Pick<KnownReflection, 'id' | 'publishedAt' | 'mentions' | 'read'>>(
    sql(MORE, [threads]),
  );
  const more = new Map(rows.map((row) => [row.id, row]));
  return facts.map((thread) => ({ ...thread, ...more.get(thread.id)! }));
}

/** The list that this viewer is to find: the twin of the rule, then every filter by itself, then a sort. */
export function listReflectionsNaively(
  viewer: Viewer,
  known: readonly KnownReflection[],
  order: NaiveReflectionOrder,
  filter: NaiveReflectionFilter,
): ListedReflection[] {
  return known
    .filter(({ subject }) => subject.kind === 'REFLECTION')
    .filter(({ subject }) => subject.status !== 'DRAFT' && subject.status !== 'REMOVED')
    .filter(({ subject }) => isSubjectSeen(viewer, subject))
    .filter((reflection) => passes(viewer, reflection, filter))
    .map((reflection) => ({ id: reflection.id, key: keyOf(reflection, order) }))
    .sort((a, b) => (a.key < b.key === (order === 'OLDEST' || order === 'NEEDS_REPLY') ? -1 : 1));
}

function passes(viewer: Viewer, reflection: KnownReflection, filter: NaiveReflectionFilter): boolean {
  const { subject, mentions } = reflection;
  return (
    (filter.courseId == null || subject.courseId === filter.courseId) &&
    (filter.promptId == null || subject.promptId === filter.promptId) &&
    (filter.authorId == null || subject.authorId === filter.authorId) &&
    (filter.mentions == null || mentions.includes(filter.mentions)) &&
    (!filter.unansweredOnly || peerReplies(reflection) === 0) &&
    (filter.unansweredForDays == null || waitsFor(viewer, reflection) >= filter.unansweredForDays) &&
    (!filter.unreadOnly || viewer.memberId === null || isUnread(viewer, viewer.memberId, reflection))
  );
}

function peerReplies({ subject, replies }: KnownReflection): number {
  return replies.filter(({ status, authorId }) => status === 'VISIBLE' && authorId !== subject.authorId).length;
}

/** Days since it was published; negative where it was answered. */
function waitsFor(viewer: Viewer, reflection: KnownReflection): number {
  if (peerReplies(reflection) > 0) return -1;
  return (viewer.now.getTime() - (reflection.publishedAt as Date).getTime()) / 86_400_000;
}

function isUnread(viewer: Viewer, memberId: string, { subject, replies, read }: KnownReflection): boolean {
  const known = read[memberId];
  if (!known && subject.authorId !== memberId) return true;
  return replies.some(
    (reply) => reply.authorId !== memberId && isReplySeen(viewer, subject, reply) && !known?.includes(reply.number),
  );
}

function keyOf(reflection: KnownReflection, order: NaiveReflectionOrder): string {
  const published = (reflection.publishedAt as Date).toISOString();
  const visible = reflection.replies.filter(({ status }) => status === 'VISIBLE');
  const active = [published, ...visible.map(({ createdAt }) => createdAt.toISOString())].sort().at(-1);
  const parts = {
    NEWEST: [published],
    OLDEST: [published],
    RECENTLY_ACTIVE: [active],
    NEEDS_REPLY: [String(peerReplies(reflection)).padStart(9, '0'), published],
  }[order];
  return [...parts, reflection.id].join(' ');
}
