import { Injectable } from '@nestjs/common';
import { isMember, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { COUNTING, fulfils, isEditedAfterClosing, isOnTime, isOwed, wordsCounted } from '#visibility';
import { isPeers } from './peers.js';

/** How far a learner has come with a prompt. */
export interface PromptProgress {
  /** Whether a reflection fulfils it: one that is held or hidden counts. What is changed after it has closed does not. */
  published: boolean;
  /** Whether one was out and long enough at `dueAt`; null without a due date, or before one fulfils it. */
  onTime: boolean | null;
  /** The words of their longest published reflection, as it was when the prompt closed; 0 without one. */
  words: number;
  /** Whether they changed one after it had closed. */
  editedAfterClosing: boolean;
  /** The peers, not counting instructors, to whose reflections they have replied. */
  distinctPeersRepliedTo: number;
  /** Whether anything is owed for it: see `isOwed`. */
  owed: boolean;
  /** Published, and as many peers replied to as the prompt asks for. */
  complete: boolean;
}

interface ProgressRow {
  promptId: string;
  dueAt: Date | null;
  closesAt: Date | null;
  joinedAt: Date;
  answered: boolean;
  repliesRequired: number;
  words: number;
  published: boolean;
  onTime: boolean;
  editedAfterClosing: boolean;
  peers: number;
}

/*
 * Of the prompts, those count in whose course the member is a learner. `participant` holds how many VISIBLE
 * replies somebody has in a thread. A reply keeps its worth when the reflection above it is withdrawn or its author's
 * account erased: an author who is gone counts once for each of their reflections.
 */
const PROGRESS = new Statement(
  'reflections/progress',
  { memberId: 'uuid', promptIds: 'uuid[]' },
  `
  select p.id as "promptId", p.due_at as "dueAt", p.closes_at as "closesAt", learner.joined_at as "joinedAt",
    p.replies_required as "repliesRequired", own.answered, own.words, own.published, own."onTime", own."editedAfterClosing", peers.count as peers
  from prompt p
  join course_member learner on learner.course_id = p.course_id and learner.member_id = :memberId and learner.role = 'LEARNER'
  cross join lateral (
    select count(*) > 0 as answered, coalesce(max(${wordsCounted('t', 'r', 'p')}), 0) as words, coalesce(bool_or(${fulfils('t', 'r', 'p')}), false) as published,
      coalesce(bool_or(${isOnTime('t', 'r', 'p')}), false) as "onTime",
      coalesce(bool_or(${isEditedAfterClosing('t', 'r', 'p')}), false) as "editedAfterClosing"
    from thread t join reflection r on r.thread_id = t.id
    where t.prompt_id = p.id and t.author_id = :memberId and t.status in ${COUNTING}) own
  cross join lateral (
    select count(distinct coalesce(t.author_id, t.id))::integer as count
    from thread t join participant part on part.thread_id = t.id and part.member_id = :memberId and part.replies > 0
    join reflection r on r.thread_id = t.id
    where t.prompt_id = p.id and t.author_id is distinct from :memberId and ${isPeers('t', 'r')}) peers
  where p.id = any(:promptIds)`,
);

/** Reads how far learners have come. */
@Injectable()
export class ProgressQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's own progress, in the order of the prompts; null where they are no learner of the course. */
  async ofViewer(viewer: Viewer, promptIds: readonly string[]): Promise<Array<PromptProgress | null>> {
    if (!isMember(viewer)) return promptIds.map(() => null);
    const statement = PROGRESS.with({ memberId: viewer.memberId, promptIds });
    const rows = await this.database.readerFor(viewer).rows<ProgressRow>(statement);
    const byPrompt = new Map(rows.map((row) => [row.promptId, toProgress(row)]));
    return promptIds.map((id) => byPrompt.get(id) ?? null);
  }
}

function toProgress(row: ProgressRow): PromptProgress {
  const { dueAt, closesAt, joinedAt, answered, published, onTime, words, editedAfterClosing, peers, repliesRequired } =
    row;
  return {
    published,
    onTime: dueAt && published ? onTime : null,
    words,
    editedAfterClosing,
    distinctPeersRepliedTo: peers,
    owed: isOwed(closesAt, joinedAt, answered),
    complete: published && peers >= repliesRequired,
  };
}
