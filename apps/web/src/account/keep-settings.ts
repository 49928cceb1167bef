import { type DeviceSettings, SETTINGS_COOKIE, spellSettings } from '../page/settings.js';
import type { Visit } from '../page/visit.js';

const YEAR = 365 * 24 * 60 * 60;

/** Keeps how pages look in the browser that asks. Read by scripts, too: nothing in it says who somebody is. */
export function keepSettings({ reply, request }: Visit, chosen: DeviceSettings): void {
  void reply.setCookie(SETTINGS_COOKIE, spellSettings(chosen), {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  });
}
