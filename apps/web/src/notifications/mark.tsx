import { useVisit } from '../page/context.js';
import { PostForm } from '../ui/form.js';
import { Place } from './place.js';

interface MarkProps {
  readonly isUnread: boolean;
  /** Which are marked as read: `id` or `thread`. */
  readonly field: { readonly name: 'id' | 'thread'; readonly value: string };
  /** Which are marked as unread. */
  readonly ids: readonly string[];
  readonly place: URLSearchParams;
  /** What is marked, for ears. */
  readonly what: string;
}

/** Marks what stands in a row as read, or as unread again. */
export function Mark({ isUnread, field, ids, place, what }: MarkProps) {
  const { t } = useVisit();
  return isUnread ? (
    <PostForm action="/notifications/read" class="quiet" data-read>
      <input type="hidden" name={field.name} value={field.value} />
      <Place place={place} />
      <button type="submit">
        {t('notifications.markRead')}
        <span class="vh">: {what}</span>
      </button>
    </PostForm>
  ) : (
    <PostForm action="/notifications/unread" class="quiet">
      <input type="hidden" name="ids" value={ids.join(' ')} />
      <Place place={place} />
      <button type="submit">
        {t('notifications.markUnread')}
        <span class="vh">: {what}</span>
      </button>
    </PostForm>
  );
}
