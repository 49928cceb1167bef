import { limits } from '#kernel';
import type { BeginPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Checkbox } from '../ui/check.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { NameForm } from './name.page.js';

/** Which of the page's forms was sent. */
export type BeginStep = 'name' | 'course';

interface BeginProps {
  readonly found: BeginPageQuery;
  readonly step: BeginStep | undefined;
  readonly problem: Problem | undefined;
}

/** The first five minutes of whoever runs a new installation: a name, a course, an invitation. */
export function BeginPage({ found, step, problem }: BeginProps) {
  const { t } = useVisit();
  const { installation, courses } = found;
  const [course] = courses.nodes;
  const of = (name: BeginStep) => (step === name ? problem : undefined);
  return (
    <Frame frame={found}>
      <h1>{t('admin.beginTitle')}</h1>
      <p class="lead">{t('admin.beginLead')}</p>
      <Done name="named">{t('admin.nameDone')}</Done>
      <Done name="course">{t('admin.courseDone')}</Done>
      <ProblemSummary problem={problem} />
      <section aria-labelledby="step-name" class="part">
        <h2 id="step-name">
          {t('admin.stepName')} <StepDone done={installation.named} />
        </h2>
        <p>{t('admin.stepNameLead')}</p>
        <NameForm action="/admin/begin/name" installation={installation} problem={of('name')} />
      </section>
      <section aria-labelledby="step-course" class="part">
        <h2 id="step-course">
          {t('admin.stepCourse')} <StepDone done={course !== undefined} />
        </h2>
        {course ? (
          <p>
            <a href={`/courses/${course.slug}`} dir="auto">
              {course.title}
            </a>
          </p>
        ) : (
          <CourseForm problem={of('course')} />
        )}
      </section>
      <section aria-labelledby="step-invite" class="part">
        <h2 id="step-invite">{t('admin.stepInvite')}</h2>
        {course?.joinCode ? (
          <Invitation code={course.joinCode} slug={course.slug} />
        ) : (
          <p>{t(course ? 'admin.stepInviteTheirs' : 'admin.stepInviteLater')}</p>
        )}
      </section>
      <section aria-labelledby="step-next" class="part">
        <h2 id="step-next">{t('admin.stepNext')}</h2>
        <ul>
          <li>
            <a href="/help">{t('admin.nextHelp')}</a>
          </li>
          <li>
            <a href="/admin">{t('admin.nextAdmin')}</a>
          </li>
          <li>
            <a href="/write">{t('admin.nextWrite')}</a>
          </li>
        </ul>
      </section>
    </Frame>
  );
}

function StepDone({ done }: { done: boolean }) {
  const { t } = useVisit();
  return done ? <span class="new">{t('admin.stepDone')}</span> : null;
}

function CourseForm({ problem }: { problem: Problem | undefined }) {
  const { t, form } = useVisit();
  return (
    <PostForm action="/admin/begin/course">
      <OnceKey />
      <p>{t('admin.stepCourseLead')}</p>
      <TextField
        name="title"
        label={t('admin.courseTitle')}
        value={form.text('title')}
        problem={problem?.fields.get('title')}
        required
      />
      <TextField
        name="term"
        label={t('admin.courseTerm')}
        hint={t('admin.courseTermHint', { most: limits.termCharacters })}
        value={form.text('term')}
        problem={problem?.fields.get('term')}
      />
      <Checkbox
        name="open"
        label={t('admin.courseOpen')}
        hint={t('admin.courseOpenHint')}
        checked={form.flag('open')}
      />
      <p class="actions">
        <button type="submit" class="button main">
          {t('admin.courseDo')}
        </button>
      </p>
    </PostForm>
  );
}

function Invitation({ code, slug }: { code: string; slug: string }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <>
      <p>{t('admin.inviteLead')}</p>
      <p>
        <code class="address">{visit.url(`/join/${code}`)}</code>
      </p>
      <p>
        <a href={`/courses/${slug}`}>{t('admin.inviteCourse')}</a>
      </p>
    </>
  );
}
