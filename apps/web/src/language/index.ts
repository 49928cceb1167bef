import { IntlMessageFormat } from 'intl-messageformat';
import * as en from './en/index.js';
import * as es from './es/index.js';
import { pseudo, pseudoRightToLeft } from './pseudo.js';

type Catalogue = typeof en;

/** The name of a message: its feature, a dot, its name there. */
export type MessageName = {
  [Feature in keyof Catalogue]: `${Feature}.${keyof Catalogue[Feature] & string}`;
}[keyof Catalogue];

export const languages = ['en', 'es'] as const;
/** Pseudo-locales show what is not translated (`en-XA`) and what does not turn round (`ar-XB`); they are for tests. */
export type Language = (typeof languages)[number] | 'en-XA' | 'ar-XB';

/** What stands in the place of a message's `{name}`. */
export type Values = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;

/** A message in one language, in the syntax of ICU. */
export interface Translate {
  (name: MessageName, values?: Values): string;
  readonly language: Language;
}

const catalogues: Readonly<Record<string, Readonly<Record<keyof Catalogue, Readonly<Record<string, string>>>>>> = {
  en,
  es,
};
const translators = new Map<Language, Translate>();

export function direction(language: Language): 'ltr' | 'rtl' {
  return language.startsWith('ar') ? 'rtl' : 'ltr';
}

/** Whether a language can be asked for: pages offer no pseudo-locale, a cookie that was made by hand has one. */
export function isLanguage(name: string): name is Language {
  return (languages as readonly string[]).includes(name) || name === 'en-XA' || name === 'ar-XB';
}

export function translator(language: Language): Translate {
  let found = translators.get(language);
  if (!found) {
    found = makeTranslator(language);
    translators.set(language, found);
  }
  return found;
}

function makeTranslator(language: Language): Translate {
  const formats = new Map<MessageName, IntlMessageFormat>();
  const translate = (name: MessageName, values?: Values): string => {
    let format = formats.get(name);
    if (!format) {
      format = new IntlMessageFormat(messageOf(language, name), language, undefined, { ignoreTag: true });
      formats.set(name, format);
    }
    return String(format.format(isolated(values) as Record<string, string>));
  };
  return Object.assign(translate, { language });
}

/** Letters of writing that runs from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Keeps what people wrote from turning the sentence that it is put into: names and titles that run from right to left stand by themselves. */
function isolated(values: Values | undefined): Values | undefined {
  if (!values || !Object.values(values).some((value) => typeof value === 'string' && FROM_RIGHT.test(value)))
    return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

function messageOf(language: Language, name: MessageName): string {
  const [feature, key] = name.split('.') as [keyof Catalogue, string];
  const catalogue = catalogues[language] ?? en;
  const message = catalogue[feature][key];
  if (message === undefined) throw new Error(`There is no message ${name}.`);
  if (language === 'en-XA') return pseudo(message);
  return language === 'ar-XB' ? pseudoRightToLeft(message) : message;
}
