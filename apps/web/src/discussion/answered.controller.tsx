import { Controller, Param } from '@nestjs/common';
import { WhatWasAnsweredDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { pathOf } from './addressed.js';
import { AnsweredPage } from './answered.page.js';

/** What a reply answered, as it read then, for whoever sees both. */
@Controller()
export class AnsweredController {
  @Page('threads/:threadId/replies/:number/answered')
  async show(
    @Visiting() visit: Visit,
    @Param('threadId') threadId: string,
    @Param('number') given: string,
  ): Promise<string> {
    if (!/^[1-9]\d{0,8}$/.test(given)) throw new NoSuchPage();
    const found = await visit.ask(WhatWasAnsweredDocument, { id: threadId, number: Number(given) });
    const { thread } = found;
    if (!thread?.reply) throw new NoSuchPage();
    const path = pathOf(thread.subject);
    return visit.page(
      { title: visit.t('discussion.answeredTitle') },
      <AnsweredPage frame={found} subject={thread.subject} reply={thread.reply} path={path} />,
    );
  }
}
