import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { EditedCaseStudyPageDocument, PutUpForBlindRatingDocument } from '../generated/documents.js';
import { notTheirs, type Problem, problemOf } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { BlindPage } from './blind.page.js';
import { requireFound, signedIn } from './editable.js';
import { isDay } from './written-text.js';

/** Whether a case study is up for blind rating: for its contributor, curators and admins. */
@Controller('case-studies/:slug/blind')
export class BlindController {
  constructor(private readonly clock: Clock) {}

  @Page('')
  async show(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    return elsewhere ?? this.answer(visit, slug);
  }

  @Form('')
  async change(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { form, t } = visit;
    const ends = form.text('do') === 'end';
    const day = form.text('until').trim();
    if (!ends && !isDay(day)) {
      return this.answer(visit, slug, problemOf([['until', t('editing.fault_day')]]));
    }
    const { caseStudy } = await this.find(visit, slug);
    const input = {
      caseStudyId: caseStudy.id,
      // The whole of that day, wherever its reader is: it ends with it in UTC.
      until: ends ? null : `${day}T23:59:59Z`,
      ifRevision: Number(form.text('revision')) || null,
      idempotencyKey: form.text('idempotencyKey'),
    };
    const { problem } = await visit.send(PutUpForBlindRatingDocument, { input });
    if (problem) return this.answer(visit, slug, problem);
    return visit.seeOther(`/case-studies/${caseStudy.slug}/blind?done=${ends ? 'ended' : 'opened'}`);
  }

  private async answer(visit: Visit, slug: string, problem?: Problem): Promise<string> {
    const { frame, caseStudy } = await this.find(visit, slug);
    const isUp = caseStudy.blindUntil !== null && new Date(caseStudy.blindUntil) > this.clock.now();
    const page = <BlindPage frame={frame} caseStudy={caseStudy} isUp={isUp} problem={problem} />;
    return visit.page({ title: visit.t('editing.blindTitle') }, page, problem ? 422 : 200);
  }

  private async find(visit: Visit, slug: string) {
    const { caseStudy: found, ...frame } = await visit.ask(EditedCaseStudyPageDocument, { slug });
    const caseStudy = requireFound(found);
    if (!caseStudy.viewerCan.edit && !caseStudy.viewerCanOpenBlindRating) throw notTheirs(visit.t('editing.notTheirs'));
    return { frame, caseStudy };
  }
}
