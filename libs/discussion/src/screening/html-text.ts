const LINK = /<a href="(https?:[^"]*)"/gi;

/**
 * The addresses on other sites that a rendered text links to, each once. Mentions and notes lead within ours, and what is under our own
 * address is no advertisement.
 * @param own the origin of this installation
 */
export function linksOf(html: string, own: string): string[] {
  const links = new Set<string>();
  for (const [, written] of html.matchAll(LINK)) {
    const address = decoded(written as string);
    if (!address.startsWith(`${own}/`) && address !== own) links.add(address);
  }
  return [...links];
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
