import { Injectable } from '@nestjs/common';
import { limits, quoteOf, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { type ContentKind, joinSubject, seesSubject, subjectTitle } from '#visibility';
import type { NotificationKind } from '../notification/notification.js';
import { contentJoin, notificationKind, notificationSeen } from '../notification/notification-visibility.js';

/** Something that a mail tells of, as its reader sees it at this moment. */
export interface MailedText {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly threadId: string | null;
  readonly threadKind: ContentKind | null;
  /** Of the text in its thread; null where it is about none. */
  readonly number: number | null;
  readonly parentNumber: number | null;
  /** What the thread is about; null where that was withdrawn. */
  readonly title: string | null;
  /** Who did it; null where they have left, or moderated. */
  readonly actor: string | null;
  /** How a reply begins. */
  readonly quote: string | null;
  readonly promptId: string | null;
}

/** Whoever marked something of a thread as read so long ago was not just there. */
const JUST_READ = 5 * 60 * 1000;

/** More than is quoted, so that words and line breaks can be looked at. */
const READ = limits.mail.quoteCharacters * 3;

/**
 * Of these notifications those that the viewer may be mailed of: they see now what each is about and have not read it, were not in its thread
 * just now, and have muted neither the thread nor who wrote it. That a kind is off in their list does not count here.
 */
const FIND = new Statement(
  'notifications/mailed-texts',
  { viewer: 'viewer', mailId: 'uuid', justRead: 'timestamptz' },
  `
  select n.id, ${notificationKind('n', 't', 'p')} as kind, n.thread_id as "threadId", t.kind as "threadKind", n.number,
    p.parent_number as "parentNumber", case when t.status <> 'REMOVED' and ${seesSubject('t')} then ${subjectTitle('subject')} when asked.id is not null then asked.title end as title,
    m.handle as actor, case when n.number > 0 and n.decision_id is null then left(p.text, ${READ}) end as quote, asked.id as "promptId"
  from mail_item i join notification n on n.id = i.notification_id ${contentJoin('n')} ${joinSubject('t.id', 'subject')}
  left join member m on m.id = n.actor_id and n.decision_id is null
  left join reading r on r.thread_id = n.thread_id and r.member_id = n.member_id
  where i.mail_id = :mailId and i.member_id = :viewer.memberId and n.member_id = :viewer.memberId and n.read_at is null
    and ${notificationSeen('n', 't', 'p', 'wherever')}
    and (n.decision_id is not null or (
      not coalesce(r.numbers @> n.number, false) and coalesce(r.marked_at <= :justRead, true)
      and not exists (select from member_mute b where b.member_id = n.member_id and b.muted_id = n.actor_id)
      and not exists (select from watch w where w.thread_id = n.thread_id and w.member_id = n.member_id and w.level = 'MUTED')))
  order by n.created_at, n.thread_id, n.number, n.id`,
);

@Injectable()
export class MailedTextQueries {
  constructor(private readonly database: Database) {}

  async ofMail(viewer: Viewer, mailId: string): Promise<MailedText[]> {
    const justRead = new Date(viewer.now.getTime() - JUST_READ);
    const found = await this.database.rows<MailedText>(FIND.with({ viewer, mailId, justRead }));
    return found.map(({ quote, ...one }) => ({
      ...one,
      quote: quote && quoteOf(quote, limits.mail.quoteCharacters),
    }));
  }
}
