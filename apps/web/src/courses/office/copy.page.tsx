import type {
  CopiedCourseFragment,
  FrameFragment,
  OfficeCourseFragment,
  PromptCopiesQuery,
  PromptsToCopyQuery,
} from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { SelectField } from '../../ui/check.js';
import { OnceKey, PostForm, ProblemSummary, TextField } from '../../ui/form.js';
import { Scrolls } from '../../ui/scrolls.js';
import { Day } from '../../ui/text.js';
import { Told } from '../../ui/told.js';
import { OfficeFrame } from './office-frame.js';
import { ZonedTime } from './zoned-time.js';

/** A course to copy from, and what copying comes to. Days are written as `2026-09-07`; null where no prompt has a date. */
export interface Chosen {
  readonly source: NonNullable<PromptsToCopyQuery['course']>;
  readonly days: number;
  readonly copies: PromptCopiesQuery['promptCopies'];
  readonly began: string | null;
  readonly first: string | null;
}

interface CopyPageProps {
  readonly found: FrameFragment;
  readonly course: OfficeCourseFragment;
  readonly others: readonly CopiedCourseFragment[];
  readonly chosen: Chosen | null;
  readonly problem?: Problem | undefined;
}

export function CopyPage({ found, course, others, chosen, problem }: CopyPageProps) {
  const { t, query } = useVisit();
  const action = `/courses/${course.slug}/office/copy`;
  return (
    <OfficeFrame frame={found} course={course} title={t('courseOffice.copyHere')} part="prompts">
      <p class="lead">{t('courseOffice.copyMeans')}</p>
      <ProblemSummary problem={problem} />
      {others.length === 0 ? (
        <p>{t('courseOffice.noOthers')}</p>
      ) : (
        <form action={action} class="editing">
          <SelectField
            name="from"
            names
            label={t('courseOffice.copyFrom')}
            options={others.map(({ slug, title, term }) => ({
              value: slug,
              label: term ? `${title} · ${term}` : title,
            }))}
            value={chosen?.source.slug ?? query.get('from') ?? ''}
          />
          {chosen?.began && (
            <>
              <p class="hint">
                <Told name="courseOffice.firstWas" values={{ day: <Day on={chosen.began} /> }} />
              </p>
              <TextField
                name="first"
                type="date"
                label={t('courseOffice.firstNow')}
                hint={t('courseOffice.firstHint')}
                value={(problem && query.get('first')) || (chosen.first ?? '')}
                problem={problem?.fields.get('first')}
              />
            </>
          )}
          <div class="actions">
            <button type="submit">{t('courseOffice.showDates')}</button>
          </div>
        </form>
      )}
      {chosen && chosen.copies.length === 0 && <p>{t('courseOffice.nothingToCopy')}</p>}
      {chosen && chosen.copies.length > 0 && <Preview course={course} chosen={chosen} action={action} />}
    </OfficeFrame>
  );
}

function Preview({ course, chosen, action }: { course: OfficeCourseFragment; chosen: Chosen; action: string }) {
  const { t, number: spell } = useVisit();
  const { source, days, copies } = chosen;
  const heads = ['prompt', 'opens', 'due', 'closes'] as const;
  return (
    <section class="part" aria-labelledby="preview">
      <h2 id="preview">{t('courseOffice.preview')}</h2>
      <p>{t('courseOffice.shiftedBy', { days })}</p>
      {days % 7 !== 0 && <p class="waits">{t('courseOffice.otherWeekday')}</p>}
      <Scrolls label={t('courseOffice.previewCaption', { zone: course.timeZone })}>
        <table class="counts stacks">
          <caption>{t('courseOffice.previewCaption', { zone: course.timeZone })}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`courseOffice.head-${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.map(({ prompt, number, opensAt, dueAt, closesAt }) => (
              <tr key={prompt.id}>
                <th scope="row">
                  {spell(number)}. <bdi>{prompt.title}</bdi>
                </th>
                {[opensAt, dueAt, closesAt].map((moment, at) => (
                  <td key={at} data-label={t(`courseOffice.head-${heads[at + 1] as (typeof heads)[number]}`)}>
                    {moment ? <ZonedTime at={moment} zone={course.timeZone} /> : '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      <PostForm action={action}>
        <OnceKey />
        <input type="hidden" name="from" value={source.slug} />
        <input type="hidden" name="fromCourseId" value={source.id} />
        <input type="hidden" name="days" value={days} />
        <input type="hidden" name="first" value={chosen.first ?? ''} />
        <div class="actions">
          <button type="submit" class="button main">
            {t('courseOffice.copyNow', { count: copies.length })}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
