import { limits } from '#kernel';
import { DeskNav } from '../desk/desk-nav.js';
import type { DeskCourseFragment, ScreeningPageQuery, ScreeningTrialQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { AreaField, Done, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Tabs } from '../ui/tabs.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { TrialResult } from './trial-result.js';
import type { TypedSettings } from './typed-settings.js';

export type Trial = ScreeningTrialQuery['screeningTrial'];

interface ScreeningPageProps {
  readonly found: ScreeningPageQuery;
  readonly courses: readonly DeskCourseFragment[];
  /** Null for what belongs to no course. */
  readonly course: DeskCourseFragment | null;
  readonly slug: string | null;
  /** Whether the viewer moderates what belongs to no course, too. */
  readonly everything: boolean;
  readonly typed: TypedSettings;
  readonly trial: Trial | undefined;
  readonly problem: Problem | undefined;
}

/** Settings, and beside them what they would have done to what is there. */
export function ScreeningPage(props: ScreeningPageProps) {
  const { t } = useVisit();
  const { found, courses, course, slug, everything, trial, problem } = props;
  const { changedAt, changedBy } = found.screeningSettings;
  return (
    <Frame frame={found}>
      <h1>{t('screening.title')}</h1>
      <DeskNav current="screening" />
      <p class="lead">
        {course ? (
          <Told name="screening.ofCourse" values={{ course: <bdi>{course.title}</bdi> }} />
        ) : (
          t('screening.ofNone')
        )}
      </p>
      {courses.length + Number(everything) > 1 && (
        <Tabs
          label={t('desk.courses')}
          name="course"
          choices={[
            ...(everything ? [['', t('screening.none')] as const] : []),
            ...courses.map((one) => [one.slug, one.title] as const),
          ]}
          chosen={slug ?? ''}
        />
      )}
      <Done name="saved">{t('screening.saved')}</Done>
      <ProblemSummary problem={problem} />
      {changedAt && (
        <p class="byline">
          <Told name="screening.changed" values={{ who: <Name user={changedBy} />, at: <Time at={changedAt} /> }} />
        </p>
      )}
      <SettingsForm {...props} />
      {trial && <TrialResult trial={trial} />}
    </Frame>
  );
}

/** What can be set, and two buttons: one tries it, the other switches it on. */
function SettingsForm({ found, slug, typed, problem }: ScreeningPageProps) {
  const { t } = useVisit();
  const { bannedPhrases } = found.screeningSettings;
  const { phrases, phraseCharacters, firstPosts, newcomerLinks, trial: most } = limits.screening;
  const differs = typed.phrases.trim() !== bannedPhrases.join('\n');
  return (
    <PostForm action={slug === null ? '/desk/screening' : `/desk/screening?course=${slug}`} class="screening">
      <input type="hidden" name="version" value={typed.version} />
      <AreaField
        name="phrases"
        label={t('screening.phrases')}
        hint={t('screening.phrasesHint', {
          most: phrases,
          least: phraseCharacters.least,
          longest: phraseCharacters.most,
        })}
        rows={8}
        value={typed.phrases}
        problem={problem?.fields.get('phrases')}
      />
      {problem && differs && bannedPhrases.length > 0 && (
        <details open={problem.code === 'CONFLICT'}>
          <summary>{t('screening.now')}</summary>
          <pre dir="auto">{bannedPhrases.join('\n')}</pre>
        </details>
      )}
      <TextField
        name="firstPosts"
        type="number"
        min={0}
        max={firstPosts}
        label={t('screening.firstPosts')}
        hint={t('screening.firstPostsHint')}
        value={typed.firstPosts}
        problem={problem?.fields.get('firstPosts')}
      />
      <TextField
        name="links"
        type="number"
        min={0}
        max={newcomerLinks.most}
        label={t('screening.links')}
        hint={t('screening.linksHint')}
        value={typed.links}
        problem={problem?.fields.get('links')}
      />
      <TextField
        name="posts"
        type="number"
        min={1}
        max={most.most}
        label={t('screening.posts')}
        value={typed.posts}
        problem={problem?.fields.get('posts')}
      />
      <p class="actions">
        {/* Pressing Enter in a field tries: nothing is switched on by it. */}
        <button type="submit" name="act" value="try" class="button main">
          {t('screening.try')}
        </button>
        <button type="submit" name="act" value="save" class="button">
          {t('screening.save')}
        </button>
      </p>
      <progress class="busy-bar" aria-label={t('screening.running')} />
    </PostForm>
  );
}
