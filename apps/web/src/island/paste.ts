/** Elements that end a line, beside those that are known by name. */
const BLOCKS =
  /^(?:P|DIV|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|FIGURE|FIGCAPTION|ADDRESS|DL|DT|DD|FORM|FIELDSET|CENTER)$/;
const SILENT =
  /^(?:STYLE|SCRIPT|TEMPLATE|HEAD|META|LINK|TITLE|NOSCRIPT|IFRAME|OBJECT|SVG|MATH|SELECT|INPUT|BUTTON|O:P)$/;

/** Markdown of HTML as word processors and pages put it on the clipboard: headings, lists, links, emphasis, quotations, tables. */
export function toMarkdown(html: string): string {
  // The content security policy would look at styles, and complain: they are only read here.
  const { body } = new DOMParser().parseFromString(html.replace(/(<[^>]*\s)style=/gi, '$1data-style='), 'text/html');
  return blocks(body, '')
    .replace(/[ \t]+$/gm, (end) => (end === '  ' ? end : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The blocks of an element, with empty lines between. */
function blocks(parent: Node, indent: string): string {
  const parts: string[] = [];
  let line = '';
  const flush = () => {
    const text = tidy(line);
    if (text) parts.push(escapeStart(text));
    line = '';
  };
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0) parts.push(list.join('\n'));
    list = [];
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof HTMLElement)) {
      if (node.nodeType === Node.TEXT_NODE) line += inline(node);
      continue;
    }
    const word = wordItem(node);
    if (word) {
      flush();
      list.push(word);
      continue;
    }
    const block = blockOf(node, indent);
    if (block === null) {
      line += inline(node);
      continue;
    }
    flush();
    if (block.trim()) {
      endList();
      parts.push(block);
    }
  }
  flush();
  endList();
  return parts.join('\n\n');
}

/** What an element comes to as a block; null where it stands within a line. */
function blockOf(node: HTMLElement, indent: string): string | null {
  const { tagName } = node;
  const level = /^H([1-6])$/.exec(tagName)?.[1] ?? wordHeading(node);
  if (level) {
    const text = tidy(inline(node))
      .replace(/\n/g, ' ')
      .replace(/^\*\*(.*)\*\*$/, '$1');
    return text && `${'#'.repeat(Number(level))} ${text}`;
  }
  if (tagName === 'UL' || tagName === 'OL') return listOf(node, indent);
  if (tagName === 'BLOCKQUOTE') return blocks(node, indent).replace(/^/gm, '> ').replace(/^> $/gm, '>');
  if (tagName === 'PRE') return `\`\`\`\n${(node.textContent ?? '').replace(/\n$/, '')}\n\`\`\``;
  if (tagName === 'HR') return '---';
  if (tagName === 'TABLE') return tableOf(node as HTMLTableElement);
  if (BLOCKS.test(tagName) || (isWrapper(node) && hasBlocks(node))) return blocks(node, indent);
  return null;
}

/** Google Docs puts everything into one `<b style="font-weight:normal">`. */
function isWrapper({ tagName }: HTMLElement): boolean {
  return tagName === 'B' || tagName === 'SPAN' || tagName === 'FONT' || tagName === 'A' || tagName === 'BODY';
}

function hasBlocks(node: HTMLElement): boolean {
  return node.querySelector('p, div, ul, ol, h1, h2, h3, h4, h5, h6, table, blockquote, pre') !== null;
}

function wordHeading({ className, tagName }: HTMLElement): string | undefined {
  if (tagName !== 'P') return undefined;
  if (/\bMsoTitle\b/.test(className)) return '1';
  return /\bMsoHeading([1-6])\b/.exec(className)?.[1];
}

/** Word's list items are paragraphs that say so in their style. */
function wordItem(node: HTMLElement): string | null {
  const style = node.dataset.style ?? '';
  const level = /mso-list:\s*l\d+\s+level(\d)/.exec(style)?.[1];
  if (!level) return null;
  const copy = node.cloneNode(true) as HTMLElement;
  // Its bullet or number, between comments that old browsers would read.
  const mark = [
    ...copy.querySelectorAll<HTMLElement>('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]'),
  ];
  const bullet = mark
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
  for (const element of mark) element.remove();
  const text = tidy(inline(copy))
    .replace(/\n/g, ' ')
    .replace(/^[·•o§\u00a0 ]+(?=\S)/, '');
  const number = /^\d+/.exec(bullet)?.[0];
  return `${'   '.repeat(Number(level) - 1)}${number ? `${number}.` : '-'} ${text}`;
}

