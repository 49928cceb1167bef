import { Controller } from '@nestjs/common';
import { SettingsPageDocument } from '../generated/documents.js';
import { ownPath } from '../page/form.js';
import { Form, Page, Visiting } from '../page/route.js';
import { SETTINGS_COOKIE, settingsFrom, spellSettings } from '../page/settings.js';
import type { Visit } from '../page/visit.js';
import { SettingsPage } from './settings.page.js';
import { ShortcutsPage, ShortcutsPart } from './shortcuts.page.js';

const YEAR = 365 * 24 * 60 * 60;

/** How pages look on one device, for visitors too: kept in its own cookie, not with an account. */
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
    const { form, settings, reply, request } = visit;
    const chosen = settingsFrom(new URLSearchParams(form.entries()), settings.language);
    // Read by scripts, too: nothing in it says who somebody is.
    void reply.setCookie(SETTINGS_COOKIE, spellSettings(chosen), {
      path: '/',
      maxAge: YEAR,
      sameSite: 'lax',
      secure: request.protocol === 'https',
    });
    const to = ownPath(form.text('to'));
    return visit.seeOther(to === '/' || to.startsWith('/settings') ? '/settings?done=saved' : to);
  }
}
