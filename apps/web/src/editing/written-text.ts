import { createHash } from 'node:crypto';
import { numberTyped, spellInOneWay, twoWays } from '#kernel';
import type { TextOfCaseStudyFragment, UpdateCaseStudyInput } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';

/** The fields of one text each, by their paths in the schema's input. */
export const TEXT_FIELDS = [
  'title',
  'audience',
  'organisation.name',
  'organisation.place',
  'organisation.country',
  'organisation.website',
  'organisation.populationServed',
  'strategy.goal',
  'strategy.audience',
  'strategy.approach',
  'strategy.outcome',
  'strategy.lessons',
  'strategy.skillsGained',
  'startedOn',
  'endedOn',
  'effort.teamSize',
  'effort.staffHours',
  'effort.spend',
  'effort.currency',
  'bodyMarkdown',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
/** What can be changed by itself: a text, or one of the two lists. */
export type Part = TextField | 'sources' | 'tags';
export const PARTS: readonly Part[] = [...TEXT_FIELDS, 'sources', 'tags'];

export interface WrittenSource {
  readonly title: string;
  readonly url: string;
  readonly credit: string;
  readonly licence: string;
}

/** A case study as its form has it: everything as it was typed. */
export interface Written {
  readonly texts: Readonly<Record<TextField, string>>;
  readonly sources: readonly WrittenSource[];
  /** Names of tags in the order in which they are to stand. */
  readonly tags: readonly string[];
}

const NO_SOURCE: WrittenSource = { title: '', url: '', credit: '', licence: '' };
/** Far more than are taken, so that whoever types too many is told by the schema and loses none. */
const MOST_ROWS = 100;

export function blank(): Written {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;
  return { texts: { ...texts, audience: 'MEMBERS' }, sources: [], tags: [] };
}

export function isBlank(source: WrittenSource): boolean {
  return Object.values(source).every((text) => text.trim() === '');
}

/** With an empty source behind the others, for the next one. */
export function withRoom({ sources, ...rest }: Written): Written {
  const last = sources[sources.length - 1];
  return { ...rest, sources: last && isBlank(last) ? sources : [...sources, NO_SOURCE] };
}

export function stored(caseStudy: TextOfCaseStudyFragment): Written {
  const { organisation, strategy, effort, startedOn, endedOn, bodyMarkdown, title, audience } = caseStudy;
  const told: Record<string, unknown> = { title, audience, startedOn, endedOn, bodyMarkdown };
  for (const [group, values] of Object.entries({ organisation, strategy, effort: effort ?? {} })) {
    for (const [name, value] of Object.entries(values)) {
      told[`${group}.${name}`] = typeof value === 'number' ? spellInOneWay(value) : value;
    }
  }
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, String(told[field] ?? '')]));
  const sources = caseStudy.sources.map(({ title: name, url, credit, licence }) => ({
    title: name,
    url: url ?? '',
    credit: credit ?? '',
    licence: licence ?? '',
  }));
  return { texts: texts as Written['texts'], sources, tags: caseStudy.tags.map(({ label }) => label) };
}

export function typed(form: FormFields): Written {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, form.text(field)])) as Record<TextField, string>;
  const others = form.text('otherTags').split(/[,\n]/);
  const tags = [...form.all('tag'), ...others].map((tag) => tag.trim()).filter((tag) => tag !== '');
  return { texts, sources: typedSources(form), tags: [...new Set(tags)] };
}

function typedSources(form: FormFields): WrittenSource[] {
  const rows: WrittenSource[] = [];
  for (const [name, value] of form.entries()) {
    const [, at = '', field = ''] = /^sources\.(\d{1,3})\.(title|url|credit|licence)$/.exec(name) ?? [];
    if (field === '' || Number(at) >= MOST_ROWS) continue;
    rows[Number(at)] = { ...NO_SOURCE, ...rows[Number(at)], [field]: value };
  }
  return [...rows].map((row) => row ?? NO_SOURCE);
}

/** One part, spelled so that two that are the same are equal. */
export function spell(written: Written, part: Part): string {
  if (part === 'tags') return [...written.tags].sort().join('\n');
  if (part !== 'sources') return written.texts[part].trim();
  const lines = written.sources.filter((source) => !isBlank(source));
  return lines.map(({ title, url, credit, licence }) => [title, url, credit, licence].join('\t').trim()).join('\n');
}

