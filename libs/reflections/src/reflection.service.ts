import { Injectable } from '@nestjs/common';
import { slugOf } from '#courses';
import {
  type Audience,
  type Composed,
  EditService,
  type LocatedPost,
  locatePost,
  RemovalService,
  type RemoveContent,
  requireEdit,
  SubjectService,
} from '#discussion';
import { isId, type Member, NotFound, type PostAddress, StaleRevision } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';

interface Placed {
  readonly audience?: Audience | null;
  readonly courseId?: string | null;
  readonly promptId?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface CreateReflection extends Placed {
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly publish?: boolean | null;
}

/** What is left out stays as it is; null takes course or prompt away from a draft. */
export interface UpdateReflection extends Placed {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly title?: string | null;
  readonly bodyMarkdown?: string | null;
  readonly reason?: string | null;
}

export interface PublishReflection {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly idempotencyKey?: string | null;
}

const INSERT = new Statement(
  'insert into reflection (thread_id, title, slug, excerpt, word_count) values ($1, $2, $3, $4, $5)',
);
const UPDATE = new Statement(
  'update reflection set title = $2, slug = $3, excerpt = $4, word_count = $5 where thread_id = $1',
);
const TITLE = new Statement('select title from reflection where thread_id = $1');
const BLANK = new Statement(
  `update reflection set title = '', slug = '', excerpt = '', word_count = 0 where thread_id = $1`,
);

@Injectable()
export class ReflectionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly subjects: SubjectService,
    private readonly edits: EditService,
    private readonly removals: RemovalService,
  ) {}

  /** @returns the new reflection's id */
  create(member: Member, input: CreateReflection): Promise<string> {
    return this.idempotency.once(member, 'createReflection', input, async (tx) => {
      const placement = await this.subjects.place(tx, member, input);
      const { threadId, composed } = await this.subjects.create(tx, member, {
        ...placement,
        kind: 'REFLECTION',
        title: input.title,
        markdown: input.bodyMarkdown,
      });
      await tx.rows(INSERT, row(threadId, input.title, composed));
      if (input.publish) await this.subjects.publish(tx, threadId, composed);
      return threadId;
    });
  }

  update(member: Member, input: UpdateReflection): Promise<string> {
    return this.idempotency.once(member, 'updateReflection', input, async (tx) => {
      const { post, title } = await this.locate(tx, member, input.id);
      const text = {
        title: input.title ?? title,
        markdown: input.bodyMarkdown ?? post.markdown,
        reason: input.reason ?? null,
      };
      const composed = await this.edits.edit(tx, member, post, text, input.ifRevision, title);
      if (composed) await tx.rows(UPDATE, row(input.id, text.title, composed));
      await this.replace(tx, member, post, input);
      return input.id;
    });
  }

  /** Publishing what is published already changes nothing. */
  publish(member: Member, input: PublishReflection): Promise<string> {
    return this.idempotency.once(member, 'publishReflection', input, async (tx) => {
      const { post, title } = await this.locate(tx, member, input.id);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      if (post.status !== 'DRAFT') return input.id;
      requireEdit(member, post.thread, post);
      await this.subjects.place(tx, member, post.thread, 'input.id');
      const composed = await this.edits.recompose(tx, member, post, title);
      await this.subjects.publish(tx, input.id, composed);
      return input.id;
    });
  }

  remove(member: Member, input: RemoveContent): Promise<string> {
    return this.idempotency.once(member, 'removeReflection', input, async (tx) => {
      const { post } = await this.locate(tx, member, input.id);
      await this.removals.remove(tx, member, post, input.ifRevision);
      await tx.rows(BLANK, [input.id]);
      return input.id;
    });
  }

  /** The subject, its row locked, and its title. */
  private async locate(tx: Transaction, member: Member, id: string): Promise<{ post: LocatedPost; title: string }> {
    const address: PostAddress | null = isId(id) ? { threadId: id, number: 0 } : null;
    const post = await locatePost(tx, member, address, 'reflection', true);
    const known = await tx.row<{ title: string }>(TITLE, [id]);
    if (!known) throw new NotFound('reflection');
    return { post, title: known.title };
  }

  private async replace(tx: Transaction, member: Member, post: LocatedPost, input: UpdateReflection): Promise<void> {
    const { thread } = post;
    const wanted = {
      courseId: input.courseId === undefined ? thread.courseId : input.courseId,
      promptId: input.promptId === undefined ? thread.promptId : input.promptId,
      audience: input.audience ?? thread.audience,
    };
    const same = wanted.courseId === thread.courseId && wanted.promptId === thread.promptId;
    if (same && wanted.audience === thread.audience) return;
    // A draft that loses its course falls back to the audience that is usual without one, unless told otherwise.
    const audience = same || input.audience ? wanted.audience : undefined;
    const placement =
      thread.status === 'DRAFT' ? await this.subjects.place(tx, member, { ...wanted, audience }) : wanted;
    await this.subjects.move(tx, post, placement);
  }
}

function row(threadId: string, title: string, composed: Composed): unknown[] {
  return [threadId, title, slugOf(title), composed.excerpt, composed.wordCount];
}
