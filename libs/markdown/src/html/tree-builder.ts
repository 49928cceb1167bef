import type { Element, ElementContent, Root } from 'hast';
import type { Token } from 'markdown-it';
import { findMentions } from '../parse/mention-parser.js';
import { element, outwardLink, text } from './element.js';
import { NoteNumbering, separateNotes } from './footnote.js';

/** Emphasis within emphasis: beyond this the words stay and the marks go. */
const INLINE_LEVELS = 40;
/** What is kept of the text before a stretch: a character and any marks on it. */
const TAIL = 40;
/** A post's `#` stands below the page's title and the post's own. */
const HEADING_SHIFT = 2;
const LANGUAGE = /^[a-z0-9+-]+$/;

export interface TreeOptions {
  /** Begins every id in the tree. */
  prefix: string;
  /** The id of the member who is mentioned by a lower-case handle; null leaves the mention plain text. */
  memberIdOf: (handle: string) => string | null;
}

type Parent = Root | Element;

/**
 * The tokens of a text as an HTML tree with nothing in it but what is built here: the text, then the notes that it refers to, in
 * the order in which it does. Its depth is bounded, so that recursive walkers are safe on it.
 */
export function buildTree(tokens: Token[], options: TreeOptions): Root {
  const { body, notes } = separateNotes(tokens);
  const builder = new TreeBuilder(new NoteNumbering(options.prefix), options.memberIdOf);
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
    private readonly memberIdOf: (handle: string) => string | null,
  ) {}

  blocks(tokens: Token[], root: Parent): void {
    const open: Parent[] = [root];
    for (const token of tokens) {
      const parent = open.at(-1) as Parent;
      if (token.nesting < 0) open.pop();
      else if (token.nesting > 0) open.push(openBlock(token, parent));
      else if (token.type === 'inline') this.inline(token.children ?? [], parent);
      else if (token.type === 'hr') parent.children.push(element('hr'));
      else parent.children.push(codeBlock(token));
    }
  }

  private inline(tokens: Token[], root: Parent): void {
    const open: Parent[] = [root];
    let link: Element | null = null;
    let before = '';
    for (const token of tokens) {
      const parent = open.at(-1) as Parent;
      switch (token.type) {
        case 'link_open':
          link = outwardLink(attribute(token, 'href') ?? '', attribute(token, 'title'));
          parent.children.push(link);
          open.push(link);
          break;
        case 'link_close':
          if (link?.children.length === 0) link.children.push(text(link.properties.href as string));
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
          else if (link) parent.children.push(text(token.content));
          else this.textWithMentions(token.content, before, parent);
      }
      before = (before + visibleText(token)).slice(-TAIL);
    }
  }

  private textWithMentions(content: string, before: string, parent: Parent): void {
    let done = 0;
    for (const { start, end, handle } of findMentions(content, before)) {
      const id = this.memberIdOf(handle);
      if (id === null) continue;
      if (start > done) parent.children.push(text(content.slice(done, start)));
      const properties = { href: `/members/${id}`, className: ['mention'], dataMemberId: id };
      parent.children.push(element('a', properties, [text(content.slice(start, end))]));
      done = end;
    }
    if (done < content.length) parent.children.push(text(content.slice(done)));
  }
}

/** What a reader sees of an inline token, as far as it matters for what follows it. */
function visibleText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  // A reference's number is ours, not the author's.
  if (token.type === 'footnote_ref') return ' ';
  return token.content;
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
  const language = token.info.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';
  const properties = LANGUAGE.test(language) ? { className: [`language-${language}`] } : {};
  return element('pre', {}, [element('code', properties, [text(token.content)])]);
}

function attribute(token: Token, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

/** Only uploaded media are embedded, so that reading tells no third party who reads. */
function imageAsLink(token: Token, insideLink: boolean): ElementContent {
  const source = attribute(token, 'src') ?? '';
  const label = token.content.trim() === '' ? source : plainAlt(token.children ?? []) || source;
  return insideLink ? text(label) : outwardLink(source, attribute(token, 'title'), [text(label)]);
}

function plainAlt(tokens: Token[]): string {
  return tokens
    .map((token) => (token.type === 'image' ? plainAlt(token.children ?? []) : visibleText(token)))
    .join('')
    .trim();
}
