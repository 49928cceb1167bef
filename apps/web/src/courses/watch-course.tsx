import type { WatchLevel } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { PostForm } from '../ui/form.js';

/** The closest first. */
export const LEVELS: readonly WatchLevel[] = ['WATCHING', 'TRACKING', 'NORMAL', 'MUTED'];

interface WatchedCourse {
  readonly id: string;
  readonly slug: string;
  readonly viewerWatchLevel?: WatchLevel | null;
}

/** How closely one follows whatever is in the course. */
export function WatchCourse({ course: { id, slug, viewerWatchLevel } }: { course: WatchedCourse }) {
  const { t } = useVisit();
  const now = viewerWatchLevel ?? 'NORMAL';
  return (
    <PostForm action={`/courses/${slug}/watch`} class="quiet">
      <input type="hidden" name="courseId" value={id} />
      <details class="more">
        <summary>{now === 'NORMAL' ? t('courses.NORMALNow') : t(`discussion.${now}Now`)}</summary>
        <p>{t('discussion.watching')}</p>
        <ul role="list">
          {LEVELS.map((level) => (
            <li key={level}>
              <button
                type="submit"
                name="watch"
                value={level}
                aria-pressed={level === viewerWatchLevel ? 'true' : 'false'}
                class={level === viewerWatchLevel ? 'on' : undefined}
              >
                {level === 'WATCHING' || level === 'TRACKING' ? t(`courses.${level}`) : t(`discussion.${level}`)}
              </button>
            </li>
          ))}
          {viewerWatchLevel && (
            <li>
              <button type="submit" name="watch" value="NONE">
                {t('courses.watchAsUsual')}
              </button>
            </li>
          )}
        </ul>
      </details>
    </PostForm>
  );
}
