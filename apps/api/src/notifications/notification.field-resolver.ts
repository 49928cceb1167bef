import { Resolver } from '@nestjs/graphql';
import { Prompt } from '#courses';
import type { ThreadView } from '#discussion';
import type { DecisionView } from '#moderation';
import { message, type NotificationView, reason } from '#notifications';
import { pathOfSubject } from '#visibility';
import { CourseLoaders } from '../courses/course.loaders.js';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Content, type ContentView } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import type { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { DecisionLoaders } from '../moderation/decision.loaders.js';
import { Decision } from '../moderation/decision.model.js';
import { Notification, PromptChange } from './notification.model.js';

@Resolver(() => Notification)
export class NotificationFieldResolver {
  constructor(
    private readonly contents: ContentLoaders,
    private readonly decisions: DecisionLoaders,
    private readonly courses: CourseLoaders,
  ) {}

  @ResolveField(() => Content, {
    nullable: true,
    description: 'The reflection, case study or reply that it is about; null where the viewer does not see it.',
  })
  content(
    notification: NotificationView,
    _args: unknown,
    context: RequestContext,
  ): ContentView | null | Promise<ContentView | null> {
    const { thread, number, reply } = notification;
    if (!thread || number === null) return null;
    if (number > 0) return reply;
    return this.contents.byAddress(context, { threadId: thread.id, number, kind: thread.kind });
  }

  @ResolveField(() => Thread, { nullable: true, description: 'The thread that the content stands in.' })
  thread({ thread }: NotificationView): ThreadView | null {
    return thread;
  }

  @ResolveField(() => String, {
    description:
      'What the subject of that thread, or the prompt, is called; empty where it was withdrawn, or the viewer does not see it.',
  })
  subjectTitle({ title, prompt }: NotificationView): string {
    return prompt?.title ?? title;
  }

  @ResolveField(() => Prompt, {
    nullable: true,
    description: 'The prompt that a PROMPT tells of. Null for other kinds.',
  })
  prompt({ prompt }: NotificationView, _args: unknown, context: RequestContext): Promise<Prompt | null> | null {
    return prompt && context.loader(this.courses.promptById).load(prompt.id);
  }

  @ResolveField(() => PromptChange, {
    nullable: true,
    description: 'What happened to that prompt. Null for other kinds.',
  })
  promptChange({ prompt }: NotificationView): PromptChange | null {
    return prompt && (prompt.change as PromptChange);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Where pages show the content, or the prompt: a path of this site. Null where it is about neither.',
  })
  path({ thread, number, prompt }: NotificationView): string | null {
    if (prompt) return `/prompts/${prompt.id}`;
    if (!thread || number === null) return null;
    const subject = pathOfSubject(thread);
    return number === 0 ? subject : `${subject}?reply=${number}#r${number}`;
  }

  @ResolveField(() => Decision, {
    nullable: true,
    description:
      'The decision that it tells of, without who decided: its `text` is what was judged. Null for other kinds.',
  })
  decision(
    { decision }: NotificationView,
    _args: unknown,
    context: RequestContext,
  ): Promise<DecisionView | null> | null {
    return decision && context.loader(this.decisions.byId).load(decision.id);
  }

  @ResolveField(() => String, {
    description: 'Who did what where and, of a decision, why, as sentences to show. Plain text.',
  })
  message(notification: NotificationView): string {
    return message(notification);
  }

  @ResolveField(() => String, {
    description: 'Why the viewer was told and, of a decision, until when and how it can be appealed. Plain text.',
  })
  reason(notification: NotificationView): string {
    return reason(notification);
  }
}
