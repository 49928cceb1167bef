import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '#kernel';
import { dateFormat, numberFormat } from '../language/format.js';
import type { MessageName, Translate } from '../language/index.js';
import { FILE_WORDS, SENTENCES } from '../language/sentences.js';
import { spellWait } from '../language/wait.js';
import type { Settings } from './settings.js';

/** Who is told. */
export interface Reader {
  readonly t: Translate;
  readonly settings: Pick<Settings, 'locale' | 'zone'>;
}

interface Pattern {
  readonly name: MessageName;
  readonly form: RegExp;
  readonly slots: readonly string[];
}

const PATTERNS: readonly Pattern[] = Object.entries(SENTENCES).map(([name, sentence]) => {
  const parts = sentence.split(/\{(\w+)\}/);
  const slots = parts.filter((_, at) => at % 2 === 1);
  const form = parts.map((part, at) => (at % 2 === 1 ? '(.+?)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('');
  return { name: `refusal.${name}` as MessageName, form: new RegExp(`^${form}$`, 's'), slots };
});

const WORDS: ReadonlyMap<string, MessageName> = new Map(
  Object.entries(FILE_WORDS).map(([name, words]) => [words, `refusal.${name}` as MessageName]),
);
/** Where they stand: anything else that is put in, people have typed. */
const WORDS_SLOTS = new Set(['what', 'kind']);

const FIGURE = /^-?\d{1,3}(?:,\d{3})+$|^-?\d+(?:\.\d+)?$/;
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d UTC$/;
/** Names of fields and choices, which are for whoever writes programs. */
const FOR_PROGRAMS = /`|\b(?:input|variables)\.|\b[a-z]+[A-Z]|\b[A-Z]+_[A-Z]+\b/;

/** An error of the schema in the words of the page's language, for whoever reads pages: nothing in it is for programs. */
export function tellRefusal(error: GraphQLFormattedError, reader: Reader): GraphQLFormattedError {
  const { code = 'INTERNAL', fields } = (error.extensions ?? {}) as {
    code?: ErrorCode;
    fields?: ReadonlyArray<{ readonly path: string; readonly message: string }>;
  };
  const tell = (sentence: string) => tellSentence(sentence, code, error.extensions ?? {}, reader);
  if (!fields?.length) return { ...error, message: tell(error.message) };
  const told = fields.map((field) => ({ ...field, message: tell(field.message) }));
  const joined = fields.map(({ message }) => message).join(' ');
  const message = error.message === joined ? told.map((field) => field.message).join(' ') : tell(error.message);
  return { ...error, message, extensions: { ...error.extensions, fields: told } };
}

/** A sentence that is not known is left as it is in English, where it speaks to people; else the code says what there is to say. */
function tellSentence(sentence: string, code: ErrorCode, details: Details, reader: Reader): string {
  const told = findSentence(sentence, details, reader);
  if (told !== undefined) return told;
  if (sentence !== '' && reader.t.language === 'en' && !FOR_PROGRAMS.test(sentence)) return sentence;
  return reader.t(`refusal.${code}`, ofDetails(details, reader));
}

/** What is known of a sentence, or of several that stand behind one another. */
export function findSentence(sentence: string, details: Details, reader: Reader): string | undefined {
  for (const { name, form, slots } of PATTERNS) {
    const found = form.exec(sentence);
    if (!found) continue;
    const values = Object.fromEntries(slots.flatMap((slot, at) => spelled(slot, found[at + 1] as string, reader)));
    return reader.t(name, { ...values, ...ofDetails(details, reader) });
  }
  for (let at = sentence.indexOf('. '); at !== -1; at = sentence.indexOf('. ', at + 1)) {
    const first = findSentence(sentence.slice(0, at + 1), details, reader);
    const rest = first && findSentence(sentence.slice(at + 2), details, reader);
    if (rest) return `${first} ${rest}`;
  }
  return undefined;
}

type Details = Readonly<Record<string, unknown>>;

function ofDetails({ retryAfter, id }: Details, { t }: Reader) {
  const wait = spellWait(t, typeof retryAfter === 'number' ? retryAfter : 60);
  return { wait, id: typeof id === 'string' ? id : '–' };
}

/** Figures, moments and what a file is as the reader writes them; a figure also in millions, since bytes are read as megabytes. */
function spelled(slot: string, value: string, { t, settings }: Reader): Array<readonly [string, string]> {
  const words = WORDS_SLOTS.has(slot) ? WORDS.get(value) : undefined;
  if (words) return [[slot, t(words)]];
  if (MOMENT.test(value)) {
    const at = new Date(`${value.slice(0, 16).replace(' ', 'T')}Z`);
    const format = { dateStyle: 'long', timeStyle: 'short', timeZone: settings.zone } as const;
    return [[slot, dateFormat(settings.locale, format).format(at)]];
  }
  if (!FIGURE.test(value)) return [[slot, value]];
  const figure = Number(value.replaceAll(',', ''));
  return [
    [slot, numberFormat(settings.locale, 2).format(figure)],
    [`${slot}Million`, numberFormat(settings.locale, 1).format(figure / 1_000_000)],
  ];
}
