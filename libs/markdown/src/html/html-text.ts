const LINK = /<a href="(https?:[^"]*)"/gi;

/**
 * The addresses that a rendered text links to, each once. Mentions and notes lead within ours, and are none.
 * @param own the origin of this installation, if what is under it is left out
 */
export function linksOf(html: string, own?: string): string[] {
  const links = [...new Set(Array.from(html.matchAll(LINK), ([, written]) => decoded(written as string)))];
  return own === undefined ? links : onOtherSites(links, own);
}

/**
 * Those of the addresses that are on other sites: what is under our own is no advertisement.
 * @param own the origin of this installation
 */
export function onOtherSites(links: readonly string[], own: string): string[] {
  return links.filter((address) => !address.startsWith(`${own}/`) && address !== own);
}

const TITLE = /<a href="[^"]*" title="([^"]*)"/gi;

/** What a rendered text shows of a link, or of an image, which becomes one, only to those who point at it. */
export function titlesOf(html: string): string[] {
  return Array.from(html.matchAll(TITLE), ([, written]) => decoded(written as string));
}

/** What follows the name of an element; there may be a > in the value of an attribute. */
const REST = '(?![a-z])[^">]*(?:"[^"]*"[^">]*)*>';
/** Numbers of notes and the ways back from them, which we added. */
const OURS = new RegExp(`<sup${REST}.*?</sup>|<a [^>]*class="footnote-backref"${REST}.*?</a>`, 'gs');
/** What stands within a line; everything else begins a new one. */
const INLINE = new RegExp(`</?(?:a|code|del|em|strong)${REST}`, 'g');
const BLOCK = /<[^">]*(?:"[^"]*"[^">]*)*>/g;

/** The words of a rendered text as they were screened when it was written: for what is screened again, without parsing it again. */
export function textOf(html: string): string {
  return decoded(html.replace(OURS, '').replace(INLINE, '').replace(BLOCK, '\n')).trim();
}

/** As our renderer writes them; quotation marks occur in attributes only. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(written: string): string {
  return written.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number.parseInt(decimal, 10));
    return NAMED[name] ?? whole;
  });
}
