import type { FrameFragment, OfficeCourseFragment } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import { Frame } from '../../page/frame.js';
import type { Problem } from '../../page/problem.js';
import { Checkbox, SelectField } from '../../ui/check.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../../ui/form.js';
import { OfficeFrame } from './office-frame.js';
import { SettingsVersion } from './settings-version.js';

interface CourseFormProps {
  readonly action: string;
  /** The one that is changed; none for a new one. */
  readonly course?: OfficeCourseFragment | undefined;
  readonly problem?: Problem | undefined;
}

/** Every zone that there is, and UTC, which the list of zones leaves out. */
const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

function CourseForm({ action, course, problem }: CourseFormProps) {
  const { t, form, settings } = useVisit();
  const typed = problem !== undefined;
  const valueIn = (name: string, stored: string | null | undefined) => (typed ? form.text(name) : (stored ?? ''));
  const wrong = (name: string) => problem?.fields.get(name);
  const zone = valueIn('timeZone', course?.timeZone ?? settings.zone);
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return (
    <PostForm action={action} class="editing">
      <OnceKey />
      {course && <input type="hidden" name="courseId" value={course.id} />}
      {course && <SettingsVersion stored={course.settingsVersion} problem={problem} />}
      <TextField
        name="title"
        label={t('courseOffice.courseTitle')}
        needed
        value={valueIn('title', course?.title)}
        problem={wrong('title')}
      />
      <TextField
        name="term"
        label={t('courseOffice.term')}
        hint={t('courseOffice.termHint')}
        value={valueIn('term', course?.term)}
        problem={wrong('term')}
      />
      {!course && (
        <TextField
          name="slug"
          label={t('courseOffice.slug')}
          hint={t('courseOffice.slugHint')}
          value={valueIn('slug', '')}
          problem={wrong('slug')}
        />
      )}
      <SelectField
        name="timeZone"
        names
        label={t('courseOffice.timeZone')}
        hint={t('courseOffice.timeZoneHint')}
        options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        value={zone}
        problem={wrong('timeZone')}
      />
      <Checkbox
        name="openToJoin"
        label={t('courseOffice.openToJoin')}
        hint={t('courseOffice.openToJoinHint')}
        checked={typed ? form.flag('openToJoin') : (course?.openToJoin ?? false)}
        problem={wrong('openToJoin')}
      />
      <div class="actions">
        <button type="submit" class="button main">
          {t(course ? 'courseOffice.save' : 'courseOffice.create')}
        </button>
      </div>
    </PostForm>
  );
}

/** For those who create courses. */
export function NewCoursePage({ frame, problem }: { frame: FrameFragment; problem?: Problem | undefined }) {
  const { t } = useVisit();
  return (
    <Frame frame={frame} class="office">
      <Crumbs above={[{ href: '/courses', label: t('frame.courses') }]} />
      <h1>{t('courseOffice.newCourse')}</h1>
      <p class="lead">{t('courseOffice.newCourseMeans')}</p>
      <ProblemSummary problem={problem} />
      <CourseForm action="/new-course" problem={problem} />
    </Frame>
  );
}

interface SettingsPageProps {
  readonly frame: FrameFragment;
  readonly course: OfficeCourseFragment;
  readonly problem?: Problem | undefined;
}

export function CourseSettingsPage({ frame, course, problem }: SettingsPageProps) {
  const { t } = useVisit();
  return (
    <OfficeFrame frame={frame} course={course} title={t('courseOffice.settings')} part="settings">
      <Done name="saved">{t('courseOffice.saved')}</Done>
      <ProblemSummary problem={problem} />
      <CourseForm action={`/courses/${course.slug}/office/settings`} course={course} problem={problem} />
    </OfficeFrame>
  );
}
