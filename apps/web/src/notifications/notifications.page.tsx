import type { NotificationsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Island } from '../page/island.js';
import type { Problem } from '../page/problem.js';
import { Done, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { byDay } from './days.js';
import { Notice } from './notice.js';
import { NoticeGroup } from './notice-group.js';
import { Place } from './place.js';

interface NotificationsProps {
  readonly found: NotificationsPageQuery;
  readonly groups: NonNullable<NotificationsPageQuery['viewer']>['notificationGroups'];
  /** Where in the list one is: what of it is shown, from where on. */
  readonly place: URLSearchParams;
  readonly now: Date;
  readonly problem: Problem | undefined;
}

export function NotificationsPage({ found, groups, place, now, problem }: NotificationsProps) {
  const { t, settings, form } = useVisit();
  const unreadOnly = place.get('show') === 'unread';
  const unread = found.viewer?.unreadNotificationCount ?? 0;
  const lines = groups.nodes.map((group) => ({ createdAt: group.newest.createdAt, group }));
  // That of an appeal stands with its decision.
  const ofAppeal = problem !== undefined && form.optional('decisionId') !== null;
  return (
    <Frame frame={found}>
      <h1>{t('notifications.title')}</h1>
      <Done name="read">{t('notifications.readDone')}</Done>
      <Done name="unread">{t('notifications.unreadDone')}</Done>
      <Done name="all">{t('notifications.allDone')}</Done>
      <Done name="appealed">{t('notifications.appealedDone')}</Done>
      {!ofAppeal && <ProblemSummary problem={problem} />}
      <div class="notices-head">
        {(unreadOnly || groups.nodes.length > 0) && <p>{t('notifications.unread', { count: unread })}</p>}
        <p class="quiet">
          {unreadOnly ? (
            <a href="/notifications">{t('notifications.showAll')}</a>
          ) : (
            <a href="/notifications?show=unread">{t('notifications.showUnread')}</a>
          )}
        </p>
        <p class="quiet">
          <a href="/settings/notifications">{t('notifications.settings')}</a>
        </p>
        {unread > 0 && (
          <PostForm action="/notifications/read">
            <Place place={place} />
            <button type="submit">{t('notifications.markAll')}</button>
          </PostForm>
        )}
      </div>
      {groups.nodes.length === 0 && <p>{unreadOnly ? t('notifications.noneUnread') : t('notifications.none')}</p>}
      <Island name="notifications/notices">
        {byDay(lines, now, settings, t).map(({ on, label, rows }) => (
          <section key={on} aria-labelledby={`day-${on}`}>
            <h2 id={`day-${on}`} class="day">
              <time dateTime={on}>{label}</time>
            </h2>
            <ol class="list notices" role="list">
              {rows.map(({ group }) =>
                group.count > 1 ? (
                  <NoticeGroup key={group.newest.id} group={group} place={place} />
                ) : (
                  <Notice
                    key={group.newest.id}
                    notice={group.newest}
                    place={place}
                    problem={ofAppeal ? problem : undefined}
                  />
                ),
              )}
            </ol>
          </section>
        ))}
      </Island>
      <Pager pageInfo={groups.pageInfo} label={t('notifications.earlier')} />
    </Frame>
  );
}
