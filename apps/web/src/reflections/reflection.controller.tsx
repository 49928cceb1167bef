import { Controller, Param } from '@nestjs/common';
import { openThread, placeOf, threadVariables } from '../discussion/thread.js';
import { ReflectionPageDocument } from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { headOf } from './reflection.head.js';
import { ReflectionPage } from './reflection.page.js';

@Controller()
export class ReflectionController {
  @Page('reflections/:id')
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const found = await visit.ask(ReflectionPageDocument, { id, ...threadVariables(placeOf(visit.query)) });
    const { reflection } = found;
    if (!reflection) throw new NoSuchPage();
    if (reflection.status === 'REMOVED') throw new WithdrawnPage();
    const thread = await openThread(visit, reflection.thread);
    if (thread.elsewhere) return visit.seeOther(`/reflections/${reflection.id}${thread.elsewhere}`);
    return visit.page(
      headOf(visit, reflection),
      <ReflectionPage found={found} reflection={reflection} thread={thread} />,
    );
  }
}
