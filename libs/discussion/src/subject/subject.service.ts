import { Injectable } from '@nestjs/common';
import { Clock, Conflict, InvalidInput, isId, type Member, NotFound, newId } from '#kernel';
import type { TypedText } from '#markdown';
import { Events, Statement, type Transaction } from '#platform';
import type { Audience, ContentKind } from '#visibility';
import { type Composed, Composer } from '../post/composer.service.js';
import type { Edited } from '../post/edit.service.js';
import { holdOf, sendToReview } from '../post/kept-texts.js';
import type { LoadedPost } from '../post/loaded-post.js';
import { PostHeld } from '../post/post.events.js';
import { requireWriter } from '../post/post.policy.js';
import {
  mentionedRows,
  RENDERED_PARAMETERS,
  renderedColumns,
  renderedPlaces,
  renderedValues,
} from '../post/rendered-text.statement.js';
import { StatusService } from '../post/status.service.js';

/** Where a subject belongs and whom it is for, as its author chooses it. */
export interface Placement {
  readonly courseId: string | null;
  readonly promptId: string | null;
  readonly audience: Audience;
}

export interface NewSubject extends Placement {
  readonly kind: ContentKind;
  readonly title: string;
  readonly markdown: string;
  /** Whether it is to be published at once. */
  readonly publishing: boolean;
  /** What is published with it and is no Markdown. */
  readonly accompanying?: readonly string[];
  /** Markdown of its other fields, to be rendered and screened with it. */
  readonly parts?: readonly TypedText[];
}

const INSERT = new Statement(
  'discussion/insert-subject',
  {
    threadId: 'uuid',
    kind: 'content_kind',
    authorId: 'uuid',
    courseId: 'uuid | null',
    promptId: 'uuid | null',
    audience: 'audience',
    now: 'timestamptz',
    markdown: 'text',
    ...RENDERED_PARAMETERS,
  },
  `
  with subject as (
    insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, active_at)
    values (:threadId, :kind, :authorId, :courseId, :promptId, :audience, 'DRAFT', :now, :now)
    returning id),
  text as (
    insert into post (thread_id, number, path, depth, author_id, markdown, created_at, ${renderedColumns})
    select id, 0, '', 0, :authorId, :markdown, :now, ${renderedPlaces} from subject)
  insert into mention (thread_id, number, handle, member_id, position)
  select subject.id, 0, m.handle, m.member_id, m.position
  from subject, ${mentionedRows}`,
);

const HELD = new Statement(
  'discussion/held-subject',
  { threadId: 'uuid' },
  `
  select p.revision, t.course_id from thread t join post p on p.thread_id = t.id and p.number = 0 where t.id = :threadId`,
);

const MOVE = new Statement(
  'discussion/move-subject',
  { threadId: 'uuid', courseId: 'uuid | null', promptId: 'uuid | null', audience: 'audience' },
  `
  update thread set course_id = :courseId, prompt_id = :promptId, audience = :audience where id = :threadId and (
    status = 'DRAFT' or (course_id is not distinct from :courseId and prompt_id is not distinct from :promptId)) returning id`,
);
const ANSWERED_BY_OTHERS = new Statement(
  'discussion/subject-is-answered',
  { threadId: 'uuid', authorId: 'uuid | null' },
  `
  select exists (select from post p where p.thread_id = :threadId and p.number > 0 and p.status <> 'REMOVED'
    and p.author_id is distinct from :authorId) as answered`,
);

/** Where the member finds the course and the prompt that they name, and what these allow now. */
const PLACE = new Statement(
  'discussion/find-place',
  { courseId: 'uuid | null', promptId: 'uuid | null', memberId: 'uuid', now: 'timestamptz' },
  `
  select c.id is not null as course_known, own.role, p.id is not null as prompt_known, p.course_id as prompt_course,
    p.closes_at <= :now as closed, p.opens_at > :now as not_yet_open
  from (select :courseId as course_id, :promptId as prompt_id) asked
  left join prompt p on p.id = asked.prompt_id
    and exists (select from course_member i where i.course_id = p.course_id and i.member_id = :memberId)
  left join course c on c.id = coalesce(asked.course_id, p.course_id)
  left join course_member own on own.course_id = c.id and own.member_id = :memberId`,
);

interface PlaceRow {
  role: 'LEARNER' | 'INSTRUCTOR' | null;
  prompt_known: boolean;
  prompt_course: string | null;
  closed: boolean | null;
  not_yet_open: boolean | null;
}

const WIDTH: Record<Audience, number> = { PRIVATE: 0, COURSE: 1, MEMBERS: 2, PUBLIC: 3 };

