import { Controller, Param } from '@nestjs/common';
import { parsePostId } from '#kernel';
import {
  AnswersToReplyDocument,
  OneReplyDocument,
  type ReplyItemFragment,
  ThreadChangesDocument,
} from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { MOST_IN_A_QUERY, nextOf, readFurther } from './open-thread.js';
import { placeOf, REPLIES_PER_PAGE } from './place.js';
import { FurtherReplies, MoreOfReply, SingleReplies } from './thread.js';

/** How many replies that became different one piece holds. */
const CHANGES = 20;

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

  /**
   * What became different since a cursor, each reply by itself, as it is now; nothing, where nothing did. `known` in the query is the highest
   * number that the page has. Headers say how to go on, how many replies there are, which are not there any more, and whether the page is
   * to be loaded anew, since pieces cannot tell what became different.
   */
  @Page('threads/:threadId/since/:cursor')
  async since(
    @Visiting() visit: Visit,
    @Param('threadId') id: string,
    @Param('cursor') since: string,
  ): Promise<string> {
    if (!/^[\w-]{1,200}$/.test(since)) throw new NoSuchPage();
    const { thread } = await visit.ask(ThreadChangesDocument, { id, since, first: CHANGES });
    if (!thread) throw new NoSuchPage();
    const { resyncDue, subjectChanged, replies, gone, hasMore, replyCount, cursor } = thread.changes;
    const { reply } = visit;
    if (!resyncDue) void reply.header('x-cursor', cursor).header('x-count', replyCount);
    if (resyncDue || subjectChanged) void reply.header('x-anew', '1');
    if (hasMore) void reply.header('x-more', '1');
    if (gone.length > 0) void reply.header('x-gone', gone.map((one) => parsePostId(one)?.number).join());
    if (replies.length === 0) return visit.nothing();
    const known = Number(visit.query.get('known')) || 0;
    const answers = await Promise.all(
      replies.filter(({ number }) => number <= known).map(({ number }) => this.answersTo(visit, id, number)),
    );
    return visit.fragment(
      <SingleReplies view={thread} place={placeOf(visit.query)} replies={[...replies, ...answers.flat()]} />,
    );
  }

  /** What is said there of the reply that they answer may be different, too. */
  private async answersTo(visit: Visit, id: string, number: number): Promise<readonly ReplyItemFragment[]> {
    const { thread } = await visit.ask(AnswersToReplyDocument, { id, number, first: MOST_IN_A_QUERY });
    return thread?.reply?.replies.nodes ?? [];
  }
}
