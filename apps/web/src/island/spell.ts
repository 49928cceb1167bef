import type { PluralForms } from '../language/plural-forms.js';
import { locale } from './locale.js';

/** A sentence with a number in the page's language. */
export function spell(forms: PluralForms, count: number): string {
  const { lang } = document.documentElement;
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? '';
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}
