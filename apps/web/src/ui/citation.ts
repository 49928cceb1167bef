import { dateFormat } from '../language/format.js';
import { type Person, shownName } from './person.js';

/** Something public that can be cited. Its author is named as a visitor sees them. */
export interface Citable {
  readonly kind: 'case study' | 'reflection';
  /** The public address. */
  readonly url: string;
  readonly title: string;
  /** Null where the account is erased. */
  readonly author: string | null;
  /** When it was published. */
  readonly publishedAt: string;
  /** What the installation is called that it stands in. */
  readonly site: string;
  readonly abstract?: string;
  readonly keywords?: readonly string[];
}

/** The types that the files are sent as. */
export const BIBTEX = 'application/x-bibtex; charset=utf-8';
export const RIS = 'application/x-research-info-systems; charset=utf-8';

/** Somebody as anybody who is not signed in sees them: a real name only where the viewer is such a visitor. */
export function publicName(author: Person | null | undefined, isVisitor: boolean): string | null {
  if (!author) return null;
  return shownName(isVisitor ? author : { handle: author.handle });
}

/** As the American Psychological Association has it. */
export function apa({ author, publishedAt, title, kind, url, site }: Citable): string {
  const date = dateFormat('en', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(publishedAt));
  const when = `(${publishedAt.slice(0, 4)}, ${date}).`;
  const what = `${title} [${kind === 'reflection' ? 'Reflection' : 'Case study'}].`;
  return author ? `${author}. ${when} ${what} ${site}. ${url}` : `${what} ${when} ${site}. ${url}`;
}

export function bibtex(cited: Citable): string {
  const { author, publishedAt, title, url, site, keywords = [] } = cited;
  const plain = (text: string) => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  // Of two texts of somebody's year, the address tells which.
  const key = `${plain(author ?? site) || 'commonplace'}${publishedAt.slice(0, 4)}-${plain(url).slice(-6)}`;
  const fields: Array<readonly [string, string]> = [
    ...(author ? [['author', `{${escapeTex(author)}}`] as const] : []),
    ['title', `{${escapeTex(title)}}`],
    ['year', publishedAt.slice(0, 4)],
    ['month', String(Number(publishedAt.slice(5, 7)))],
    ['howpublished', escapeTex(site)],
    ['url', url],
    ...(keywords.length > 0 ? [['keywords', escapeTex(keywords.join(', '))] as const] : []),
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** The format of Research Information Systems, which reference managers read. */
export function ris(cited: Citable): string {
  const { author, publishedAt, title, url, site, abstract, keywords = [] } = cited;
  const lines: Array<readonly [string, string | null | undefined]> = [
    ['TY', cited.kind === 'reflection' ? 'BLOG' : 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['T2', site],
    ['PY', publishedAt.slice(0, 4)],
    ['DA', publishedAt.slice(0, 10).replaceAll('-', '/')],
    ['AB', abstract],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ['UR', url],
  ];
  const spelled = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value as string)}\r\n`);
  return `${spelled.join('')}ER  - \r\n`;
}

/** What Zotero and its like find in a page's head. */
export function citationMeta(cited: Citable): Array<readonly [name: string, content: string]> {
  const { author, publishedAt, title, url, site, abstract, keywords = [] } = cited;
  return [
    ['z:itemType', cited.kind === 'reflection' ? 'blogPost' : 'webpage'],
    ['dc.title', title],
    ...(author ? [['dc.creator', author] as const] : []),
    ['dc.date', publishedAt.slice(0, 10)],
    ['dc.identifier', url],
    ['dc.publisher', site],
    ['dc.type', 'Text'],
    ...(abstract ? [['dc.description', abstract] as const] : []),
    ...keywords.map((keyword) => ['dc.subject', keyword] as const),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}%#$&_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}
