import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ThreadView } from '#discussion';
import { message, type NotificationView, reason } from '#notifications';
import { ContentLoaders } from '../discussion/content.loaders.js';
import { Content, type ContentView } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import type { RequestContext } from '../graphql/context.js';
import { Notification } from './notification.model.js';

@Resolver(() => Notification)
export class NotificationFieldResolver {
  constructor(private readonly contents: ContentLoaders) {}

  @ResolveField(() => Content, { nullable: true, description: 'The reflection, case study or reply that it is about.' })
  content(
    notification: NotificationView,
    _args: unknown,
    context: RequestContext,
  ): ContentView | null | Promise<ContentView | null> {
    return (
      notification.reply ??
      this.contents.byAddress(context, {
        threadId: notification.threadId,
        number: notification.number,
        kind: notification.thread.kind,
      })
    );
  }

  @ResolveField(() => Thread, { nullable: true, description: 'The thread that the content stands in.' })
  thread({ thread }: NotificationView): ThreadView {
    return thread;
  }

  @ResolveField(() => String, { description: 'Who did what where, as a sentence to show. Plain text.' })
  message(notification: NotificationView): string {
    return message(notification);
  }

  @ResolveField(() => String, { description: 'Why the viewer was told, as a sentence to show. Plain text.' })
  reason({ kind }: NotificationView): string {
    return reason(kind);
  }
}
