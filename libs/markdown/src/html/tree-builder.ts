import type { Element, ElementContent, Root } from 'hast';
import MarkdownIt, { type Token } from 'markdown-it';
import { isBlank } from '#kernel';
import type { MentionSpan } from '../parse/mention-parser.js';
import { element, outwardLink, text } from './element.js';
import { NoteNumbering, separateNotes } from './footnote.js';
import { mentionsByToken, quotedAmong, visibleText } from './inline-text.js';
import { plainText } from './plain-text.js';
import { LANGUAGE_CLASS } from './sanitizer-schema.js';

/** Emphasis within emphasis: beyond this the words stay and the marks go. */
const INLINE_LEVELS = 40;
/** A post's `#` stands below the page's title and the post's own. */
const HEADING_SHIFT = 2;
const { unescapeAll } = new MarkdownIt().utils;

/** Who is behind a handle. */
export interface MentionedMember {
  id: string;
  handle: string;
}

export interface TreeOptions {
  /** Begins every id in the tree. */
  prefix: string;
  /**
   * Who is meant by a mention, and by which of the lower-case handles that it can mean; null leaves it plain text. Asked in the order in
   * which the text is read.
   */
  memberOf: (handles: readonly string[]) => MentionedMember | null;
}

type Parent = Root | Element;

/**
 * The tokens of a text as an HTML tree with nothing in it but what is built here: the text, then the notes that it refers to, in
 * the order in which it does. Its depth is bounded, so that recursive walkers are safe on it.
 */
export function buildTree(tokens: Token[], options: TreeOptions): Root {
  const { body, notes } = separateNotes(tokens);
  const builder = new TreeBuilder(new NoteNumbering(options.prefix), options.memberOf, quotedAmong(tokens));
  const root: Root = { type: 'root', children: [] };
  builder.blocks(body, root);
  const list = element('ol');
  const contents = new Map<string, ElementContent[]>();
  for (const label of builder.numbering.labels()) {
    const note = element('li');
    builder.blocks(notes.get(label) ?? [], note);
    contents.set(label, note.children);
  }
  for (const [label, content] of contents) list.children.push(builder.numbering.note(label, content));
  if (list.children.length) {
    root.children.push(element('section', { className: ['footnotes'], ariaLabel: 'Footnotes' }, [list]));
  }
  return root;
}

class TreeBuilder {
  constructor(
    readonly numbering: NoteNumbering,
    private readonly memberOf: TreeOptions['memberOf'],
    /** Where nobody is mentioned. */
    private readonly quoted: ReadonlySet<Token>,
  ) {}

  blocks(tokens: Token[], root: Parent): void {
    const open: Parent[] = [root];
    for (const token of tokens) {
      const parent = open.at(-1) as Parent;
      if (token.nesting < 0) open.pop();
      else if (token.nesting > 0) open.push(openBlock(token, parent));
      else if (token.type === 'inline') this.inline(token, parent);
      else if (token.type === 'hr') parent.children.push(element('hr'));
      else parent.children.push(codeBlock(token));
    }
  }

  private inline(paragraph: Token, root: Parent): void {
    const tokens = paragraph.children ?? [];
    const mentions = this.quoted.has(paragraph) ? null : mentionsByToken(tokens);
    const open: Parent[] = [root];
    let link: Element | null = null;
    for (const token of tokens) {
      const parent = open.at(-1) as Parent;
      switch (token.type) {
        case 'link_open':
          link = outwardLink(attribute(token, 'href') ?? '', attribute(token, 'title'));
          parent.children.push(link);
          open.push(link);
          break;
        case 'link_close':
          // One that nobody sees, nobody can follow.
          if (link && isBlank(plainText([link]))) link.children = [text(link.properties.href as string)];
          link = null;
          open.pop();
          break;
        case 'image':
          parent.children.push(imageAsLink(token, link !== null));
          break;
        case 'footnote_ref':
          parent.children.push(this.numbering.reference((token.meta as { label: string }).label));
          break;
        case 'softbreak':
          parent.children.push(text('\n'));
          break;
        case 'hardbreak':
          parent.children.push(element('br'));
          break;
        case 'code_inline':
          parent.children.push(element('code', {}, [text(token.content)]));
          break;
        default:
          if (token.nesting > 0) open.push(openInline(token, parent, open.length));
          else if (token.nesting < 0) open.pop();
          else this.textWithMentions(token.content, mentions?.get(token) ?? [], parent);
      }
    }
  }

  private textWithMentions(content: string, mentions: readonly MentionSpan[], parent: Parent): void {
    let done = 0;
    for (const { start, handles } of mentions) {
      const member = this.memberOf(handles);
      if (!member) continue;
      const end = start + 1 + member.handle.length;
      if (start > done) parent.children.push(text(content.slice(done, start)));
      const properties = { href: `/members/${member.id}`, className: ['mention'], dataMemberId: member.id };
      parent.children.push(element('a', properties, [text(content.slice(start, end))]));
      done = end;
    }
    if (done < content.length) parent.children.push(text(content.slice(done)));
  }
}

/** Opens an element in the parent and gives back where its content goes: the parent itself for a tight list's paragraph. */
function openBlock(token: Token, parent: Parent): Parent {
  if (token.hidden) {
    if (parent.children.length) parent.children.push(text('\n'));
    return parent;
  }
  const opened = element(token.tag);
  const start = attribute(token, 'start');
  const style = attribute(token, 'style');
  if (token.type === 'heading_open') opened.tagName = `h${Math.min(6, Number(token.tag.slice(1)) + HEADING_SHIFT)}`;
  if (start !== null) opened.properties.start = Number(start);
  if (style) opened.properties.align = style.replace('text-align:', '');
  // A wide table scrolls in its own box, which the keyboard can reach, not with the page.
  const outer = token.tag === 'table' ? element('div', { className: ['table-scroll'], tabIndex: 0 }, [opened]) : opened;
  parent.children.push(outer);
  return opened;
}

function openInline(token: Token, parent: Parent, level: number): Parent {
  if (level > INLINE_LEVELS) return parent;
  const opened = element(token.tag === 's' ? 'del' : token.tag);
  parent.children.push(opened);
  return opened;
}

function codeBlock(token: Token): Element {
  const language = `language-${unescapeAll(token.info).trim().split(/\s/, 1)[0]?.toLowerCase()}`;
  const properties = LANGUAGE_CLASS.test(language) ? { className: [language] } : {};
  return element('pre', {}, [element('code', properties, [text(token.content)])]);
}

function attribute(token: Token, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

/** Only uploaded media are embedded, so that reading tells no third party who reads. */
function imageAsLink(token: Token, insideLink: boolean): ElementContent {
  const source = attribute(token, 'src') ?? '';
  const alt = plainAlt(token.children ?? []);
  // One without a description says nothing within a link, which leads somewhere else.
  if (insideLink) return text(isBlank(alt) ? '' : alt);
  return outwardLink(source, attribute(token, 'title'), [text(isBlank(alt) ? source : alt)]);
}

function plainAlt(tokens: Token[]): string {
  return tokens
    .map((token) => (token.type === 'image' ? plainAlt(token.children ?? []) : visibleText(token)))
    .join('')
    .trim();
}
