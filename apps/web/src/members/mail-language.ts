import type { MailLanguage } from '../generated/documents.js';
import type { Language } from '../language/index.js';

/** The language of mails for whoever reads pages in this one. */
export function mailLanguage(language: Language): MailLanguage {
  return language === 'es' ? 'ES' : 'EN';
}
