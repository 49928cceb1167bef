import type { OfficePageQuery } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../../ui/form.js';
import { Scrolls } from '../../ui/scrolls.js';
import { OfficeFrame } from './office-frame.js';
import { ZonedTime } from './zoned-time.js';

/** The moments of a prompt, as its columns are called. */
const MOMENTS = ['opens', 'due', 'closes'] as const;

type Course = NonNullable<OfficePageQuery['course']>;

interface PromptsPageProps {
  readonly found: OfficePageQuery;
  readonly course: Course;
  readonly problem?: Problem | undefined;
}

/** The prompts of a course, for those who set them. */
export function OfficePromptsPage({ found, course, problem }: PromptsPageProps) {
  const { t } = useVisit();
  const { prompts } = course;
  const home = `/courses/${course.slug}/office`;
  return (
    <OfficeFrame frame={found} course={course} title={t('courseOffice.prompts')} part="prompts">
      <ProblemSummary problem={problem} />
      <Done name="created">{t('courseOffice.courseCreated')}</Done>
      <Done name="prompt">{t('courseOffice.promptSaved')}</Done>
      <Done name="deleted">{t('courseOffice.promptDeleted')}</Done>
      <Done name="moved">{t('courseOffice.promptMoved')}</Done>
      <Done name="copied">{t('courseOffice.promptsCopied')}</Done>
      <p class="actions">
        <a class="button main" href={`${home}/new-prompt`}>
          {t('courseOffice.newPrompt')}
        </a>
        <a class="button" href={`${home}/copy`}>
          {t('courseOffice.copyHere')}
        </a>
      </p>
      {prompts.length === 0 ? (
        <p>{t('courseOffice.noPrompts')}</p>
      ) : (
        <PostForm action={`${home}/order`}>
          <OnceKey />
          <input type="hidden" name="courseId" value={course.id} />
          {prompts.map(({ id }) => (
            <input key={id} type="hidden" name="prompt" value={id} />
          ))}
          <Scrolls label={t('courseOffice.promptsCaption', { zone: course.timeZone })}>
            <table class="counts stacks">
              <caption>{t('courseOffice.promptsCaption', { zone: course.timeZone })}</caption>
              <thead>
                <tr>
                  {(['prompt', 'opens', 'due', 'closes', 'asks', 'order'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(`courseOffice.head-${head}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {prompts.map((prompt, at) => (
                  <PromptRow key={prompt.id} {...{ course, prompt, at }} />
                ))}
              </tbody>
            </table>
          </Scrolls>
        </PostForm>
      )}
    </OfficeFrame>
  );
}

function PromptRow({ course, prompt, at }: { course: Course; prompt: Course['prompts'][number]; at: number }) {
  const { t, number: spell } = useVisit();
  const { id, number, title, opensAt, dueAt, closesAt, minimumWords, repliesRequired, postFirst } = prompt;
  const asks = [
    minimumWords ? t('courses.atLeastWords', { count: minimumWords }) : '',
    repliesRequired > 0 ? t('courseOffice.replies', { count: repliesRequired }) : '',
    postFirst ? t('courseOffice.postFirstShort') : '',
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        {spell(number)}.{' '}
        <a href={`/courses/${course.slug}/office/prompts/${id}`} dir="auto">
          {title}
        </a>
      </th>
      {([opensAt, dueAt, closesAt] as const).map((moment, place) => (
        <td key={place} data-label={t(`courseOffice.head-${MOMENTS[place] as (typeof MOMENTS)[number]}`)}>
          {moment ? <ZonedTime at={moment} zone={course.timeZone} /> : '–'}
        </td>
      ))}
      <td data-label={t('courseOffice.head-asks')}>{asks.join(', ') || '–'}</td>
      <td class="moves" data-label={t('courseOffice.head-order')}>
        {at > 0 && (
          <button type="submit" name="up" value={id} aria-label={t('courseOffice.upOf', { title })}>
            ↑
          </button>
        )}
        {at < course.prompts.length - 1 && (
          <button type="submit" name="down" value={id} aria-label={t('courseOffice.downOf', { title })}>
            ↓
          </button>
        )}
      </td>
    </tr>
  );
}
