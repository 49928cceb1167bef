import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { openThread, placeOf, threadVariables } from '../discussion/thread.js';
import { CaseStudyPageDocument, ShelfCitationDocument } from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { BIBTEX, bibtex, RIS, ris } from '../ui/citation.js';
import { citableOf, headOf, pathOf } from './case-study.head.js';
import { CaseStudyPage } from './case-study.page.js';

/** A case study, and how it is cited. */
@Controller()
export class CaseStudyController {
  constructor(private readonly clock: Clock) {}

  @Page('case-studies/:slug')
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(CaseStudyPageDocument, { slug, ...threadVariables(placeOf(visit.query)) });
    const { caseStudy } = found;
    if (!caseStudy) throw new NoSuchPage();
    if (caseStudy.status === 'REMOVED') throw new WithdrawnPage();
    // One address: an earlier one, or the id, leads to it.
    if (caseStudy.slug !== slug) return visit.seeOther(pathOf(caseStudy) + queryOf(visit));
    const thread = await openThread(visit, caseStudy.thread);
    if (thread.elsewhere) return visit.seeOther(pathOf(caseStudy) + thread.elsewhere);
    const now = this.clock.now();
    return visit.page(
      headOf(visit, caseStudy, now),
      <CaseStudyPage found={found} caseStudy={caseStudy} thread={thread} now={now} />,
    );
  }

  @Page('case-studies/:slug/cite.bib')
  async giveBibtex(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const cited = bibtex(await this.findCitable(visit, slug));
    void visit.reply.type(BIBTEX);
    return cited;
  }

  @Page('case-studies/:slug/cite.ris')
  async giveRis(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const cited = ris(await this.findCitable(visit, slug));
    void visit.reply.type(RIS);
    return cited;
  }

  private async findCitable(visit: Visit, slug: string) {
    const { caseStudy } = await visit.ask(ShelfCitationDocument, { slug });
    const cited = caseStudy && citableOf(visit, caseStudy);
    if (!cited) throw new NoSuchPage();
    return cited;
  }
}

function queryOf({ path }: Visit): string {
  const at = path.indexOf('?');
  return at === -1 ? '' : path.slice(at);
}
