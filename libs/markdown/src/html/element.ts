import type { Element, ElementContent, Properties, Text } from 'hast';

export function element(tagName: string, properties: Properties = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** A link out of the house: not endorsed by it, and told nothing about where the reader came from. */
export function outwardLink(href: string, title: string | null, children: ElementContent[] = []): Element {
  const rel = ['nofollow', 'ugc', 'noopener', 'noreferrer'];
  return element('a', title ? { href, title, rel } : { href, rel }, children);
}
