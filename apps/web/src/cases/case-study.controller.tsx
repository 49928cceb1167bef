import { Controller, Param } from '@nestjs/common';
import {
  CaseStudyPageDocument,
  CaseStudyRevisionsPageDocument,
  ShelfCitationDocument,
} from '../generated/documents.js';
import { NoSuchPage, WithdrawnPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { bibtex, ris } from '../ui/citation.js';
import { citableOf, headOf, pathOf } from './case-study.head.js';
import { CaseStudyPage } from './case-study.page.js';
import { RevisionsPage } from './revisions.page.js';

/** A case study, its earlier texts, and how it is cited. */
@Controller()
export class CaseStudyController {
  @Page('case-studies/:slug')
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(CaseStudyPageDocument, { slug });
    const { caseStudy } = found;
    if (!caseStudy) throw new NoSuchPage();
    if (caseStudy.status === 'REMOVED') throw new WithdrawnPage();
    // One address: an earlier one, or the id, leads to it.
    if (caseStudy.slug !== slug) return visit.seeOther(pathOf(caseStudy) + queryOf(visit));
    return visit.page(headOf(visit, caseStudy), <CaseStudyPage found={found} caseStudy={caseStudy} />);
  }

  @Page('case-studies/:slug/revisions')
  async listRevisions(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(CaseStudyRevisionsPageDocument, { slug, after: visit.query.get('after') });
    const { caseStudy } = found;
    // They are its author's and the moderators': for anybody else there is no such page.
    if (!caseStudy || caseStudy.revisions.nodes.length === 0) throw new NoSuchPage();
    const title = visit.t('cases.revisionsOf', { title: caseStudy.title });
    return visit.page({ title }, <RevisionsPage found={found} caseStudy={caseStudy} />);
  }

  @Page('case-studies/:slug/cite.bib')
  async giveBibtex(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const cited = bibtex(await this.findCitable(visit, slug));
    void visit.reply.type('application/x-bibtex; charset=utf-8');
    return cited;
  }

  @Page('case-studies/:slug/cite.ris')
  async giveRis(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const cited = ris(await this.findCitable(visit, slug));
    void visit.reply.type('application/x-research-info-systems; charset=utf-8');
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
