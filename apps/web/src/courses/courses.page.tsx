import type { CourseLineFragment, CoursesPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Done } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { JoinForm } from './join.page.js';

/** The courses that the viewer is in, those that are open, and a place for a code. */
export function CoursesPage({ found }: { found: CoursesPageQuery }) {
  const { t, query } = useVisit();
  const { viewer, courses } = found;
  const own = query.has('after') ? [] : (viewer?.courses.nodes ?? []);
  const others = courses.nodes.filter(({ viewerRole }) => viewerRole == null);
  return (
    <Frame frame={found}>
      <h1>{t('frame.courses')}</h1>
      {viewer?.isAdmin && (
        <p class="actions">
          <a class="button" href="/new-course">
            {t('courseOffice.newCourse')}
          </a>
        </p>
      )}
      {viewer && !viewer.isAdmin && own.some(({ viewerRole }) => viewerRole === 'INSTRUCTOR') && (
        <p class="quiet">{t('courses.whoMakes')}</p>
      )}
      <Done name="left">{t('courses.left')}</Done>
      {!viewer && (
        <>
          <p class="lead">{t('courses.forMembers')}</p>
          <p class="actions">
            <a class="button main" href="/sign-in?to=%2Fcourses">
              {t('frame.signIn')}
            </a>
            <a class="button" href="/sign-up?to=%2Fcourses">
              {t('frame.signUp')}
            </a>
          </p>
        </>
      )}
      {viewer && !query.has('after') && (
        <section aria-labelledby="own" class="part">
          <h2 id="own">{t('courses.own')}</h2>
          {own.length === 0 ? <p>{t('courses.ownNone')}</p> : <CourseList courses={own} />}
          {viewer.isAdmin && own.length === 0 && others.length === 0 && (
            <p>
              <a class="button main" href="/admin/begin">
                {t('courses.makeFirst')}
              </a>
            </p>
          )}
        </section>
      )}
      {viewer && (
        <section aria-labelledby="others" class="part">
          <h2 id="others">{t(viewer.isAdmin ? 'courses.others' : 'courses.open')}</h2>
          {others.length === 0 ? <p>{t('courses.openNone')}</p> : <CourseList courses={others} />}
          <Pager pageInfo={courses.pageInfo} />
        </section>
      )}
      {viewer && (
        <section aria-labelledby="by-code" class="part">
          <h2 id="by-code">{t('courses.byCode')}</h2>
          <JoinForm />
        </section>
      )}
    </Frame>
  );
}

function CourseList({ courses }: { courses: readonly CourseLineFragment[] }) {
  const { t } = useVisit();
  return (
    <ul class="list" role="list">
      {courses.map(({ id, slug, title, term, viewerRole, openToJoin }) => (
        <li key={id}>
          <h3>
            <a href={`/courses/${slug}`} dir="auto">
              {title}
            </a>
          </h3>
          <p>
            {term && (
              <>
                <bdi>{term}</bdi>
                {' · '}
              </>
            )}
            {[
              viewerRole && t(viewerRole === 'INSTRUCTOR' ? 'courses.youTeach' : 'courses.youLearn'),
              !viewerRole && t(openToJoin ? 'courses.isOpen' : 'courses.needsCode'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
