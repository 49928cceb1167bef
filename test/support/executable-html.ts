import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that run something, load something that can, or change what the page around them means. */
const ELEMENTS = new Set(
  'applet base button embed form frame frameset iframe input link math meta noscript object portal script style svg template textarea'.split(
    ' ',
  ),
);
const URL_ATTRIBUTES = new Set(
  'action background cite classid codebase data dynsrc formaction href longdesc lowsrc manifest ping poster profile src srcset xlink:href'.split(
    ' ',
  ),
);
const OTHER_ATTRIBUTES = new Set(['http-equiv', 'is', 'srcdoc', 'style', 'slot']);
const SCHEMES = new Set(['http', 'https', 'mailto']);

/**
 * Everything in an HTML fragment that could run, load or restyle something, found by parsing it as browsers do (parse5), and whatever
 * would come into being if it were serialised and parsed again (mutation XSS). Empty for harmless HTML.
 */
export function findExecutable(html: string): string[] {
  const once = serialize(parseFragment(html));
  const twice = serialize(parseFragment(once));
  const found = [...inspect(html), ...inspect(once).map((problem) => `once serialised: ${problem}`)];
  if (once !== twice) found.push(`parsed again it is something else: ${twice}`);
  return found;
}

function inspect(html: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) found.push(...inspectElement(node));
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

function inspectElement({ tagName, attrs }: Element): string[] {
  const found = ELEMENTS.has(tagName) ? [`<${tagName}>`] : [];
  for (const { name, prefix, value } of attrs) {
    const full = (prefix ? `${prefix}:${name}` : name).toLowerCase();
    const runs = full.startsWith('on') || OTHER_ATTRIBUTES.has(full);
    if (runs || (URL_ATTRIBUTES.has(full) && isDangerousUrl(value))) found.push(`<${tagName} ${full}="${value}">`);
  }
  return found;
}

/** Anything with a scheme other than the three, after dropping what browsers (or an older one) pass over. */
function isDangerousUrl(url: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(url.replace(/[\p{C}\p{Z}\p{M}]/gu, ''))?.[1];
  return scheme !== undefined && !SCHEMES.has(scheme.toLowerCase());
}
