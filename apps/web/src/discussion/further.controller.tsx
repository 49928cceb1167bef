import { Controller, Param } from '@nestjs/common';
import { NewestReplyDocument, OneReplyDocument, RepliesSinceDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { MOST_IN_A_QUERY, nextOf, readFurther } from './open-thread.js';
import { placeOf, REPLIES_PER_PAGE } from './place.js';
import { FurtherReplies, MoreOfReply } from './thread.js';

/** How many of those that came meanwhile are offered at once. */
const ARRIVALS = 50;

/** Pieces of a thread, for the script of a page that shows it. */
@Controller()
export class FurtherController {
  /** What comes after the cursor in the order that the address names. The header says where the next piece begins. */
  @Page('threads/:threadId/further')
  async further(@Visiting() visit: Visit, @Param('threadId') id: string): Promise<string> {
    const place = placeOf(visit.query);
    const { thread, page } = await readFurther(visit, id, place, place.all ? MOST_IN_A_QUERY : REPLIES_PER_PAGE);
    if (!thread) throw new NoSuchPage();
    void visit.reply.header('x-next', nextOf(page.pageInfo) ?? '');
    return visit.fragment(<FurtherReplies view={thread} place={place} replies={page.nodes} />);
  }

  /** All that can be done with one reply. */
  @Page('threads/:threadId/replies/:number/more')
  async more(
    @Visiting() visit: Visit,
    @Param('threadId') id: string,
    @Param('number') number: string,
  ): Promise<string> {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new NoSuchPage();
    const { thread } = await visit.ask(OneReplyDocument, { id, number: Number(number) });
    if (!thread?.reply || thread.reply.status === 'REMOVED') throw new NoSuchPage();
    return visit.fragment(<MoreOfReply view={thread} reply={thread.reply} />);
  }

  /** What has come since a number; nothing, and no more than a look at the newest, where nothing has. */
  @Page('threads/:threadId/since/:number')
  async since(
    @Visiting() visit: Visit,
    @Param('threadId') id: string,
    @Param('number') number: string,
  ): Promise<string> {
    if (!/^\d{1,9}$/.test(number)) throw new NoSuchPage();
    const looked = await visit.ask(NewestReplyDocument, { id });
    if (!looked.thread) throw new NoSuchPage();
    const known = Math.max(Number(number), Number(visit.query.get('held')) || 0);
    if ((looked.thread.replies.nodes[0]?.number ?? 0) <= known) {
      void visit.reply.status(204);
      return '';
    }
    const { thread } = await visit.ask(RepliesSinceDocument, { id, first: ARRIVALS });
    if (!thread) throw new NoSuchPage();
    const replies = thread.replies.nodes.filter((reply) => reply.number > Number(number)).reverse();
    return visit.fragment(<FurtherReplies view={thread} place={placeOf(visit.query)} replies={replies} />);
  }
}