function listOf(list: HTMLElement, indent: string): string {
  const ordered = list.tagName === 'OL';
  let number = Number(list.getAttribute('start')) || 1;
  const lines: string[] = [];
  for (const item of list.children) {
    if (item.tagName === 'UL' || item.tagName === 'OL') {
      // Not allowed there, and usual: a list in a list without an item.
      lines.push(listOf(item as HTMLElement, indent).replace(/^/gm, '   '));
      continue;
    }
    if (item.tagName !== 'LI') continue;
    const mark = ordered ? `${number}. ` : '- ';
    number += 1;
    const text = blocks(item, indent).replace(/\n{2,}(?= *(?:[-*]|\d+\.) )/g, '\n');
    lines.push(mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`));
  }
  return lines.join('\n');
}

function tableOf(table: HTMLTableElement): string {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => tidy(inline(cell)).replace(/\n/g, ' ').replaceAll('|', '\\|')),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  // What only holds a layout is no table.
  if (rows.length < 2 || width < 2) return rows.flat().join('\n\n');
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

/** What stands within a line. */
function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escapeSigns((node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '));
  if (!(node instanceof HTMLElement) || SILENT.test(node.tagName)) return '';
  const { tagName } = node;
  if (tagName === 'BR') return '\n';
  if (tagName === 'IMG') return escapeSigns(node.getAttribute('alt') ?? '');
  if (tagName === 'CODE' || tagName === 'KBD' || tagName === 'TT')
    return `\`${(node.textContent ?? '').replaceAll('`', '')}\``;
  let text = [...node.childNodes].map(inline).join('');
  if (/^(?:P|DIV|LI|TR)$/.test(tagName)) text = `${text}\n`;
  if (tagName === 'A') return linkOf(node as HTMLAnchorElement, text);
  const style = node.dataset.style ?? '';
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1] ?? '';
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1] ?? '';
  const bold = weight ? weight === 'bold' || Number(weight) >= 600 : /^(?:B|STRONG)$/.test(tagName);
  const italic = slant ? slant === 'italic' : /^(?:I|EM|CITE)$/.test(tagName);
  const struck = /^(?:S|DEL|STRIKE)$/.test(tagName) || /text-decoration:[^;]*line-through/.test(style);
  if (struck) text = around(text, '~~');
  if (italic) text = around(text, '*');
  if (bold) text = around(text, '**');
  return text;
}

function linkOf(link: HTMLAnchorElement, text: string): string {
  const href = link.getAttribute('href') ?? '';
  const words = text.trim();
  if (!/^(?:https?:|mailto:)/i.test(href) || words === '') return text;
  // Google sends its own address before the one that is meant.
  const meant = /^https:\/\/www\.google\.com\/url\?/.test(href) ? (new URL(href).searchParams.get('q') ?? href) : href;
  const address = meant.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return around(text, '', (inner) => `[${inner.replace(/\n/g, ' ')}](${address})`);
}

/** Marks stand against the words: white space goes outside. */
function around(text: string, mark: string, make = (inner: string) => `${mark}${inner}${mark}`): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '' || (mark && inner.startsWith(mark) && inner.endsWith(mark))) return text;
  // Emphasis ends at a paragraph's end: each line has its own.
  const lines = mark ? inner.split('\n').map((line) => (line.trim() ? make(line.trim()) : line)) : [make(inner)];
  return before + lines.join('\n') + after;
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\*{4}/g, '')
    .trim()
    .replace(/\n+/g, '\n')
    .replace(/\n/g, '  \n');
}

/** Signs that would be read as markup, where they were meant as themselves. */
function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&').replace(/(\w)\\_(?=\w)/g, '$1_');
}

function escapeStart(text: string): string {
  return text.replace(/^(#{1,6} |[-+>] |\d+(?=[.)] ))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
