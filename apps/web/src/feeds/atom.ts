import { onLines } from '../ui/html.js';
import { xml } from './xml.js';

/** Something to be read in a feed. */
export interface Entry {
  /** Its address, which is its identity. */
  readonly url: string;
  readonly title: string;
  /** A name that a visitor sees; null where there is none. */
  readonly author: string | null;
  readonly published: string;
  readonly edited: string | null;
  /** Sanitised HTML. */
  readonly html?: string | null;
  /** Plain text. */
  readonly summary?: string | null;
}

export interface Feed {
  readonly url: string;
  /** The page that it is the feed of. */
  readonly page: string;
  readonly title: string;
  /** Who gives it out. */
  readonly by: string;
  readonly entries: readonly Entry[];
}

const NEVER = '1970-01-01T00:00:00.000Z';

/** RFC 4287. */
export function atom({ url, page, title, by, entries }: Feed): string {
  const updated = [NEVER, ...entries.map(({ published, edited }) => edited ?? published)].sort().at(-1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(url)}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${xml(url)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
<author><name>${xml(by)}</name></author>
${entries.map(entryOf).join('\n')}
</feed>
`;
}

function entryOf({ url, title, author, published, edited, html, summary }: Entry): string {
  return `<entry>
<id>${xml(url)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<published>${published}</published>
<updated>${edited ?? published}</updated>
${author === null ? '' : `<author><name>${xml(author)}</name></author>`}
${summary ? `<summary>${xml(summary)}</summary>` : ''}
${html ? `<content type="html" xml:base="${xml(url)}">${xml(onLines(html))}</content>` : ''}
</entry>`;
}
