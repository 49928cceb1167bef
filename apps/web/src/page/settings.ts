import type { FastifyRequest } from 'fastify';
import { limits, readTimeZone } from '#kernel';
import { isLanguage, type Language, languages } from '../language/index.js';

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;
export const SWITCH = ['on', 'off'] as const;

/** How one device shows pages. Kept in its cookie, readable by scripts: nothing here says who somebody is. */
export interface Settings {
  readonly theme: (typeof THEMES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  /** `off`: nothing moves, whatever the system says. */
  readonly motion: (typeof SWITCH)[number];
  /** Shortcuts of a single key. */
  readonly shortcuts: (typeof SWITCH)[number];
  readonly language: Language;
  /** The same with the region that the browser asks for: how days and numbers are written. */
  readonly locale: string;
  /** A time zone of the IANA's list; UTC until a script has told the browser's. */
  readonly zone: string;
  /** Whether scripts have run in this browser before. Whoever has switched them off since must get everywhere all the same. */
  readonly scripts: boolean;
}

/** Those that somebody chooses. */
export type DeviceSettings = Omit<Settings, 'zone' | 'locale' | 'scripts'>;

export const SETTINGS_COOKIE = 'settings';

/** The settings of the browser that asks: its cookie's, else what its request says, else the usual. */
export function settingsOf(request: FastifyRequest): Settings {
  // An address that no route may have is refused before cookies are read.
  const cookies: Partial<FastifyRequest['cookies']> = request.cookies ?? {};
  const kept = new URLSearchParams(cookies[SETTINGS_COOKIE] ?? '');
  const asked = request.headers['accept-language'];
  const chosen = settingsFrom(kept, preferred(asked));
  return { ...chosen, locale: regional(chosen.language, asked), zone: zone(cookies.zone), scripts: !!cookies.zone };
}

/** The settings that a cookie or a form names; the usual where it names none that there is. */
export function settingsFrom(kept: URLSearchParams, usualLanguage: Language): DeviceSettings {
  const oneOf = <T extends string>(name: string, values: readonly [T, ...T[]]): T =>
    values.find((value) => value === kept.get(name)) ?? values[0];
  const language = kept.get('language') ?? '';
  return {
    theme: oneOf('theme', THEMES),
    textSize: oneOf('textSize', TEXT_SIZES),
    motion: oneOf('motion', SWITCH),
    shortcuts: oneOf('shortcuts', SWITCH),
    language: isLanguage(language) ? language : usualLanguage,
  };
}

/** What the cookie holds. */
export function spellSettings(settings: DeviceSettings): string {
  const { theme, textSize, motion, shortcuts, language } = settings;
  return new URLSearchParams({ theme, textSize, motion, shortcuts, language }).toString();
}

/** The language that a browser asks for, as far as there is one of ours. */
export function preferred(header = ''): Language {
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map((part) => (part.split(';')[0] as string).trim().slice(0, 2).toLowerCase());
  return (wanted.find((name) => (languages as readonly string[]).includes(name)) as Language | undefined) ?? 'en';
}

/** `en-GB` for a page in English where that is what the browser asks for; British where it says nothing of a region. */
function regional(language: Language, header = ''): string {
  const wanted = new RegExp(`\\b${language}-[A-Z]{2}\\b`).exec(header.slice(0, 200))?.[0];
  return wanted ?? (language === 'en' ? 'en-GB' : language);
}

const zones = new Map<string, boolean>();

function zone(name: string | undefined): string {
  if (!name || name.length > limits.timeZoneCharacters) return 'UTC';
  let known = zones.get(name);
  if (known === undefined) {
    known = readTimeZone(name) !== null;
    if (zones.size < 1_000) zones.set(name, known);
  }
  return known ? name : 'UTC';
}
