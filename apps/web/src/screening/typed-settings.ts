import type { ScreeningPageQuery } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';

type Settings = ScreeningPageQuery['screeningSettings'];

/** Settings as they stand in the form: nothing of them holds before they are saved. */
export interface TypedSettings {
  readonly phrases: string;
  readonly firstPosts: string;
  readonly links: string;
  /** How many texts to try them on. */
  readonly posts: string;
  /** The version that they started from. */
  readonly version: string;
}

/** Texts of a trial, unless another number is typed. */
export const TRIED = 500;

export function settingsAsTyped({ bannedPhrases, holdFirstPosts, newcomerLinks, version }: Settings): TypedSettings {
  return {
    phrases: bannedPhrases.join('\n'),
    firstPosts: String(holdFirstPosts),
    links: String(newcomerLinks),
    posts: String(TRIED),
    version: String(version),
  };
}

export function settingsIn(form: FormFields): TypedSettings {
  const [phrases, firstPosts, links] = [form.text('phrases'), form.text('firstPosts'), form.text('links')];
  return { phrases, firstPosts, links, posts: form.text('posts'), version: form.text('version') };
}

/** As the schema wants them; a field that is no number is left to it to refuse. */
export function settingsInput({ phrases, firstPosts, links }: TypedSettings) {
  return {
    bannedPhrases: phrases
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    holdFirstPosts: numberIn(firstPosts),
    newcomerLinks: numberIn(links),
  };
}

export function numberIn(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : -1;
}
