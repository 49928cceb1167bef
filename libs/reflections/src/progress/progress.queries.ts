import { Injectable } from '@nestjs/common';
import { isMember, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';

/** How far a learner has come with a prompt. */
export interface PromptProgress {
  /** Whether a reflection of at least the minimum of words is out; one that is held or hidden counts. */
  published: boolean;
  /** Whether the first such reflection was out by `dueAt`; null without a due date, or before one is out. */
  onTime: boolean | null;
  /** The words of their longest published reflection; 0 without one. */
  words: number;
  /** The peers, not counting instructors, to whose reflections they have replied. */
  distinctPeersRepliedTo: number;
  /** Published, and as many peers replied to as the prompt asks for. */
  complete: boolean;
}

interface ProgressRow {
  promptId: string;
  dueAt: Date | null;
  repliesRequired: number;
  words: number;
  publishedAt: Date | null;
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
  select p.id as "promptId", p.due_at as "dueAt", p.replies_required as "repliesRequired",
    coalesce(own.words, 0) as words, own.published_at as "publishedAt", peers.count as peers
  from prompt p
  join course_member learner on learner.course_id = p.course_id and learner.member_id = :memberId and learner.role = 'LEARNER'
  cross join lateral (
    select max(r.word_count) as words,
      min(t.published_at) filter (where r.word_count >= coalesce(p.minimum_words, 0)) as published_at
    from thread t join reflection r on r.thread_id = t.id
    where t.prompt_id = p.id and t.author_id = :memberId and t.status in ('VISIBLE', 'HELD', 'HIDDEN')) own
  cross join lateral (
    select count(distinct coalesce(t.author_id, t.id))::integer as count
    from thread t join participant part on part.thread_id = t.id and part.member_id = :memberId and part.replies > 0
    where t.prompt_id = p.id and t.author_id is distinct from :memberId
    and not exists (
      select from course_member guide
      where guide.course_id = p.course_id and guide.member_id = t.author_id and guide.role = 'INSTRUCTOR')) peers
  where p.id = any(:promptIds)`,
);

/** Reads how far learners have come. */
@Injectable()
export class ProgressQueries {
  constructor(private readonly database: Database) {}

  /** The viewer's own progress, in the order of the prompts; null where they are no learner of the course. */
  async ofViewer(viewer: Viewer, promptIds: readonly string[]): Promise<Array<PromptProgress | null>> {
    if (!isMember(viewer)) return promptIds.map(() => null);
    const rows = await this.database.rows<ProgressRow>(PROGRESS.with({ memberId: viewer.memberId, promptIds }));
    const byPrompt = new Map(rows.map((row) => [row.promptId, toProgress(row)]));
    return promptIds.map((id) => byPrompt.get(id) ?? null);
  }
}

function toProgress({ dueAt, publishedAt, words, peers, repliesRequired }: ProgressRow): PromptProgress {
  return {
    published: publishedAt !== null,
    onTime: dueAt && publishedAt ? publishedAt <= dueAt : null,
    words,
    distinctPeersRepliedTo: peers,
    complete: publishedAt !== null && peers >= repliesRequired,
  };
}