/** What every kind of subject has in common when it is written: its thread, its text, its place and its publication. */
@Injectable()
export class SubjectService {
  constructor(
    private readonly composer: Composer,
    private readonly statuses: StatusService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Stores a new subject as a draft. The caller adds what only its kind has, and publishes it if that is wanted. */
  async create(
    tx: Transaction,
    member: Member,
    subject: NewSubject,
  ): Promise<{ threadId: string; composed: Composed }> {
    requireWriter(member, subject.courseId);
    const composed = await this.composer.compose(tx, member, subject);
    const now = this.clock.now();
    const threadId = newId(now);
    const { kind, courseId, promptId, audience } = subject;
    await tx.rows(
      INSERT.with({
        threadId,
        kind,
        authorId: member.memberId,
        courseId,
        promptId,
        audience,
        now,
        markdown: composed.markdown,
        ...renderedValues(composed),
      }),
    );
    return { threadId, composed };
  }

  /** Makes a draft public as far as its audience goes, or holds it. */
  async publish(tx: Transaction, threadId: string, composed: Composed): Promise<void> {
    const because = holdOf(composed);
    const address = { threadId, number: 0 };
    const at = this.clock.now();
    await this.statuses.change(tx, address, because ? 'HELD' : 'VISIBLE', { at });
    if (!because) return;
    const held = await tx.row<{ revision: number; course_id: string | null }>(HELD.with({ threadId }));
    if (held) await sendToReview(tx, this.events, new PostHeld(address, held.course_id, held.revision, because, at));
  }

  /**
   * Checks where a subject is to go. A prompt brings its course along; without an audience it is the course's, or all members'.
   * @param wanted undefined and null mean none
   * @param field the field of the input that named the prompt, for the error
   */
  async place(
    tx: Transaction,
    member: Member,
    wanted: { courseId?: string | null; promptId?: string | null; audience?: Audience | null },
    field = 'input.promptId',
  ): Promise<Placement> {
    const { courseId = null, promptId = null } = wanted;
    if (courseId !== null && !isId(courseId)) throw new NotFound('course of yours');
    const known = promptId !== null && isId(promptId) ? promptId : null;
    const { memberId } = member;
    const row = await tx.row<PlaceRow>(PLACE.with({ courseId, promptId: known, memberId, now: this.clock.now() }));
    if (courseId !== null && !row?.role) throw new NotFound('course of yours');
    if (promptId !== null) checkPrompt(member, row, courseId, field);
    const course = courseId ?? row?.prompt_course ?? null;
    const audience = wanted.audience ?? (course ? 'COURSE' : 'MEMBERS');
    requireCourse(course, audience);
    return { courseId: course, promptId, audience };
  }

  /**
   * Moves a subject to a place that was checked. Course and prompt are fixed at publication; the audience is not widened once somebody
   * has answered, nor while the text of the same edit is pending.
   */
  async move(tx: Transaction, post: LoadedPost, to: Placement, { pending }: Pick<Edited, 'pending'>): Promise<void> {
    const { thread } = post;
    if (thread.status !== 'DRAFT' && (to.courseId !== thread.courseId || to.promptId !== thread.promptId)) {
      throw new Conflict('Course and prompt are fixed once a text is published. Write a new one for the other course.');
    }
    requireCourse(to.courseId, to.audience);
    if (WIDTH[to.audience] > WIDTH[thread.audience] && thread.status !== 'DRAFT') {
      if (pending) {
        throw InvalidInput.at(
          'input.audience',
          'A moderator looks at this text before others see it. Widen its audience once it is approved.',
        );
      }
      const replies = await tx.row<{ answered: boolean }>(
        ANSWERED_BY_OTHERS.with({ threadId: thread.id, authorId: thread.authorId }),
      );
      if (replies?.answered) {
        throw new Conflict(
          'Others have replied to the audience that this has. You can narrow it, but no longer widen it.',
        );
      }
    }
    const { courseId, promptId, audience } = to;
    const moved = await tx.row(MOVE.with({ threadId: thread.id, courseId, promptId, audience }));
    if (!moved)
      throw new Conflict('This was published while you changed it. Load it again, then change what is still open.');
  }
}

function requireCourse(courseId: string | null, audience: Audience): void {
  if (courseId !== null || audience === 'MEMBERS' || audience === 'PUBLIC') return;
  throw InvalidInput.at(
    'input.audience',
    'This audience needs a course. Choose one, or let all members or everybody read it (MEMBERS or PUBLIC).',
  );
}

/** A prompt that the member may not see is answered as one that does not exist, and as one of another course. */
function checkPrompt(member: Member, row: PlaceRow | null, courseId: string | null, field: string): void {
  const teaches = member.instructs.includes(row?.prompt_course ?? '');
  const unseen = !row?.prompt_known || (row.not_yet_open && !teaches);
  if (unseen && courseId === null) throw new NotFound('prompt');
  if (unseen || (courseId !== null && row.prompt_course !== courseId)) {
    throw InvalidInput.at(field, 'This course has no such prompt. Choose one of its prompts, or leave `promptId` out.');
  }
  if (row?.closed)
    throw InvalidInput.at(field, 'This prompt has closed and takes no more reflections. Publish without a prompt.');
}
