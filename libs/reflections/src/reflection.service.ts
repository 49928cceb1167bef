import { Injectable } from '@nestjs/common';
import { slugOf } from '#courses';
import {
  type Composed,
  EditService,
  type LoadedPost,
  loadPost,
  type NewText,
  type PendingEdit,
  type PendingEditRow,
  type Placement,
  pendingEditColumns,
  pendingEditJoin,
  RemovalService,
  type RemoveContent,
  requireEdit,
  requireNothingNew,
  SubjectService,
  toPendingEdit,
} from '#discussion';
import { isId, type Member, NotFound, type PostAddress, StaleRevision } from '#kernel';
import { AttachmentService, attachedMedia } from '#media';
import { Idempotency, Statement, type Transaction, type ValuesOf } from '#platform';
import { type RevisedTags, TaggingService } from '#tags';
import { type Audience } from '#visibility';
import {
  changeDiscussed,
  type Discussing,
  discuss,
  lockDiscussed,
  requireNothingNewDiscussed,
} from './discussed-cases.js';
import { requireEnoughWords } from './enough-words.js';
import { keepFormerLength, writtenAt } from './former-length.js';
import { authorInstructsNow } from './progress/peers.js';

interface Placed extends Discussing {
  readonly audience?: Audience | null;
  readonly courseId?: string | null;
  readonly promptId?: string | null;
  /** Any names of tags, in the order in which readers see them. */
  readonly tags?: readonly string[] | null;
  /** Its images, in the order in which readers see them. */
  readonly mediaIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

export interface CreateReflection extends Placed {
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly publish?: boolean | null;
  /** Whether what is too short for its prompt is refused instead of published. */
  readonly refuseShort?: boolean | null;
}

/** What is left out stays as it is; null takes away what need not be there. */
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
  readonly refuseShort?: boolean | null;
  readonly idempotencyKey?: string | null;
}

const ROW = { threadId: 'uuid', title: 'text', slug: 'text', excerpt: 'text', wordCount: 'integer' } as const;
const INSERT = new Statement(
  'reflections/insert',
  ROW,
  `
  insert into reflection (thread_id, title, slug, excerpt, word_count, written_at, by_instructor)
  select t.id, :title, :slug, :excerpt, :wordCount, t.created_at, ${authorInstructsNow('t')} from thread t where t.id = :threadId`,
);
const UPDATE = new Statement(
  'reflections/update',
  ROW,
  `
  with edited as (
    select greatest(coalesce(p.edited_at, p.created_at), r.written_at + interval '1 millisecond') as at
    from post p join reflection r on r.thread_id = p.thread_id where p.thread_id = :threadId and p.number = 0),
  ${keepFormerLength('(select at from edited)')}
  update reflection r set title = :title, slug = :slug, excerpt = :excerpt, word_count = :wordCount,
    written_at = ${writtenAt('(select at from edited)')}
  where r.thread_id = :threadId`,
);
/** As what its author publishes it. */
const PUBLISHED = new Statement(
  'reflections/published',
  { threadId: 'uuid' },
  `
  update reflection r set by_instructor = ${authorInstructsNow('t')} from thread t
  where r.thread_id = :threadId and t.id = r.thread_id and r.by_instructor is distinct from ${authorInstructsNow('t')}`,
);
/** The title that readers see, and the pending edit. */
const WRITTEN = new Statement(
  'reflections/written',
  { threadId: 'uuid' },
  `
  select r.title, ${pendingEditColumns}
  from reflection r join post p on p.thread_id = r.thread_id and p.number = 0 ${pendingEditJoin}
  where r.thread_id = :threadId`,
);
const BLANK = new Statement(
  'reflections/blank',
  { threadId: 'uuid' },
  `
  with lengths as (delete from reflection_length where thread_id = :threadId)
  update reflection set title = '', slug = '', excerpt = '', word_count = 0 where thread_id = :threadId`,
);

interface WrittenRow extends PendingEditRow<RevisedTags> {
  title: string;
}

interface LoadedReflection {
  readonly post: LoadedPost;
  readonly title: string;
  readonly pendingEdit: PendingEdit<RevisedTags> | null;
}

