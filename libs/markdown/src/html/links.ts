import type { Element, RootContent } from 'hast';

const OUTWARD = /^https?:/;

/** The addresses that a text links to, each once. Mentions and notes lead within ours, and are none. */
export function linksIn(nodes: readonly RootContent[]): string[] {
  const addresses = anchorsIn(nodes).map(({ properties }) => String(properties.href ?? ''));
  return [...new Set(addresses.filter((address) => OUTWARD.test(address)))];
}

/** What a text shows of a link, or of an image, which becomes one, only to those who point at it. */
export function titlesIn(nodes: readonly RootContent[]): string[] {
  return anchorsIn(nodes).flatMap(({ properties: { title } }) => (typeof title === 'string' ? title : []));
}

/**
 * Those of the addresses that are on other sites, each once: what is under our own is no advertisement.
 * @param own the origin of this installation
 */
export function onOtherSites(links: readonly string[], own: string): string[] {
  const ownHost = hostOf(own);
  return [...new Set(links)].filter((address) => ownHost === null || hostOf(address) !== ownHost);
}

/** Host and port as browsers read them; null for what they cannot. `.` after a name and the usual ports say nothing. */
function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, port } = new URL(address);
  return `${hostname.replace(/\.$/, '')}:${port}`;
}

function anchorsIn(nodes: readonly RootContent[], found: Element[] = []): Element[] {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'a') found.push(node);
    else anchorsIn(node.children, found);
  }
  return found;
}
