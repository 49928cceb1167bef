import { registerEnumType } from '@nestjs/graphql';
import type { Language } from '#kernel';

/** Values are their own names, as compiled operations want them. */
export enum MailLanguage {
  EN = 'EN',
  ES = 'ES',
}
registerEnumType(MailLanguage, {
  name: 'MailLanguage',
  description: 'In which language mails are written.',
  valuesMap: { EN: { description: 'English.' }, ES: { description: 'Spanish.' } } satisfies Record<
    Uppercase<Language>,
    object
  >,
});

/** English where none is given. */
export function languageOf(given: MailLanguage | null | undefined): Language {
  return (given ?? MailLanguage.EN).toLowerCase() as Language;
}

export function mailLanguageOf(language: Language): MailLanguage {
  return language.toUpperCase() as MailLanguage;
}
