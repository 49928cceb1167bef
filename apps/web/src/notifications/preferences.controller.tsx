import { Controller } from '@nestjs/common';
import {
  type MailFrequency,
  NotificationSettingsPageDocument,
  UpdateNotificationPreferencesDocument,
  type UpdateNotificationPreferencesInput,
  WatchDocument,
  type WatchLevel,
  type Weekday,
} from '../generated/documents.js';
import type { FormFields } from '../page/form.js';
import type { Problem } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { KINDS, PreferencesPage } from './preferences.page.js';

const PAGE = '/settings/notifications';

/** What reaches a member where. */
@Controller()
export class PreferencesController {
  @Page('settings/notifications', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    return this.answer(visit);
  }

  @Form('settings/notifications', { unkept: true })
  async save(@Visiting() visit: Visit): Promise<string> {
    const { form } = visit;
    const writtenIn = { level: form.text('writtenIn') as WatchLevel };
    const variables = { input: preferencesIn(form), writtenIn };
    const { problem } = await visit.send(UpdateNotificationPreferencesDocument, variables);
    return problem ? this.answer(visit, problem) : visit.seeOther(`${PAGE}?done=saved`);
  }

  /** A discussion is followed as its course, or as what one writes in, again. */
  @Form('settings/notifications/thread', { unkept: true })
  async takeBack(@Visiting() visit: Visit): Promise<string> {
    const { problem } = await visit.send(WatchDocument, {
      input: { threadId: visit.form.text('thread'), level: null },
    });
    return problem ? this.answer(visit, problem) : visit.seeOther(`${PAGE}?done=back`);
  }

  private async answer(visit: Visit, problem?: Problem): Promise<string> {
    const found = await visit.ask(NotificationSettingsPageDocument);
    if (!found.viewer) return visit.seeOther(`/sign-in?to=${PAGE}`);
    const page = <PreferencesPage found={found} viewer={found.viewer} problem={problem} />;
    return visit.page({ title: visit.t('notifications.settingsTitle') }, page, problem ? 422 : 200);
  }
}

/** What the form says: of a box that is not ticked it says nothing. The schema says what of it cannot be. */
function preferencesIn(form: FormFields): UpdateNotificationPreferencesInput {
  const [from, until] = [form.optional('quietFrom'), form.optional('quietUntil')];
  return {
    kinds: KINDS.map(({ kind, always }) => ({
      kind,
      inApp: always || form.flag(`inApp-${kind}`),
      mail: form.text(`mail-${kind}`) as MailFrequency,
    })),
    mailOff: form.flag('mailOff'),
    mailWithoutContent: form.flag('mailWithoutContent'),
    timeZone: form.optional('timeZone'),
    quietHours: from === null && until === null ? null : { from: from ?? '', until: until ?? '' },
    digestHour: Number(form.text('digestHour')),
    digestWeekday: form.text('digestWeekday') as Weekday,
  };
}
