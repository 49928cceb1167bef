import { Controller, Param } from '@nestjs/common';
import { Clock, isId } from '#kernel';
import {
  DecisionPageDocument,
  DeskAppealsDocument,
  DeskLogDocument,
  DeskSuspensionsDocument,
  ResolveAppealDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { AppealsPage } from './appeals.page.js';
import { DecisionPage } from './decision.page.js';
import { askDesk, courseOf, deskCourses, enterDesk } from './door.js';
import { LogPage } from './log.page.js';
import { showDesk } from './open-desk.js';
import { isItemId, placeOf, spellPlace } from './place.js';
import { SuspensionsPage } from './suspensions.page.js';

/** What was decided, and what is said against it. */
@Controller()
export class DecisionController {
  constructor(private readonly clock: Clock) {}

  @Page('desk/appeals', { unkept: true })
  async appeals(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeOther('/sign-in?to=/desk/appeals');
    return showAppeals(visit);
  }

  @Form('desk/appeals/resolve', { unkept: true })
  async resolve(@Visiting() visit: Visit): Promise<string> {
    await enterDesk(visit);
    const { form } = visit;
    const decisionId = form.text('decisionId');
    if (!isId(decisionId)) throw new NoSuchPage();
    const outcome = form.text('outcome') === 'OVERTURNED' ? ('OVERTURNED' as const) : ('UPHELD' as const);
    const input = {
      ...{ decisionId, outcome },
      explanation: form.text('explanation'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(ResolveAppealDocument, { input });
    const place = placeOf(visit.query);
    const id = form.text('back').slice('/desk/'.length);
    if (problem) {
      if (problem.code === 'NOT_FOUND') throw problem;
      if (isItemId(id)) {
        return showDesk(visit, this.clock.now(), { place, id, problem: { of: 'resolve', what: problem } });
      }
      return form.text('back') === '/desk/appeals'
        ? showAppeals(visit, problem)
        : showDecision(visit, decisionId, problem);
    }
    const next = form.text('next');
    const done = spellPlace(place, { done: outcome });
    if (isItemId(id)) return visit.seeOther(isItemId(next) ? `/desk/${next}${done}` : `/desk${done}`);
    return visit.seeOther(
      form.text('back') === '/desk/appeals' ? `/desk/appeals${done}` : `/desk/decisions/${decisionId}${done}`,
    );
  }

  @Page('desk/suspensions', { unkept: true })
  async suspensions(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeOther('/sign-in?to=/desk/suspensions');
    const { courseId, courses, after, place } = await narrowed(visit);
    const found = await askDesk(visit, DeskSuspensionsDocument, { courseId, after });
    return visit.page({ title: visit.t('desk.suspensions') }, <SuspensionsPage {...{ found, courses, place }} />);
  }

  @Page('desk/log', { unkept: true })
  async log(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeOther('/sign-in?to=/desk/log');
    const { courseId, courses, after, place, handle } = await narrowed(visit);
    const mine = visit.query.get('by') === 'me';
    const found = await askDesk(visit, DeskLogDocument, { courseId, after, actorHandle: mine ? handle : null });
    return visit.page({ title: visit.t('desk.log') }, <LogPage {...{ found, courses, place }} mine={mine} />);
  }

  @Page('desk/decisions/:id', { unkept: true })
  async decision(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return showDecision(visit, id);
  }
}

/** What a list is narrowed to. @throws NoSuchPage */
async function narrowed(visit: Visit) {
  const viewer = await enterDesk(visit);
  const place = placeOf(visit.query);
  const courses = await deskCourses(visit, viewer);
  const handle = viewer.memberId === null ? null : viewer.handle;
  return { courses, place, handle, courseId: courseOf(place, courses)?.id ?? null, after: place.after };
}

async function showAppeals(visit: Visit, problem?: Problem): Promise<string> {
  const { courseId, courses, after, place } = await narrowed(visit);
  const found = await askDesk(visit, DeskAppealsDocument, { courseId, after });
  const page = <AppealsPage {...{ found, courses, place, problem }} />;
  return visit.page({ title: visit.t('desk.appeals') }, page, problem ? 422 : 200);
}

/** The page of a decision, for those who moderate what it is about. @throws NoSuchPage for everybody else, whom it concerns too */
export async function showDecision(visit: Visit, id: string, problem?: Problem): Promise<string> {
  await enterDesk(visit);
  if (!isId(id)) throw new NoSuchPage();
  const found = await askDesk(visit, DecisionPageDocument, { id });
  const { decision } = found;
  if (!decision || decision.user?.id === visit.memberId) throw new NoSuchPage();
  const page = <DecisionPage {...{ found, decision, problem }} place={placeOf(visit.query)} />;
  return visit.page({ title: visit.t('desk.decisionTitle') }, page, problem ? 422 : 200);
}
