import type { Token } from 'markdown-it';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { excerptOf } from '#kernel';
import { parseTokens } from '../parse/markdown-parser.js';
import { linksIn, titlesIn } from './links.js';
import { isNotes, plainText } from './plain-text.js';
import { sanitizerSchema } from './sanitizer-schema.js';
import { buildTree, type MentionedMember, type TreeOptions } from './tree-builder.js';
import { countWords } from './word-count.js';

/** Stored beside rendered text. Raise it with every change to what `render` gives for the same Markdown. */
export const RENDERER_VERSION = 5;

/** A text that was parsed and can be rendered. */
export interface MarkdownDocument {
  /** Its mentions, as the handles that each can mean, in lower case, each once, in the order in which the text is read (notes last). */
  readonly mentions: ReadonlyArray<readonly string[]>;
  /** All of these handles, each once. */
  readonly handles: readonly string[];
  readonly tokens: Token[];
}

export type { MentionedMember };

export interface RenderOptions {
  /** Tells this text's footnotes from those of others on the same page: letters, digits, `.`, `_` and `-`. */
  idPrefix: string;
  /** The members behind the document's handles, by handle in lower case; the others stay plain text. */
  members: ReadonlyMap<string, MentionedMember>;
}

/** What is kept beside a text's HTML, so that nobody reads that again. */
export interface PlainText {
  /** What is read of it, for search and screening. */
  text: string;
  /** Addresses that it links to, on this site and on others, each once. */
  links: string[];
  /** What its links and images show only to those who point at them. */
  titles: string[];
}

export interface RenderedText extends PlainText {
  /** Safe to put into a page as it is. */
  html: string;
  wordCount: number;
  /** The beginning of the text, on one line, without its notes: at most 280 characters. */
  excerpt: string;
}

const output = unified().use(rehypeSanitize, sanitizerSchema).use(rehypeStringify).freeze();

/** Reads Markdown, for any string at all. Look the members behind `handles` up, then call `render`. */
export function parseMarkdown(markdown: string): MarkdownDocument {
  const tokens = parseTokens(markdown);
  const mentions = new Map<string, readonly string[]>();
  if (markdown.includes('@')) {
    buildTree(tokens, {
      prefix: '',
      memberOf: (handles) => {
        mentions.set(String(handles), handles);
        return null;
      },
    });
  }
  return { mentions: [...mentions.values()], handles: handlesOf([...mentions.values()]), tokens };
}

/** All handles that mentions can mean, each once. */
export function handlesOf(mentions: ReadonlyArray<readonly string[]>): string[] {
  return [...new Set(mentions.flat())];
}

/** The HTML that is stored and shown, and what is derived from it. Throws a TypeError for a prefix that no id can begin with. */
export function render(document: MarkdownDocument, { idPrefix, members }: RenderOptions): RenderedText {
  const meant = (handles: readonly string[]) => handles.find((handle) => members.has(handle)) ?? '';
  return renderWith(document, idPrefix, (handles) => members.get(meant(handles)) ?? null);
}

/** The same, where it is not known yet who is behind the handles. */
export function renderWith(
  document: MarkdownDocument,
  idPrefix: string,
  memberOf: TreeOptions['memberOf'],
): RenderedText {
  if (!/^[\w.-]+$/.test(idPrefix)) throw new TypeError('A prefix of ids is made of letters, digits, ".", "_" and "-".');
  const built = buildTree(document.tokens, { prefix: `user-content-${idPrefix}-`, memberOf });
  const tree = output.runSync(built);
  const text = plainText(tree.children);
  return {
    html: output.stringify(tree),
    text,
    links: linksIn(tree.children),
    titles: titlesIn(tree.children),
    wordCount: countWords(text),
    excerpt: excerptOf(plainText(tree.children.filter((node) => !isNotes(node)))),
  };
}

/** How often it refers to footnotes: each becomes far more than it was. */
export function countReferences({ tokens }: MarkdownDocument): number {
  const isReference = ({ type }: Token) => type === 'footnote_ref';
  return tokens.reduce((sum, { children }) => sum + (children?.filter(isReference).length ?? 0), 0);
}
