import type { ReflectionLineFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Ago } from '../ui/moment.js';
import { Pinned } from '../ui/pinned.js';
import { NameLink } from '../ui/text.js';
import { Told } from '../ui/told.js';

interface ReflectionLineProps {
  readonly reflection: ReflectionLineFragment;
  readonly now: Date;
}

/** A reflection where its course is known from around it: who, how long it has waited or what was said, and how it begins. An `li`. */
export function ReflectionLine({ reflection, now }: ReflectionLineProps) {
  const { t } = useVisit();
  const { id, title, excerpt, author, publishedAt, thread, status } = reflection;
  return (
    <li>
      <h3>
        <a href={`/reflections/${id}`} dir="auto">
          {title}
        </a>
      </h3>
      <p>
        <NameLink user={author} />
        {' · '}
        {publishedAt && (
          <Told name="home.posted" values={{ ago: <Ago at={publishedAt} now={now} />, count: thread.replyCount }} />
        )}
        {thread.viewerUnreadCount > 0 && (
          <>
            {' · '}
            <span class="new">{t('ui.unread', { count: thread.viewerUnreadCount })}</span>
          </>
        )}
        <Pinned of={reflection} />
        {(status === 'HELD' || status === 'HIDDEN') && (
          <>
            {' · '}
            {t(status === 'HELD' ? 'home.held' : 'home.hidden')}
          </>
        )}
      </p>
      <p class="prose" dir="auto">
        {excerpt}
      </p>
    </li>
  );
}
