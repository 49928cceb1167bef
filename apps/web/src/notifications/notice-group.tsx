import type { NoticeGroupFragment } from '../generated/documents.js';
import { dateFormat } from '../language/format.js';
import { useVisit } from '../page/context.js';
import { spellTime } from '../ui/text.js';
import { Mark } from './mark.js';
import { lineOf, placeOf, sentenceOfGroup } from './wording.js';

/** What happened in one thread while it was unread: one row that opens to each of them. */
export function NoticeGroup({ group, place }: { group: NoticeGroupFragment; place: URLSearchParams }) {
  const { t, settings } = useVisit();
  const { newest, count, notifications } = group;
  const isUnread = newest.readAt === null;
  const sentence = sentenceOfGroup(group, t);
  // One reads on where one has read to: at the oldest of them.
  const href = notifications.at(-1)?.path ?? placeOf(newest);
  const time = dateFormat(settings.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: settings.zone });
  return (
    <li class={isUnread ? 'is-unread' : undefined} id={`notice-${newest.id}`}>
      <h3 class="notice-words">
        {isUnread && <span class="new">{t('notifications.new')} </span>}
        {href ? (
          <a href={href} data-follow>
            {sentence}
          </a>
        ) : (
          sentence
        )}
      </h3>
      <details>
        <summary>
          {t('notifications.each')}
          <span class="vh">: {sentence}</span>
        </summary>
        {notifications.length < count && <p>{t('notifications.eachOf', { shown: notifications.length, count })}</p>}
        <ol class="singles" role="list">
          {notifications.map((notice) => (
            <li key={notice.id}>
              {notice.path ? <a href={notice.path}>{lineOf(notice, t)}</a> : lineOf(notice, t)}{' '}
              <time dateTime={notice.createdAt} title={spellTime(notice.createdAt, settings.locale, settings.zone)}>
                {time.format(new Date(notice.createdAt))}
                {settings.zone === 'UTC' && ' UTC'}
              </time>
            </li>
          ))}
        </ol>
      </details>
      <Mark
        isUnread={isUnread}
        field={{ name: 'thread', value: newest.thread?.id ?? '' }}
        ids={notifications.map(({ id }) => id)}
        place={place}
        what={sentence}
      />
    </li>
  );
}
