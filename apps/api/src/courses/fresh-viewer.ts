import { Injectable } from '@nestjs/common';
import { ViewerQueries } from '#discussion';
import type { RequestContext } from '../graphql/context.js';

/** Looks again at who asks: a mutation has changed the courses that they are in, or what they are there. */
@Injectable()
export class FreshViewer {
  constructor(private readonly viewers: ViewerQueries) {}

  async renew(context: RequestContext): Promise<void> {
    const { memberId, sessionId } = context.member();
    const viewer = await this.viewers.load(memberId, sessionId, context.now);
    if (viewer) context.become(viewer);
  }
}
