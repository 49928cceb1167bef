import { Controller, Param } from '@nestjs/common';
import { openThread, placeOf, threadVariables } from '../discussion/thread.js';
import { CiteReflectionDocument, ReflectionPageDocument } from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { citationOf } from './cite.js';
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
      headOf(visit, reflection, thread),
      <ReflectionPage found={found} reflection={reflection} thread={thread} />,
    );
  }

  @Page('reflections/:id/cite.bib')
  async bibtex(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    return this.cite(visit, id, 'bibtex', 'application/x-bibtex');
  }

  @Page('reflections/:id/cite.ris')
  async ris(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    return this.cite(visit, id, 'ris', 'application/x-research-info-systems');
  }

  private async cite(visit: Visit, id: string, form: 'bibtex' | 'ris', type: string): Promise<string> {
    const { reflection } = await visit.ask(CiteReflectionDocument, { id });
    if (reflection?.status === 'REMOVED') throw new WithdrawnPage();
    if (reflection?.audience !== 'PUBLIC' || reflection.status !== 'VISIBLE') throw new NoSuchPage();
    void visit.reply.type(`${type}; charset=utf-8`);
    return citationOf(visit, reflection)[form];
  }
}
