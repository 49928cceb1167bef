import { Controller } from '@nestjs/common';
import { SetMailLanguageDocument, SettingsPageDocument } from '../generated/documents.js';
import { mailLanguage } from '../members/mail-language.js';
import { ownPath } from '../page/form.js';
import { Form, Page, Visiting } from '../page/route.js';
import { settingsFrom } from '../page/settings.js';
import type { Visit } from '../page/visit.js';
import { keepSettings } from './keep-settings.js';
import { SettingsPage } from './settings.page.js';
import { ShortcutsPage, ShortcutsPart } from './shortcuts.page.js';

/** How pages look on one device, for visitors too: kept in its own cookie, not with an account. A language is also that of a member's mails. */
@Controller()
export class SettingsController {
  @Page('settings')
  async show(@Visiting() visit: Visit): Promise<string> {
    const frame = await visit.ask(SettingsPageDocument);
    const page = <SettingsPage frame={frame} to={ownPath(visit.query.get('to'))} />;
    return visit.page({ title: visit.t('frame.settings') }, page);
  }

  /** All shortcuts, as a page, and as the part of one that a script shows over another. */
  @Page('shortcuts')
  async listShortcuts(@Visiting() visit: Visit): Promise<string> {
    if (visit.query.get('part') === '1') return visit.fragment(<ShortcutsPart />);
    const frame = await visit.ask(SettingsPageDocument);
    return visit.page({ title: visit.t('account.keys') }, <ShortcutsPage frame={frame} />);
  }

  @Form('settings')
  async keep(@Visiting() visit: Visit): Promise<string> {
    const { form, settings } = visit;
    const chosen = settingsFrom(new URLSearchParams(form.entries()), settings.language);
    keepSettings(visit, chosen);
    if (chosen.language !== settings.language && visit.memberId !== null) {
      await visit.send(SetMailLanguageDocument, { input: { language: mailLanguage(chosen.language) } });
    }
    const to = ownPath(form.text('to'));
    return visit.seeOther(to === '/' || to.startsWith('/settings') ? '/settings?done=saved' : to);
  }
}
