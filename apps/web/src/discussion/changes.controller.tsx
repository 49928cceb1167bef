import { Controller, Param } from '@nestjs/common';
import { ChangesDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { pathOf } from './addressed.js';
import { ChangesPage } from './changes.page.js';

/** The revisions of a text, for its author and its moderators. */
@Controller()
export class ChangesController {
  @Page('threads/:threadId/replies/:number/changes')
  async show(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') given: string,
  ): Promise<string> {
    const number = /^\d{1,9}$/.test(given) ? Number(given) : null;
    if (number === null) throw new NoSuchPage();
    const after = visit.query.get('after');
    const found = await visit.ask(ChangesDocument, { id: threadId, number, isReply: number > 0, after });
    const { thread } = found;
    const revisions =
      number > 0 ? thread?.reply?.revisions : thread && 'revisions' in thread.subject ? thread.subject.revisions : null;
    if (!thread || !revisions || revisions.nodes.length === 0) throw new NoSuchPage();
    const path = pathOf(thread.subject) + (number > 0 ? `?reply=${number}#r${number}` : '');
    const page = <ChangesPage frame={found} revisions={revisions} title={thread.subject.title} path={path} />;
    return visit.page({ title: visit.t('discussion.changes') }, page);
  }
}
