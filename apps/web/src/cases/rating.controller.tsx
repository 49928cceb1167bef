import { Controller, Param } from '@nestjs/common';
import {
  RateCaseStudyDocument,
  RatePageDocument,
  type RatePageQuery,
  RatingsPageDocument,
  RevealOutcomeDocument,
  RevealPageDocument,
  WithdrawRatingDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem, WithdrawnPage } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { pathOf } from './case-study.head.js';
import { type RatedCaseStudy, RatePage, type RubricOnPage } from './rate.page.js';
import { ofForm, readRating } from './rating-input.js';
import { RatingsPage } from './ratings.page.js';
import { AskToRevealPage, RevealPage } from './reveal.page.js';

interface Found {
  readonly found: RatePageQuery;
  readonly caseStudy: RatedCaseStudy;
  readonly rubric: RubricOnPage;
}

/** Rating the strategy of a case study, blind or not, and what others gave. */
@Controller()
export class RatingController {
  @Page('case-studies/:slug/rate')
  async ask(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return this.show(visit, await this.find(visit, slug));
  }

  @Form('case-studies/:slug/rate')
  async rate(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const before = await this.find(visit, slug);
    const input = readRating(visit.form, before.rubric);
    const { data, problem } = await visit.send(RateCaseStudyDocument, { input });
    if (problem) return this.show(visit, before, ofForm(problem, input, before.rubric, visit.t('ratings.choose')));
    const path = pathOf(data.rateCaseStudy.caseStudy ?? before.caseStudy);
    const reveals = data.rateCaseStudy.rating?.blind && !before.caseStudy.outcomeShown;
    return visit.seeOther(reveals ? `${path}/reveal?done=rated` : `${path}?done=rated`);
  }

  @Form('case-studies/:slug/rating/withdraw')
  async withdraw(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const input = { caseStudyId: visit.form.text('caseStudyId') };
    const { data, problem } = await visit.send(WithdrawRatingDocument, { input });
    if (problem) throw problem;
    return visit.seeOther(`${pathOf(data.withdrawRating.caseStudy ?? { slug })}?done=rating-withdrawn`);
  }

  @Page('case-studies/:slug/ratings')
  async list(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(RatingsPageDocument, { slug, after: visit.query.get('after') });
    const { caseStudy } = found;
    if (!caseStudy) throw new NoSuchPage();
    if (!caseStudy.outcomeShown) return visit.seeOther(pathOf(caseStudy));
    return visit.page(
      { title: visit.t('ratings.allOf', { title: caseStudy.title }) },
      <RatingsPage found={found} caseStudy={caseStudy} />,
    );
  }

  @Page('case-studies/:slug/reveal')
  async askToReveal(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    return this.showOutcome(visit, slug);
  }

  @Form('case-studies/:slug/reveal')
  async reveal(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { form } = visit;
    const input = { caseStudyId: form.text('caseStudyId'), idempotencyKey: form.optional('idempotencyKey') };
    const { data, problem } = await visit.send(RevealOutcomeDocument, { input });
    if (problem) return this.showOutcome(visit, slug, problem);
    return visit.seeOther(`${pathOf(data.revealOutcome.caseStudy ?? { slug })}?done=revealed`);
  }

  private async showOutcome(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const found = await visit.ask(RevealPageDocument, { slug });
    const { caseStudy } = found;
    if (!caseStudy) throw new NoSuchPage();
    if (!caseStudy.outcomeShown) {
      if (visit.memberId === null) return visit.seeSignIn();
      const page = <AskToRevealPage found={found} caseStudy={caseStudy} problem={problem} />;
      return visit.page({ title: visit.t('ratings.askTitle') }, page, problem ? 422 : 200);
    }
    if (!caseStudy.viewerRating?.blind) return visit.seeOther(pathOf(caseStudy));
    return visit.page(
      { title: visit.t('ratings.revealOf', { title: caseStudy.title }) },
      <RevealPage found={found} caseStudy={caseStudy} />,
    );
  }

  private async find(visit: Visit, slug: string): Promise<Found> {
    const found = await visit.ask(RatePageDocument, { slug });
    const { caseStudy } = found;
    const rubric = found.rubrics.find(({ builtIn }) => builtIn);
    if (!caseStudy || !rubric) throw new NoSuchPage();
    if (caseStudy.status === 'REMOVED') throw new WithdrawnPage();
    return { found, caseStudy, rubric };
  }

  private show(visit: Visit, { found, caseStudy, rubric }: Found, problem?: Problem): string {
    // Whoever cannot rate it finds no form: their own, or one that is not on the shelf.
    if (!caseStudy.viewerCan.rate && !problem) return visit.seeOther(pathOf(caseStudy));
    const title = visit.t('ratings.rateOf', { title: caseStudy.title });
    const page = <RatePage found={found} caseStudy={caseStudy} rubric={rubric} problem={problem} />;
    return visit.page({ title }, page, problem ? 422 : 200);
  }
}
