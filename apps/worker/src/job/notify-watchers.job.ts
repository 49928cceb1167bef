import { Injectable } from '@nestjs/common';
import { POST_PUBLISHED } from '#discussion';
import type { PostAddress } from '#kernel';
import { ThreadActivityService } from '#notifications';
import type { JobHandler } from './job-handler.js';

/** Whoever watches a thread is told of what is new in it. */
@Injectable()
export class NotifyWatchers implements JobHandler<PostAddress> {
  readonly job = POST_PUBLISHED;
  readonly name = 'notify-watchers';

  constructor(private readonly activity: ThreadActivityService) {}

  handle(address: PostAddress): Promise<void> {
    return this.activity.tellOf(address);
  }
}
