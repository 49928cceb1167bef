import { Controller } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { askDesk, courseOf, deskCourses, enterDesk } from '../desk/door.js';
import { placeOf } from '../desk/place.js';
import { ScreeningPageDocument, ScreeningTrialDocument, UpdateScreeningDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { ScreeningPage, type Trial } from './screening.page.js';
import { numberIn, settingsAsTyped, settingsIn, settingsInput, type TypedSettings } from './typed-settings.js';

const AT = 'desk/screening';

/** What texts are screened by in a course, or in what belongs to none; tried before it is switched on. */
@Controller()
export class ScreeningController {
  @Page(AT, { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return this.answer(visit);
  }

  /** Tries what was typed, or saves it: two buttons, and trying changes nothing. */
  @Form(AT, { unkept: true })
  async send(@Visiting() visit: Visit): Promise<string> {
    const viewer = await enterDesk(visit);
    const typed = settingsIn(visit.form);
    const { place, course } = await this.placed(visit, viewer);
    const courseId = course?.id ?? null;
    const act = visit.form.text('act');
    if (act === 'save') {
      const input = { courseId, ...settingsInput(typed), ifVersion: numberIn(typed.version) };
      const { problem } = await visit.send(UpdateScreeningDocument, { input });
      if (problem) return this.answer(visit, { typed, problem: placed(problem) });
      const query = new URLSearchParams({ ...(place.course !== null && { course: place.course }), done: 'saved' });
      return visit.seeOther(`/${AT}?${query}`);
    }
    if (act !== 'try') throw new NoSuchPage();
    const variables = { courseId, ...settingsInput(typed), posts: numberIn(typed.posts) };
    const { data, problem } = await visit.send(ScreeningTrialDocument, variables);
    return this.answer(visit, { typed, ...(problem ? { problem: placed(problem) } : { trial: data.screeningTrial }) });
  }

  /** Of an instructor the first of their courses, where the address names none. */
  private async placed(visit: Visit, viewer: Viewer) {
    const courses = await deskCourses(visit, viewer);
    const asked = placeOf(visit.query);
    const everything = viewer.isAdmin || viewer.isCurator;
    const place = { course: asked.course ?? (everything ? null : (courses[0]?.slug ?? null)) };
    if (place.course === null && !everything) throw new NoSuchPage();
    return { courses, place, everything, course: courseOf(place, courses) };
  }

  private async answer(
    visit: Visit,
    { typed, trial, problem }: { typed?: TypedSettings; trial?: Trial; problem?: Problem } = {},
  ): Promise<string> {
    const viewer = await enterDesk(visit);
    const { courses, place, everything, course } = await this.placed(visit, viewer);
    const found = await askDesk(visit, ScreeningPageDocument, { courseId: course?.id ?? null });
    const { screeningSettings: settings } = found;
    // What is saved next starts from what stands here now: both are on the page.
    const now = typed && { ...typed, version: String(settings.version) };
    const page = (
      <ScreeningPage
        {...{ found, courses, course, everything, trial, problem }}
        slug={place.course}
        typed={now ?? settingsAsTyped(settings)}
      />
    );
    return visit.page({ title: visit.t('screening.title') }, page, problem ? 422 : 200);
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  holdFirstPosts: 'firstPosts',
  newcomerLinks: 'links',
  posts: 'posts',
};

/** At the form's own fields. */
function placed(problem: Problem): Problem {
  return problem.movedTo((path) => FIELDS[path] ?? 'phrases');
}
