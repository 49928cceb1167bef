import type { Visit } from '../page/visit.js';

/** What a citation says of a text. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly publishedAt?: string | null;
  readonly createdAt: string;
  readonly author?: { readonly handle: string; readonly displayName?: string | null } | null;
}

/**
 * The name that a visitor is shown. To somebody signed in more is shown than to a visitor, and which of it a visitor
 * would see is not told: the handle is shown to everybody.
 */
export function publicName(visit: Pick<Visit, 'memberId'>, author: Cited['author']): string | null {
  if (!author) return null;
  return (visit.memberId === null ? author.displayName : null) ?? author.handle;
}

export interface CitationForms {
  readonly apa: string;
  readonly bibtex: string;
  readonly ris: string;
}

const SITE = 'Commonplace';

/** A reflection in the forms that reference managers read. */
export function citationOf(visit: Pick<Visit, 'url' | 'memberId'>, cited: Cited): CitationForms {
  const { id, title, author } = cited;
  const date = new Date(cited.publishedAt ?? cited.createdAt);
  const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
  const name = publicName(visit, author);
  const url = visit.url(`/reflections/${id}`);
  const long = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
  const byName = name === null ? `${title}. (${year}, ${long}).` : `${name}. (${year}, ${long}). ${title}.`;
  return {
    apa: `${byName} ${SITE}. ${url}`,
    bibtex: [
      `@online{${bibKey(author?.handle ?? 'anonymous', year, id)},`,
      ...(name === null ? [] : [`  author = {{${bibText(name)}}},`]),
      `  title = {${bibText(title)}},`,
      `  date = {${year}-${month}-${day}},`,
      `  organization = {${SITE}},`,
      `  url = {${url}}`,
      '}',
      '',
    ].join('\n'),
    ris: [
      'TY  - BLOG',
      ...(name === null ? [] : [`AU  - ${risText(name)}`]),
      `TI  - ${risText(title)}`,
      `T2  - ${SITE}`,
      `PY  - ${year}`,
      `DA  - ${year}/${month}/${day}`,
      `UR  - ${url}`,
      'ER  - ',
      '',
    ].join('\r\n'),
  };
}

function bibKey(handle: string, year: string, id: string): string {
  return `${handle.replace(/[^a-z0-9]/gi, '') || 'anonymous'}${year}-${id.slice(-6)}`;
}

/** BibTeX reads these characters as commands. */
function bibText(text: string): string {
  return text.replace(/[\\{}#$%&_~^]/g, (character) => BIB[character] ?? character).replace(/\s+/g, ' ');
}

const BIB: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A value of RIS is one line. */
function risText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
