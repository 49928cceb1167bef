import { Controller } from '@nestjs/common';
import { CompareChoicePageDocument, ComparePageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { CompareChoicePage, ComparePage } from './compare.page.js';

/** Two case studies side by side. */
@Controller()
export class CompareController {
  @Page('case-studies/compare')
  async show(@Visiting() visit: Visit): Promise<string> {
    const [a, b] = [visit.query.get('a'), visit.query.get('b')];
    if (!a) return visit.seeOther('/case-studies');
    if (!b || a === b) return this.choose(visit, a);
    const found = await visit.ask(ComparePageDocument, { a, b });
    if (!found.a || !found.b) throw new NoSuchPage();
    const title = visit.t('cases.compareOf', { a: found.a.title, b: found.b.title });
    return visit.page({ title }, <ComparePage found={found} both={[found.a, found.b]} />);
  }

  private async choose(visit: Visit, slug: string): Promise<string> {
    const found = await visit.ask(CompareChoicePageDocument, { known: slug, after: visit.query.get('after') });
    if (!found.known) throw new NoSuchPage();
    const title = visit.t('cases.compareChoose', { title: found.known.title });
    return visit.page({ title }, <CompareChoicePage found={found} known={found.known} />);
  }
}
