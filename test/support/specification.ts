import { HtmlRenderer, Parser } from 'commonmark';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An example of a specification of Markdown. */
export interface Example {
  readonly section: string;
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const BLOCKS = new Set(
  'blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul br'.split(' '),
);
const REL = 'nofollow ugc noopener noreferrer';
const ALLOWED = /^(?:https?:\/\/|mailto:)/;
/**
 * Stands before every address without a scheme, in Markdown and in HTML alike, as relative ones are no links here. As its host ends in `_e`, it
 * is no bare address wherever it is no link.
 */
const BASE = 'https://e_e/';
const RELATIVE = /(?:href|src)="(?!https?:|mailto:|[a-z][a-z0-9+.-]*:|")/i;
/** What begins a destination: of an inline link, and of a definition. */
const DESTINATION =
  /(\]\((?:[ \t]*\n)?[ \t]*(?=<|[^\s<>]+\s*(?:\)|\s["'(]))<?|\]:[ \t]*\n?[ \t]*<?)(?=[^\s<>)])(?!https?:|mailto:|[a-z]+:)/gi;
/** Stands for `<` where the reference is to take it for text: punctuation as well, and of no other meaning. */
const LESS_THAN = '‹';
const AUTOLINK = /<(?=[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|[\w.+-]+@[\w.-]+>)/gi;

/** An example as it can be tried here, and what it is to give: see `docs/markdown.md` for what is known to differ. */
export function adapted({ markdown, html }: Example): { markdown: string; html: string } {
  const base = RELATIVE.test(html) || /\]:/.test(markdown) ? withBase : unchanged;
  const known = parseFragment(html).childNodes.flatMap((node) => transformed(node, { base, markdown }, false));
  return { markdown: base(markdown), html: joined(known.flatMap((node) => write(node, false))) };
}

/** Whether the reference implementation takes a part of it for HTML, which is text here. */
export function hasHtml(markdown: string): boolean {
  const walker = new Parser().parse(markdown).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    if (step.node.type === 'html_block' || step.node.type === 'html_inline') return true;
  }
  return false;
}

/** What the reference implementation gives where HTML is text. */
export function withoutHtml({ section, number, markdown }: Example): Example {
  const kept = markdown.replace(AUTOLINK, '\0').replaceAll('<', LESS_THAN).replaceAll('\0', '<');
  const html = new HtmlRenderer().render(new Parser().parse(kept));
  return { section, number, markdown, html: html.replaceAll(LESS_THAN, '&lt;').replaceAll('%E2%80%B9', '%3C') };
}

/** HTML in a form in which white space that nobody sees is gone. */
export function normalForm(html: string): string {
  return joined(parseFragment(html).childNodes.flatMap((node) => write(node, false)));
}

function withBase(text: string): string {
  return text.replace(DESTINATION, `$1${BASE}`);
}

function unchanged(text: string): string {
  return text;
}

interface Adaptation {
  /** Gives addresses without a scheme one, in a text. */
  readonly base: (text: string) => string;
  readonly markdown: string;
}

/** The known differences, one by one. */
function transformed(node: Node, known: Adaptation, inLink: boolean): Node[] {
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    return [textNode(known.base(value))];
  }
  if (!('tagName' in node)) return [node];
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
  const children = node.childNodes.flatMap((child) => transformed(child, known, inLink || node.tagName === 'a'));
  const link = (address: string, content: Node[]) => {
    const title = attribute('title');
    const attrs = { href: linked(address), ...(title && { title }), rel: REL };
    return elementNode('a', attrs, content.length ? content : [textNode(attrs.href)]);
  };
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [elementNode(`h${Math.min(6, Number(node.tagName[1]) + 2)}`, {}, children)];
    case 'a': {
      const href = attribute('href') ?? '';
      const isOther = /^[a-z][a-z0-9+.-]*:/i.test(href) && !ALLOWED.test(href.toLowerCase());
      if (!isOther) return [link(href, children)];
      return known.markdown.includes(`<${href.slice(0, 5)}`) ? [textNode('<'), ...children, textNode('>')] : children;
    }
    case 'img': {
      const alt = textNode(known.base(attribute('alt') ?? '') || linked(attribute('src') ?? ''));
      return [inLink ? alt : link(attribute('src') ?? '', [alt])];
    }
    case 'table':
      return [elementNode('div', { class: 'table-scroll', tabindex: '0' }, [elementNode('table', {}, children)])];
    case 'input':
      return [textNode(attribute('checked') === undefined ? '[ ]' : '[x]')];
    case 'code': {
      const language = attribute('class')?.toLowerCase();
      return [elementNode('code', language ? { class: language } : {}, children)];
    }
    default:
      return [
        elementNode(node.tagName, Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), children),
      ];
  }
}

function linked(address: string): string {
  if (/^https?:|^mailto:/i.test(address)) return address.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  return BASE + address;
}

function textNode(value: string): Node {
  return { nodeName: '#text', value } as Node;
}

function elementNode(tagName: string, attributes: Record<string, string>, childNodes: Node[]): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return { nodeName: tagName, tagName, attrs, childNodes } as unknown as Element;
}

function write(node: Node, preformatted: boolean): string[] {
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    return [preformatted ? escaped(value) : escaped(value).replace(/\s+/g, ' ')];
  }
  if (!('tagName' in node)) return [`<!${JSON.stringify('data' in node ? node.data : node.nodeName)}>`];
  const attrs = node.attrs.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
  const mark = BLOCKS.has(node.tagName) ? '\n' : '';
  const children = node.childNodes.flatMap((child) => write(child, preformatted || node.tagName === 'pre'));
  return [`${mark}<${node.tagName}${attrs.join('')}>${mark}`, ...children, `${mark}</${node.tagName}>${mark}`];
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** White space around a block's tags goes; that of code stays. */
function joined(parts: readonly string[]): string {
  const text = parts.join('');
  return text
    .split(/(\n<pre>\n[\s\S]*?\n<\/pre>\n)/)
    .map((part, at) => (at % 2 ? part : part.replace(/ *\n */g, '\n').trim()))
    .join('\n')
    .replace(/\n+/g, '\n')
    .trim();
}