@Injectable()
export class ReflectionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly subjects: SubjectService,
    private readonly edits: EditService,
    private readonly removals: RemovalService,
    private readonly tagging: TaggingService,
    private readonly attachments: AttachmentService,
  ) {}

  /** @returns the new reflection's id */
  create(member: Member, input: CreateReflection): Promise<string> {
    return this.idempotency.once(member, 'createReflection', input, async (tx) => {
      await lockDiscussed(tx, input);
      const placement = await this.subjects.place(tx, member, input);
      const { threadId, composed } = await this.subjects.create(tx, member, {
        ...placement,
        kind: 'REFLECTION',
        title: input.title.trim(),
        markdown: input.bodyMarkdown,
        publishing: input.publish === true,
        accompanying: input.tags ?? [],
      });
      await tx.rows(INSERT.with(rowOf(threadId, input.title.trim(), composed)));
      if (input.tags?.length) await this.tagging.tag(tx, member, threadId, input.tags);
      await discuss(tx, member, threadId, input);
      await this.attachments.attach(tx, member, threadId, input.mediaIds, { publishing: input.publish === true });
      if (!input.publish) return threadId;
      if (input.refuseShort) await requireEnoughWords(tx, placement.promptId, composed.wordCount, 'input.bodyMarkdown');
      await this.subjects.publish(tx, threadId, composed);
      return threadId;
    });
  }

  update(member: Member, input: UpdateReflection): Promise<string> {
    return this.idempotency.once(member, 'updateReflection', input, async (tx) => {
      await lockDiscussed(tx, input);
      const { post, title, pendingEdit } = await this.load(tx, member, input.id);
      const text = {
        title: input.title?.trim() ?? pendingEdit?.title ?? title,
        markdown: input.bodyMarkdown ?? pendingEdit?.markdown ?? post.markdown,
        reason: input.reason ?? null,
      };
      const { tags, before, after } = await this.tagging.change(
        tx,
        input.id,
        input.tags === undefined ? pendingEdit?.details?.tags : input.tags,
      );
      const placement = await this.placementOf(tx, member, post, input);
      const edited: NewText = { ...text, details: after, accompanying: tags ?? [] };
      const old = { title, details: before };
      const { visible: composed, pending } = await this.edits.edit(
        tx,
        member,
        inPlaceOfDraft(post, placement),
        edited,
        input.ifRevision,
        old,
      );
      if (composed) await tx.rows(UPDATE.with(rowOf(input.id, text.title, composed)));
      if (composed && tags) await this.tagging.tag(tx, member, input.id, tags);
      if (pending) {
        await requireNothingNewDiscussed(tx, input.id, input);
        requireNothingNew('mediaIds', 'images', input.mediaIds, await attachedMedia(tx, input.id));
      }
      await changeDiscussed(tx, member, input.id, input);
      if (input.mediaIds !== undefined) {
        await this.attachments.attach(tx, member, input.id, input.mediaIds ?? [], {
          publishing: post.status !== 'DRAFT',
        });
      }
      if (placement) await this.subjects.move(tx, post, placement, { pending });
      return input.id;
    });
  }

  /** Publishing what is published already changes nothing. */
  publish(member: Member, input: PublishReflection): Promise<string> {
    return this.idempotency.once(member, 'publishReflection', input, async (tx) => {
      const { post, title } = await this.load(tx, member, input.id);
      requireEdit(member, post.thread, post);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      if (post.status !== 'DRAFT') return input.id;
      await this.subjects.place(tx, member, post.thread, 'input.id');
      await this.attachments.attach(tx, member, input.id, null, { publishing: true });
      const accompanying = await this.tagging.names(tx, input.id);
      const composed = await this.edits.recompose(tx, member, post, title, { accompanying });
      if (input.refuseShort) await requireEnoughWords(tx, post.thread.promptId, composed.wordCount, 'input.id');
      await tx.rows(PUBLISHED.with({ threadId: input.id }));
      await this.subjects.publish(tx, input.id, composed);
      return input.id;
    });
  }

  remove(member: Member, input: RemoveContent): Promise<string> {
    return this.idempotency.once(member, 'removeReflection', input, async (tx) => {
      const { post, title } = await this.load(tx, member, input.id);
      const tags = await this.tagging.names(tx, input.id);
      // Tags before the search's entry, the order in which every change locks them.
      await this.tagging.tag(tx, member, input.id, []);
      await this.removals.remove(tx, member, post, input.ifRevision, { title, details: { tags } });
      await tx.rows(BLANK.with({ threadId: input.id }));
      return input.id;
    });
  }

  /** The subject, loaded for change, its title, and the pending edit if there is one. */
  private async load(tx: Transaction, member: Member, id: string): Promise<LoadedReflection> {
    const address: PostAddress | null = isId(id) ? { threadId: id, number: 0 } : null;
    const post = await loadPost(tx, member, address, 'reflection', true);
    const written = await tx.row<WrittenRow>(WRITTEN.with({ threadId: id }));
    if (!written) throw new NotFound('reflection');
    return { post, title: written.title, pendingEdit: toPendingEdit(written, written.title) };
  }

  /** Where it is to go; null where it stays. */
  private async placementOf(
    tx: Transaction,
    member: Member,
    { thread }: LoadedPost,
    input: UpdateReflection,
  ): Promise<Placement | null> {
    const wanted = {
      courseId: input.courseId === undefined ? thread.courseId : input.courseId,
      promptId: input.promptId === undefined ? thread.promptId : input.promptId,
      audience: input.audience ?? thread.audience,
    };
    const same = wanted.courseId === thread.courseId && wanted.promptId === thread.promptId;
    if (same && wanted.audience === thread.audience) return null;
    // A draft that loses its course falls back to the audience that is usual without one, unless the input names another.
    const audience = same || input.audience ? wanted.audience : undefined;
    return thread.status === 'DRAFT' ? this.subjects.place(tx, member, { ...wanted, audience }) : wanted;
  }
}

/** A draft as if it were where it goes: only there must its author be free to write. Everything else stays where it is. */
function inPlaceOfDraft(post: LoadedPost, placement: Placement | null): LoadedPost {
  if (!placement || post.status !== 'DRAFT') return post;
  return { ...post, thread: { ...post.thread, courseId: placement.courseId } };
}

function rowOf(threadId: string, title: string, { excerpt, wordCount }: Composed): ValuesOf<typeof ROW> {
  return { threadId, title, slug: slugOf(title), excerpt, wordCount };
}
