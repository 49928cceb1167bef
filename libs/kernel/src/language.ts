/** The languages of pages and mails: both have every sentence in each. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(name: string): name is Language {
  return (languages as readonly string[]).includes(name);
}
