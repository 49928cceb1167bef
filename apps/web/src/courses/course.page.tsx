import type { CoursePageQuery, CourseReflectionsQuery } from '../generated/documents.js';
import { ReflectionLine } from '../home/reflection-line.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { NameLink } from '../ui/text.js';
import { PromptDates, PromptLink, PromptOwed } from './prompt-line.js';
import { standingOf } from './standing.js';
import { WatchCourse } from './watch-course.js';

export const COURSE_ORDERS = ['needs-reply', 'newest', 'active'] as const;

type Course = NonNullable<CoursePageQuery['course']>;

interface CoursePageProps {
  readonly found: CoursePageQuery;
  readonly course: Course;
  readonly reflections: CourseReflectionsQuery['reflections'];
  readonly order: (typeof COURSE_ORDERS)[number];
  readonly now: Date;
  readonly problem?: Problem | undefined;
}

export function CoursePage({ found, course, reflections, order, now, problem }: CoursePageProps) {
  const { t, query } = useVisit();
  const { slug, title, term, viewerRole, members } = course;
  const isInside = viewerRole != null || found.viewer?.isAdmin === true;
  const teachers = members.nodes;
  return (
    <Frame frame={found}>
      <Crumbs above={[{ href: '/courses', label: t('frame.courses') }]} />
      <h1 dir="auto">{title}</h1>
      <p class="byline">
        {term && (
          <>
            <bdi>{term}</bdi>
            {teachers.length > 0 && ' · '}
          </>
        )}
        {teachers.length > 0 && t('courses.taughtBy')}{' '}
        {teachers.map(({ user }, at) => (
          <span key={user.handle}>
            {at > 0 && ', '}
            <NameLink user={user} />
          </span>
        ))}
      </p>
      <ProblemSummary problem={problem} />
      <Done name="joined">{t('courses.joined')}</Done>
      <Done name="watched">{t('courses.watchedDone')}</Done>
      {viewerRole && <WatchCourse course={course} />}
      {!viewerRole && <JoinOpen course={course} signedIn={found.viewer != null} />}
      {course.viewerCan.manage && course.joinCode && <InviteLink slug={slug} code={course.joinCode} />}
      <Office course={course} />
      {isInside && <Prompts course={course} now={now} />}
      <section aria-labelledby="reflections" class="part">
        <div class="part-head">
          <h2 id="reflections">{t('courses.reflections')}</h2>
          <Tabs
            label={t('courses.order')}
            name="order"
            choices={COURSE_ORDERS.map((one) => [one, t(`home.${one}`)])}
            chosen={order}
            hash="#reflections"
          />
        </div>
        {reflections.nodes.length === 0 ? (
          <p>{t(isInside ? 'courses.noReflections' : 'courses.noPublicReflections')}</p>
        ) : (
          <ol class="list" role="list">
            {reflections.nodes.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={reflections.pageInfo} />
      </section>
      {isInside && !query.has('after') && (
        <p class="quiet part">
          <a href={`/courses/${slug}/members`}>{t('courses.members')}</a>
          {viewerRole === 'LEARNER' && <a href={`/courses/${slug}/progress`}>{t('participation.ownTitle')}</a>}
          {viewerRole && <a href={`/courses/${slug}/leave`}>{t('courses.leave')}</a>}
        </p>
      )}
    </Frame>
  );
}

/** What those who run the course have here, and nobody else. */
function Office({ course: { slug, viewerCan } }: { course: Course }) {
  const { t } = useVisit();
  if (!viewerCan.seeParticipation && !viewerCan.manage) return null;
  return (
    <nav class="quiet" aria-label={t('courses.office')}>
      {viewerCan.manage && <a href={`/courses/${slug}/office`}>{t('courseOffice.run')}</a>}
      {viewerCan.seeParticipation && <a href={`/courses/${slug}/participation`}>{t('participation.title')}</a>}
    </nav>
  );
}

function Prompts({ course: { prompts, viewerRole }, now }: { course: Course; now: Date }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="prompts" class="part">
      <h2 id="prompts">{t('courses.prompts')}</h2>
      {prompts.length === 0 && <p>{t(viewerRole === 'INSTRUCTOR' ? 'courses.noPromptsYet' : 'courses.noPrompts')}</p>}
      <ol class="list prompts" role="list">
        {prompts.map((prompt) => (
          <li key={prompt.id}>
            <h3>
              <PromptLink prompt={prompt} />
            </h3>
            <p>
              <PromptDates prompt={prompt} now={now} />
            </p>
            {prompt.viewerProgress && (
              <p class={standingOf(prompt, now).owes ? 'owed' : undefined}>
                <PromptOwed prompt={prompt} now={now} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For whoever looks at an open course from outside. */
function JoinOpen({ course: { slug, openToJoin }, signedIn }: { course: Course; signedIn: boolean }) {
  const { t } = useVisit();
  if (!openToJoin || !signedIn) return null;
  return (
    <div class="waits">
      <p>{t('courses.openMeans')}</p>
      <PostForm action={`/courses/${slug}/join`}>
        <OnceKey />
        <button type="submit" class="button main">
          {t('courses.join')}
        </button>
      </PostForm>
    </div>
  );
}

/** What instructors give to those who shall join. */
function InviteLink({ slug, code }: { slug: string; code: string }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <details class="invite">
      <summary>{t('courses.invite')}</summary>
      <p>{t('courses.inviteHow')}</p>
      <p>
        <code>{code}</code>
      </p>
      <p>
        <code>{visit.url(`/join/${code}`)}</code>
      </p>
      <p>
        <a href={`/courses/${slug}/office/invitation`}>{t('courses.inviteLarge')}</a>
      </p>
    </details>
  );
}
