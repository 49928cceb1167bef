import { Injectable } from '@nestjs/common';
import {
  EditService,
  type LoadedPost,
  type NewText,
  RemovalService,
  type RemoveContent,
  requireEdit,
  requireNothingNew,
  SubjectService,
} from '#discussion';
import { InvalidInput, type Member, StaleRevision } from '#kernel';
import { AttachmentService, attachedMedia } from '#media';
import { Idempotency, type Transaction } from '#platform';
import { forgetDiscussions } from '#reflections';
import { TaggingService } from '#tags';
import { type Audience } from '#visibility';
import { eraseMetrics } from '../metric/metric.service.js';
import { type CaseStudyDetails, changeDetails, type DetailChanges, NO_DETAILS, textsOf } from './details.js';
import { loadCaseStudy } from './load-case-study.js';
import {
  blankCaseStudy,
  insertCaseStudy,
  readCaseStudy,
  type StoredCaseStudy,
  updateCaseStudy,
} from './stored-case-study.js';
import { strategyTexts } from './strategy-texts.js';
import { newToken } from './token.js';

interface Shelved extends DetailChanges {
  readonly bodyMarkdown?: string | null;
  readonly audience?: Audience | null;
  readonly tags?: readonly string[] | null;
  readonly mediaIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

export interface CreateCaseStudy extends Shelved {
  readonly title: string;
  readonly publish?: boolean | null;
}

/** What is left out stays as it is; null takes away what need not be there. */
export interface UpdateCaseStudy extends Shelved {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly title?: string | null;
  readonly reason?: string | null;
}

export interface PublishCaseStudy {
  readonly id: string;
  readonly ifRevision?: number | null;
  readonly idempotencyKey?: string | null;
}

interface LoadedCaseStudy extends StoredCaseStudy {
  readonly post: LoadedPost;
}

@Injectable()
export class CaseStudyService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly subjects: SubjectService,
    private readonly edits: EditService,
    private readonly removals: RemovalService,
    private readonly tagging: TaggingService,
    private readonly attachments: AttachmentService,
  ) {}

  /** @returns the new case study's id */
  create(member: Member, input: CreateCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'createCaseStudy', input, async (tx) => {
      const written = { title: input.title.trim(), details: changeDetails(NO_DETAILS, input) };
      const { threadId, composed } = await this.subjects.create(tx, member, {
        kind: 'CASE_STUDY',
        courseId: null,
        promptId: null,
        audience: shelfAudience(input.audience) ?? 'MEMBERS',
        title: written.title,
        markdown: input.bodyMarkdown ?? '',
        publishing: input.publish === true,
        ...besideOf(written.details, input.tags),
      });
      const token = newToken();
      await insertCaseStudy(tx, threadId, token, written, composed.parts);
      if (input.tags) await this.tagging.tag(tx, member, threadId, input.tags);
      await this.attachments.attach(tx, member, threadId, input.mediaIds, { publishing: input.publish === true });
      if (input.publish) await this.subjects.publish(tx, threadId, composed);
      return threadId;
    });
  }

  /** By its contributor and, once published, by admins. */
  update(member: Member, input: UpdateCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'updateCaseStudy', input, async (tx) => {
      const { post, token, visible, pendingEdit } = await this.load(tx, member, input.id);
      requireEdit(member, post.thread, post);
      const from = pendingEdit ?? visible;
      const written = { title: input.title?.trim() ?? from.title, details: changeDetails(from.details, input) };
      const { tags, before, after } = await this.tagging.change(
        tx,
        input.id,
        input.tags === undefined ? pendingEdit?.details.tags : input.tags,
      );
      const text: NewText = {
        title: written.title,
        details: { ...written.details, ...after },
        // null takes the body away, as it need not be there.
        markdown:
          input.bodyMarkdown === undefined ? (pendingEdit?.markdown ?? post.markdown) : (input.bodyMarkdown ?? ''),
        reason: input.reason ?? null,
        ...besideOf(written.details, tags),
      };
      const old = { title: visible.title, details: { ...visible.details, ...before } };
      const { visible: composed, pending } = await this.edits.edit(tx, member, post, text, input.ifRevision, old);
      if (composed) await updateCaseStudy(tx, input.id, token, written, composed.parts);
      if (composed && tags) await this.tagging.tag(tx, member, input.id, tags);
      if (pending) requireNothingNew('mediaIds', 'images', input.mediaIds, await attachedMedia(tx, input.id));
      const audience = shelfAudience(input.audience);
      if (audience && audience !== post.thread.audience) {
        await this.subjects.move(tx, post, { courseId: null, promptId: null, audience }, { pending });
      }
      if (input.mediaIds !== undefined) {
        await this.attachments.attach(tx, member, input.id, input.mediaIds ?? [], {
          publishing: post.status !== 'DRAFT',
        });
      }
      return input.id;
    });
  }

  /** Publishing what is published already changes nothing. */
  publish(member: Member, input: PublishCaseStudy): Promise<string> {
    return this.idempotency.once(member, 'publishCaseStudy', input, async (tx) => {
      const { post, visible } = await this.load(tx, member, input.id);
      requireEdit(member, post.thread, post);
      if (input.ifRevision != null && input.ifRevision !== post.revision) throw new StaleRevision(post.revision);
      if (post.status !== 'DRAFT') return input.id;
      await this.attachments.attach(tx, member, input.id, null, { publishing: true });
      const beside = besideOf(visible.details, await this.tagging.names(tx, input.id));
      const composed = await this.edits.recompose(tx, member, post, visible.title, beside);
      await this.subjects.publish(tx, input.id, composed);
      return input.id;
    });
  }

  /** By its contributor. Reflections that discuss it stay, and are no longer kept back for its outcome. */
  remove(member: Member, input: RemoveContent): Promise<string> {
    return this.idempotency.once(member, 'removeCaseStudy', input, async (tx) => {
      const { post, visible } = await this.load(tx, member, input.id);
      const tags = await this.tagging.names(tx, input.id);
      // Tags before the search's entry, the order in which every change locks them.
      await this.tagging.tag(tx, member, input.id, []);
      const last = { title: visible.title, details: { ...visible.details, tags } };
      await this.removals.remove(tx, member, post, input.ifRevision, last);
      await blankCaseStudy(tx, input.id);
      await forgetDiscussions(tx, input.id);
      await eraseMetrics(tx, input.id);
      return input.id;
    });
  }

  private async load(tx: Transaction, member: Member, id: string): Promise<LoadedCaseStudy> {
    const post = await loadCaseStudy(tx, member, id);
    return { post, ...(await readCaseStudy(tx, id)) };
  }
}

/** What is rendered and screened with title and body, whenever these are. */
function besideOf(
  details: CaseStudyDetails,
  tags: readonly string[] | null | undefined,
): Required<Pick<NewText, 'accompanying' | 'parts'>> {
  return { accompanying: [...textsOf(details), ...(tags ?? [])], parts: strategyTexts(details.strategy) };
}

/** @throws InvalidInput for an audience within a course, as the shelf is everybody's */
function shelfAudience(audience: Audience | null | undefined): Audience | null {
  if (audience === 'COURSE' || audience === 'PRIVATE') {
    throw InvalidInput.at('input.audience', 'A case study belongs to no course. Choose MEMBERS or PUBLIC.');
  }
  return audience ?? null;
}