/** Short marks of what every part said when the form was opened: what was changed since, here or by somebody else, shows against them. */
export class Marks {
  private constructor(private readonly byPart: ReadonlyMap<string, string>) {}

  static of(written: Written): Marks {
    return new Marks(new Map(PARTS.map((part) => [part, mark(spell(written, part))])));
  }

  static read(text: string): Marks {
    const pairs = text.slice(0, 5_000).split(' ');
    return new Marks(new Map(pairs.map((pair) => pair.split(':') as [string, string])));
  }

  toString(): string {
    return [...this.byPart].map((pair) => pair.join(':')).join(' ');
  }

  /** Whether a part says something else now. */
  differs(written: Written, part: Part): boolean {
    return this.byPart.get(part) !== mark(spell(written, part));
  }
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

/** No number, no day and no address: refused in every field that has a form of its own. */
const REFUSED = '';

/**
 * What is sent of the parts that changed. What needs not be there, and is empty, is taken away. Of parts whose form is wrong something is sent
 * that is surely refused: with whatever else there is to say.
 */
export function changesOf(
  written: Written,
  parts: readonly Part[],
  faults: ReadonlyMap<string, FormFault> = faultsOf(written),
): Omit<UpdateCaseStudyInput, 'id'> {
  const input: Record<string, unknown> = {};
  const isRefused = (field: string) => (faults.get(field) ?? 'empty') !== 'empty';
  for (const part of PARTS) {
    if (part === 'tags' || part === 'sources') continue;
    if (isRefused(part)) put(input, part, REFUSED);
    else if (parts.includes(part)) put(input, part, sentAs(part, written.texts[part]));
  }
  if (parts.includes('tags')) input.tags = written.tags;
  const wrongSources = written.sources.map((_source, at) => isRefused(`sources.${at}.url`));
  if (parts.includes('sources') || wrongSources.includes(true)) {
    input.sources = written.sources.map((source, at) => ({
      ...toSource(source),
      ...(wrongSources[at] && { url: REFUSED }),
    }));
  }
  return input as Omit<UpdateCaseStudyInput, 'id'>;
}

function put(input: Record<string, unknown>, path: string, value: unknown): void {
  const [group = '', name] = path.split('.');
  if (name === undefined) input[group] = value;
  else input[group] = { ...(input[group] as object | undefined), [name]: value };
}

const WHOLE: ReadonlySet<TextField> = new Set(['organisation.populationServed', 'effort.teamSize']);
const DECIMAL: ReadonlySet<TextField> = new Set(['effort.staffHours', 'effort.spend']);
const NEEDED: ReadonlySet<TextField> = new Set([
  'title',
  'audience',
  'organisation.name',
  'strategy.goal',
  'strategy.approach',
]);

function sentAs(field: TextField, text: string): string | number | null {
  if (NEEDED.has(field)) return text;
  if (text.trim() === '') return null;
  return WHOLE.has(field) || DECIMAL.has(field) ? Number(numberTyped(text)) : text;
}

function toSource({ title, url, credit, licence }: WrittenSource) {
  return { title, url: url.trim() || null, credit: credit || null, licence: licence || null };
}

/** Why a text cannot be sent as it is, since it has a form of its own. */
export type FormFault = 'empty' | 'whole' | 'decimal' | 'twoWays' | 'day' | 'address';

/** The fields whose form is wrong, by their names in the form. */
export function faultsOf({ texts, sources }: Written): Map<string, FormFault> {
  const faults = new Map<string, FormFault>();
  for (const field of TEXT_FIELDS) {
    const text = texts[field].trim();
    if (text === '' && NEEDED.has(field)) faults.set(field, 'empty');
    if (text === '') continue;
    const digits = numberTyped(text);
    if (WHOLE.has(field) && !/^\d{1,15}$/.test(digits)) faults.set(field, 'whole');
    if (DECIMAL.has(field) && !/^\d{1,15}(?:\.\d+)?$/.test(digits)) faults.set(field, 'decimal');
    if (DECIMAL.has(field) && twoWays(digits)) faults.set(field, 'twoWays');
    if ((field === 'startedOn' || field === 'endedOn') && !isDay(text)) faults.set(field, 'day');
    if (field === 'organisation.website' && !isAddress(text)) faults.set(field, 'address');
  }
  for (const [at, { url }] of sources.entries()) {
    if (url.trim() !== '' && !isAddress(url.trim())) faults.set(`sources.${at}.url`, 'address');
  }
  return faults;
}

export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
