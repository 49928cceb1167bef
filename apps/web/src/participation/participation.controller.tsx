import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import {
  LearnerPageDocument,
  OwnProgressPageDocument,
  ParticipationPageDocument,
  type ProgressKind,
  ReflectionsOfLearnerDocument,
} from '../generated/documents.js';
import { orNoSuchPage } from '../page/allowed.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { shownName } from '../ui/person.js';
import { chosenOf } from '../ui/tabs.js';
import { LearnerPage } from './learner.page.js';
import { OwnProgressPage } from './own-progress.page.js';
import { ParticipationPage, SHOWN } from './participation.page.js';

/** Of a course that is not theirs to look at, a visitor learns as much as anybody. */
const REFUSALS: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);

/** How far the learners of a course are: all of them for those who moderate it, and each for themselves. */
@Controller('courses/:slug')
export class ParticipationController {
  constructor(private readonly clock: Clock) {}

  @Page('participation', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const show = chosenOf(visit.query, 'show', SHOWN);
    const promptNumber = numberOf(visit.query.get('prompt'));
    const kind = show === 'all' ? null : (show.toUpperCase() as ProgressKind);
    const asked = { slug, filter: { kind, promptNumber }, after: visit.query.get('after') || null };
    const found = await orNoSuchPage(visit.ask(ParticipationPageDocument, asked), REFUSALS);
    const title = visit.t('participation.titleOf', { course: found.courseProgress.course.title });
    const page = { found, show, promptNumber, now: this.clock.now() };
    return visit.page({ title }, <ParticipationPage {...page} />);
  }

  @Page('participation/:handle', { unkept: true })
  async learner(
    @Visiting() visit: Visit,
    @Param('slug') slug: string,
    @Param('handle') handle: string,
  ): Promise<string> {
    const found = await orNoSuchPage(visit.ask(LearnerPageDocument, { slug, handle: handle.slice(0, 60) }), REFUSALS);
    const { course, learners } = found.courseProgress;
    const learner = learners.nodes[0];
    if (!learner) throw new NoSuchPage();
    const { user } = learner.member;
    const { reflections } = await this.reflectionsOf(visit, course.id, user.handle);
    const title = visit.t('participation.learnerTitle', { name: shownName(user), course: course.title });
    const page = { found, learner, reflections, now: this.clock.now() };
    return visit.page({ title }, <LearnerPage {...page} />);
  }

  /** The learner's own. */
  @Page('progress', { unkept: true })
  async own(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const found = await visit.ask(OwnProgressPageDocument, { slug });
    const { course, viewer } = found;
    if (!viewer || course?.viewerRole !== 'LEARNER') throw new NoSuchPage();
    const { reflections } = await this.reflectionsOf(visit, course.id, viewer.user.handle);
    const title = `${visit.t('participation.ownTitle')} · ${course.title}`;
    const page = { found, course, reflections, now: this.clock.now() };
    return visit.page({ title }, <OwnProgressPage {...page} />);
  }

  private reflectionsOf(visit: Visit, courseId: string, authorHandle: string) {
    const after = visit.query.get('after') || null;
    return visit.ask(ReflectionsOfLearnerDocument, { filter: { courseId, authorHandle }, after });
  }
}

/** The number of a prompt in an address. */
function numberOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}
