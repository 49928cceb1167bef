import { Controller, Param } from '@nestjs/common';
import { openThread, placeOf, threadVariables } from '../discussion/thread.js';
import { CiteReflectionDocument, ReflectionPageDocument } from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { BIBTEX, bibtex, type Citable, RIS, ris } from '../ui/citation.js';
import { citableOf, headOf } from './reflection.head.js';
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
  async giveBibtex(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const cited = bibtex(await this.findCitable(visit, id));
    void visit.reply.type(BIBTEX);
    return cited;
  }

  @Page('reflections/:id/cite.ris')
  async giveRis(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const cited = ris(await this.findCitable(visit, id));
    void visit.reply.type(RIS);
    return cited;
  }

  private async findCitable(visit: Visit, id: string): Promise<Citable> {
    const { reflection } = await visit.ask(CiteReflectionDocument, { id });
    if (reflection?.status === 'REMOVED') throw new WithdrawnPage();
    const cited = reflection && citableOf(visit, reflection);
    if (!cited) throw new NoSuchPage();
    return cited;
  }
}
