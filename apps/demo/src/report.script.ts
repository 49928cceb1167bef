import { Injectable } from '@nestjs/common';
import { ReplyService } from '#discussion';
import { type PostAddress, postId } from '#kernel';
import { ReportService } from '#moderation';
import { Cast } from './cast.store.js';
import { community, type DemoMeasureOf, type DemoTrouble } from './community/index.js';
import { SubjectIds } from './subject-id.store.js';

/** Replies come to the moderators' notice: by what they say, or by what others say of them. */
@Injectable()
export class ReportScript {
  private readonly troubles = new Map<string, PostAddress>();

  constructor(
    private readonly cast: Cast,
    private readonly subjects: SubjectIds,
    private readonly replies: ReplyService,
    private readonly reports: ReportService,
  ) {}

  async troublePosted({ key, thread, author, bodyMarkdown }: DemoTrouble): Promise<void> {
    const threadId = this.subjects.id(thread);
    this.troubles.set(key, await this.replies.create(await this.cast.member(author), { threadId, bodyMarkdown }));
  }

  async reported({ by, about, reason, note }: DemoMeasureOf<'reported'>): Promise<void> {
    await this.reports.report(await this.cast.member(by), { contentId: this.contentId(about), reason, note });
  }

  /** The public id of a reply that came to their notice. */
  contentId(key: string): string {
    const trouble = this.troubles.get(key);
    if (trouble) return postId(trouble);
    const known = community.knownReplies.find((reply) => reply.key === key);
    if (!known) throw new Error(`There is no reply ${key} yet`);
    return postId({ threadId: this.subjects.id(known.thread), number: known.number });
  }
}
