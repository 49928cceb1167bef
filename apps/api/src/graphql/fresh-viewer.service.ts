import { Injectable } from '@nestjs/common';
import { ViewerQueries } from '#visibility';
import type { RequestContext } from './context.js';

/** Looks again at who asks: a mutation has changed what they may see, such as the courses that they are in. */
@Injectable()
export class FreshViewer {
  constructor(private readonly viewers: ViewerQueries) {}

  async renew(context: RequestContext): Promise<void> {
    const { memberId, sessionId } = context.member();
    const viewer = await this.viewers.load(memberId, sessionId, context.now);
    if (viewer) context.become(viewer);
  }
}
