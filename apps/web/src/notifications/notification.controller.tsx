import { Controller } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import {
  AppealDocument,
  MarkNotificationsReadDocument,
  MarkNotificationsUnreadDocument,
  NotificationsPageDocument,
} from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { NotificationsPage } from './notifications.page.js';

@Controller()
export class NotificationController {
  constructor(private readonly clock: Clock) {}

  @Page('notifications', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    return this.answer(visit, visit.query);
  }

  @Form('notifications/read', { unkept: true })
  async markRead(@Visiting() visit: Visit): Promise<string> {
    const id = visit.form.optional('id');
    const threadId = visit.form.optional('thread');
    const input = id !== null ? { ids: [id] } : threadId !== null ? { threadId } : { all: true };
    const { problem } = await visit.send(MarkNotificationsReadDocument, { input });
    return problem ? this.answer(visit, placeOf(visit), problem) : this.back(visit, 'all' in input ? 'all' : 'read');
  }

  @Form('notifications/unread', { unkept: true })
  async markUnread(@Visiting() visit: Visit): Promise<string> {
    const ids = visit.form.text('ids').split(' ').slice(0, limits.idsPerCall);
    const { problem } = await visit.send(MarkNotificationsUnreadDocument, { input: { ids } });
    return problem ? this.answer(visit, placeOf(visit), problem) : this.back(visit, 'unread');
  }

  @Form('notifications/appeal', { unkept: true })
  async appeal(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const input = {
      decisionId: form.text('decisionId'),
      statement: form.text('statement'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { problem } = await visit.send(AppealDocument, { input });
    return problem ? this.answer(visit, placeOf(visit), problem) : this.back(visit, 'appealed');
  }

  /** Where in the list one was. */
  private back(visit: Visit, done: string): string {
    const place = placeOf(visit);
    place.set('done', done);
    return visit.seeOther(`/notifications?${place}`);
  }

  private async answer(visit: Visit, place: URLSearchParams, problem?: Problem): Promise<string> {
    const unreadOnly = place.get('show') === 'unread';
    const found = await visit.ask(NotificationsPageDocument, { after: place.get('after'), unreadOnly });
    if (!found.viewer) return visit.seeOther('/sign-in?to=/notifications');
    const { notificationGroups: groups } = found.viewer;
    const page = (
      <NotificationsPage found={found} groups={groups} place={place} now={this.clock.now()} problem={problem} />
    );
    return visit.page({ title: visit.t('notifications.title') }, page, problem ? 422 : 200);
  }
}

/** What the form says of where in the list it stood: nothing but that. */
function placeOf({ form }: Visit): URLSearchParams {
  const place = new URLSearchParams();
  for (const name of ['show', 'after']) {
    const value = form.optional(name);
    if (value !== null) place.set(name, value);
  }
  return place;
}
