import type { ReflectionCardFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pinned } from '../ui/pinned.js';
import { NameLink, Time } from '../ui/text.js';

/** A reflection in a list: who, where, how it begins, and what has been said to it. An `li`. */
export function ReflectionCard({ reflection }: { reflection: ReflectionCardFragment }) {
  const { t } = useVisit();
  const { id, title, excerpt, author, course, publishedAt, thread, tags } = reflection;
  return (
    <li>
      <h3>
        <a href={`/reflections/${id}`} dir="auto">
          {title}
        </a>
      </h3>
      <p>
        <NameLink user={author} />
        {publishedAt && (
          <>
            {' · '}
            <Time at={publishedAt} style="day" />
          </>
        )}
        {course && (
          <>
            {' · '}
            <a href={`/courses/${course.slug}`}>
              <bdi>{course.title}</bdi>
            </a>
          </>
        )}
        {' · '}
        {t('ui.replies', { count: thread.replyCount })}
        {thread.viewerUnreadCount > 0 && (
          <>
            {' · '}
            <span class="new">{t('ui.unread', { count: thread.viewerUnreadCount })}</span>
          </>
        )}
        <Pinned of={reflection} />
      </p>
      <p class="prose" dir="auto">
        {excerpt}
      </p>
      {tags.length > 0 && (
        <p class="tag-line">
          {tags.map(({ slug, label }) => (
            <a key={slug} href={`/tags/${slug}`}>
              <bdi>{label}</bdi>
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
