import { EXCERPTED, excerptOf, fingerprintOf, limits, normalizeNewlines, STORED_PREFIX } from '#kernel';
import {
  countReferences,
  handlesOf,
  type MentionedMember,
  type PlainText,
  parseMarkdown,
  type RenderedText,
  render,
  renderWith,
} from '../html/renderer.js';
import { findMentions, handlesTyped } from '../parse/mention-parser.js';

/** Markdown that somebody has typed, to be rendered. */
export interface TypedText {
  readonly markdown: string;
  /** Tells this text's footnotes from those of others on the same page. */
  readonly idPrefix: string;
  /** The field of the input that it came from, for what is wrong with it. */
  readonly path: string;
  /** False where handles stay plain text, as nobody is told of them. */
  readonly mentions: boolean;
  /** Characters of HTML that it may come to, where these are fewer than `limits.htmlCharacters`. */
  readonly most?: number;
}

/** All that a text comes to, whoever is behind its handles: nothing of it has to be read or parsed again. */
export interface Rendering extends PlainText {
  /** The HTML in pieces: at even places what is as it is, between them each mention as it was typed. */
  readonly pieces: readonly string[];
  /** What can be mentions, as the handles that each can mean, in lower case, each once, in the order in which the text is read (notes last). */
  readonly mentions: ReadonlyArray<readonly string[]>;
  /** All of these handles, each once: look the members behind them up. */
  readonly handles: readonly string[];
  readonly wordCount: number;
  readonly excerpt: string;
  /** What it is found by when its author publishes the same again, in hexadecimal digits, as a thread gives back no Buffer; null where it is too short for that. */
  readonly fingerprint: string | null;
}

/** A text that mentions nobody, as it is stored. */
export interface RenderedPart extends PlainText {
  readonly html: string;
}

/** A text that refers to footnotes more often than any stored text can. */
export interface TooManyReferences {
  readonly references: number;
}

/** The members behind a text's handles, by handle in lower case; whoever is not among them is nobody. */
type Members = ReadonlyMap<string, MentionedMember>;

const LINE = /\r\n?|\n/;
/** A mention in HTML that is stored, with the text behind it: some of that may have been typed with it. */
const LINKED = /<a href="\/members\/[\w-]+" class="mention" data-member-id="[\w-]+">(@[\w.-]+)<\/a>([^<]{0,80})/g;
const MENTION = /<a href="\/members\/\d+" class="mention" data-member-id="\d+">(@[\w.-]+)<\/a>/;

/** A text that is stored before it has an address: its footnotes get ids of their own when it is shown (`withOwnNotes`). */
export function typedText(typed: string, path: string): TypedText {
  const markdown = normalizeNewlines(typed);
  return { markdown, idPrefix: STORED_PREFIX, path, mentions: true };
}

/** Whether texts are rendered in a moment (see `limits.rendering`), so that others need not be kept waiting for it. */
export function areQuick(texts: readonly TypedText[]): boolean {
  const { characters, cells } = limits.rendering;
  let length = 0;
  for (const { markdown } of texts) length += markdown.length;
  if (length >= characters) return false;
  return texts.reduce((sum, { markdown }) => sum + mostCells(markdown), 0) < cells;
}

/** Renders one text, wherever that is: it knows no member, and stands alone. */
export function renderText({ markdown, idPrefix, mentions }: TypedText): Rendering | TooManyReferences {
  const document = parseMarkdown(markdown);
  const references = countReferences(document);
  if (references > limits.references) return { references };
  const found = mentions ? document.mentions.slice(0, limits.mentionsPerText) : [];
  // A number stands for each until it is known who they are: no link that somebody has typed looks like that. It is as long as it can be.
  const members = new Map(
    found.map((handles, at) => [String(handles), { id: String(at), handle: handles[0] as string }]),
  );
  const { html, ...read } = renderWith(document, idPrefix, (handles) => members.get(String(handles)) ?? null);
  return {
    ...read,
    mentions: found,
    handles: handlesOf(found),
    pieces: html.split(MENTION),
    fingerprint: fingerprintOf(read.text)?.toString('hex') ?? null,
  };
}

/** What is kept of a text that is stored already, whoever it mentions and however many notes it refers to. */
export function readPlainText(markdown: string): PlainText {
  const { text, links, titles } = renderStored(markdown);
  return { text, links, titles };
}

/**
 * How a text that is stored begins, for lists.
 * @param kept as it reads, at least `EXCERPTED` characters of it where there are so many; null where no step of an upgrade has read it yet
 */
export function excerptOfStored(kept: string | null, markdown: string): string {
  return excerptOf(kept ?? readPlainText(markdown.slice(0, EXCERPTED)).text);
}

/** How many words such a text has, as they are counted now. */
export function countStoredWords(markdown: string): number {
  return renderStored(markdown).wordCount;
}

function renderStored(markdown: string): RenderedText {
  return render(parseMarkdown(markdown), { idPrefix: STORED_PREFIX, members: new Map() });
}

/** The handles that a text's mentions mean, each once, in the order in which it is read. */
export function handlesMeant({ mentions }: Pick<Rendering, 'mentions'>, members: Members): string[] {
  return [...new Set(mentions.map((handles) => handleMeant(handles, members)))];
}

/** All handles that the linked mentions of stored HTML could have meant, the ones that they did mean among them. */
export function handlesLinked(html: string): ReadonlySet<string> {
  const read = Array.from(html.matchAll(LINKED), ([, typed, behind]) => findMentions(`${typed}${behind}`));
  return new Set(read.flatMap(([first]) => (first?.start === 0 ? first.handles : [])));
}

/** The HTML that is stored and shown: mentions of members are links, the others what was typed. */
export function htmlOf({ pieces }: Pick<Rendering, 'pieces'>, members: Members): string {
  if (pieces.length === 1) return pieces[0] as string;
  return pieces.map((piece, at) => (at % 2 ? mention(piece, members) : piece)).join('');
}

/** The first that somebody has, or else the last. */
function handleMeant(handles: readonly string[], members: Members): string {
  return handles.find((handle) => members.has(handle)) ?? (handles.at(-1) as string);
}

function mention(typed: string, members: Members): string {
  const handle = handleMeant(handlesTyped(typed), members);
  const id = members.get(handle)?.id;
  if (id === undefined) return typed;
  const end = handle.length + 1;
  return `<a href="/members/${id}" class="mention" data-member-id="${id}">${typed.slice(0, end)}</a>${typed.slice(end)}`;
}

/** No table of the text has more: it has a column at most for every bar of a line and one more, and a row for every line. */
function mostCells(markdown: string): number {
  if (!markdown.includes('|')) return 0;
  const lines = markdown.split(LINE);
  return lines.length * Math.max(...lines.map((line) => line.split('|').length));
}
