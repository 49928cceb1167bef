import { Injectable } from '@nestjs/common';
import { ReactionService, ReadingService, ReplyService } from '#discussion';
import { postId } from '#kernel';
import { ThreadActivityService } from '#notifications';
import { Cast } from './cast.store.js';
import type { DemoReaction, DemoReading, DemoReply } from './community/index.js';
import { SubjectIds } from './subject-id.store.js';

/** Reflections and case studies are answered, reacted to and read. */
@Injectable()
export class DiscussionScript {
  constructor(
    private readonly cast: Cast,
    private readonly subjects: SubjectIds,
    private readonly replies: ReplyService,
    private readonly reactions: ReactionService,
    private readonly readings: ReadingService,
    private readonly activity: ThreadActivityService,
  ) {}

  async replyPosted({ thread, number, parent, author, bodyMarkdown }: DemoReply): Promise<void> {
    const threadId = this.subjects.id(thread);
    const parentId = parent === null ? null : postId({ threadId, number: parent });
    const address = await this.replies.create(await this.cast.member(author), { threadId, parentId, bodyMarkdown });
    if (address.number !== number) throw new Error(`A reply in ${thread} got number ${address.number}, not ${number}`);
    // What the worker does where one runs.
    await this.activity.tellOf(address);
  }

  async reacted({ by, thread, reply, reaction }: DemoReaction): Promise<void> {
    const contentId = postId({ threadId: this.subjects.id(thread), number: reply ?? 0 });
    await this.reactions.react(await this.cast.member(by), { contentId, reaction, on: true });
  }

  async threadRead({ by, thread, upTo }: DemoReading): Promise<void> {
    const input = { threadId: this.subjects.id(thread), upToNumber: upTo };
    await this.readings.markRead(await this.cast.member(by), input);
  }
}
