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
  const spellings = new Map<MessageName, (values?: Values) => string>();
  const translate = (name: MessageName, values?: Values): string => {
    let spell = spellings.get(name);
    if (!spell) {
      spell = spellingOf(messageOf(language, name), language);
      spellings.set(name, spell);
    }
    return spell(values);
  };
  return Object.assign(translate, { language });
}

/** Letters of writing that runs from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Keeps what people wrote from turning the sentence that it is put into: names and titles that run from right to left stand by themselves. */
function isolated<Value>(value: Value): Value | string {
  return typeof value === 'string' && FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value;
}

function allIsolated(values: Values = {}): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)]));
}

/** Parts of a message as its parser numbers them: words, and `{name}` without a format. */
const WORDS = 0;
const VALUE = 1;

/** How a message is spelled with its values. Most have words and values in their places alone, which takes no library at each use. */
function spellingOf(message: string, language: Language): (values?: Values) => string {
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  const whole = (values?: Values) => String(format.format(allIsolated(values) as Record<string, string>));
  const parts = format.getAst();
  if (!parts.every(({ type }) => type === WORDS || type === VALUE)) return countsKept(whole);
  return (values) => {
    let spelled = '';
    for (const part of parts) {
      const { value } = part as { value: string };
      const given = part.type === WORDS ? value : isolated(values?.[value]);
      // What is missing or no plain value, the library knows what to make of.
      if (typeof given !== 'string' && typeof given !== 'number') return whole(values);
      spelled += given;
    }
    return spelled;
  };
}

function isKept(count: number, values: Values): boolean {
  return Number.isInteger(count) && count >= 0 && count < KEPT_COUNTS && Object.keys(values).length === 1;
}

/** Up to which number sentences with a `{count}` alone are spelled once. */
const KEPT_COUNTS = 100;

function countsKept(spell: (values?: Values) => string): (values?: Values) => string {
  const known: string[] = [];
  return (values) => {
    const count = values?.count;
    if (typeof count !== 'number' || !isKept(count, values as Values)) return spell(values);
    known[count] ??= spell(values);
    return known[count];
  };
}

function messageOf(language: Language, name: MessageName): string {
  const [feature, key] = name.split('.') as [keyof Catalogue, string];
  const catalogue = catalogues[language] ?? en;
  const message = catalogue[feature][key];
  if (message === undefined) throw new Error(`There is no message ${name}.`);
  if (language === 'en-XA') return pseudo(message);
  return language === 'ar-XB' ? pseudoRightToLeft(message) : message;
}
