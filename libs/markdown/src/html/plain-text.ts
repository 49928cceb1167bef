import type { RootContent } from 'hast';

const INLINE = new Set(['a', 'code', 'del', 'em', 'strong']);

/**
 * What a reader reads, without what we added (numbers of notes, ways back): every block and cell on a line of its own, white
 * space as the browser shows it, no empty lines. Lines of code keep their indentation.
 */
export function plainText(nodes: readonly RootContent[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts, false);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

export function isNotes(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'section';
}

function collect(node: RootContent, parts: string[], preformatted: boolean): void {
  if (node.type === 'text') {
    parts.push(preformatted ? node.value : node.value.replace(/\s+/g, ' '));
  } else if (node.type === 'element' && !isOurs(node.tagName, node.properties.className)) {
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) parts.push('\n');
    for (const child of node.children) collect(child, parts, preformatted || node.tagName === 'pre');
    if (isBlock) parts.push('\n');
  }
}

function isOurs(tagName: string, className: unknown): boolean {
  return tagName === 'sup' || (Array.isArray(className) && className.includes('footnote-backref'));
}
