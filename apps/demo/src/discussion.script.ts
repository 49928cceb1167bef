import { Injectable } from '@nestjs/common';
import { ReactionService, ReadingService, ReplyService } from '#discussion';
import { postId } from '#kernel';
import { ReflectionService } from '#reflections';
import { Cast } from './cast.js';
import type { DemoDraft, DemoEdit, DemoReaction, DemoReading, DemoReflection, DemoReply } from './community/index.js';
import { CourseScript } from './course.script.js';

/** Reflections are written and changed, answered, reacted to and read. */
@Injectable()
export class DiscussionScript {
  private readonly threads = new Map<string, string>();

  constructor(
    private readonly cast: Cast,
    private readonly courses: CourseScript,
    private readonly reflections: ReflectionService,
    private readonly replies: ReplyService,
    private readonly reactions: ReactionService,
    private readonly readings: ReadingService,
  ) {}

  /** Saves a draft, or publishes a reflection at once. */
  async written(text: DemoDraft | DemoReflection, publish: boolean): Promise<void> {
    const { key, author, title, bodyMarkdown, audience } = text;
    const input = { title, bodyMarkdown, audience, publish, ...this.courses.place(text) };
    this.threads.set(key, await this.reflections.create(await this.cast.member(author), input));
  }

  async reflectionEdited({ key, author }: DemoReflection, { reason }: DemoEdit, bodyMarkdown: string): Promise<void> {
    await this.reflections.update(await this.cast.member(author), { id: this.thread(key), bodyMarkdown, reason });
  }

  async replyPosted({ thread, number, parent, author, bodyMarkdown }: DemoReply): Promise<void> {
    const threadId = this.thread(thread);
    const parentId = parent === null ? null : postId({ threadId, number: parent });
    const address = await this.replies.create(await this.cast.member(author), { threadId, parentId, bodyMarkdown });
    if (address.number !== number) throw new Error(`A reply in ${thread} got number ${address.number}, not ${number}`);
  }

  async reacted({ by, thread, reply, reaction }: DemoReaction): Promise<void> {
    const contentId = postId({ threadId: this.thread(thread), number: reply ?? 0 });
    await this.reactions.react(await this.cast.member(by), { contentId, reaction, on: true });
  }

  async threadRead({ by, thread, upTo }: DemoReading): Promise<void> {
    const input = { threadId: this.thread(thread), upToNumber: upTo };
    await this.readings.markRead(await this.cast.member(by), input);
  }

  private thread(key: string): string {
    const id = this.threads.get(key);
    if (!id) throw new Error(`There is no reflection ${key} yet`);
    return id;
  }
}
