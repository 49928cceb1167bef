import { hash } from 'node:crypto';

/** What ids of footnotes begin with where they are stored: an address is not always known yet when a text is rendered. */
export const STORED_PREFIX = 'stored-text';

/** As `render` writes it; nobody can type it, since `<` is never written as it is. */
const NOTES = '<section class="footnotes"';
const TAG_WITH_IDS = /<(?:a href="#|li id=")user-content-[^>]*>/g;
const PREFIX = /user-content-[\w.-]+?-(?=fn(?:ref)?-\d)/g;

/**
 * Stored HTML as it is shown: its footnotes have ids that come from the address of what it is the text of, so that they differ from those of every
 * other text on a page, also of one that reads the same. They stay when it is edited. HTML without footnotes is given back as it is.
 * @param address what nothing else on a page has: a content's or a member's id, with the name of the field where it has several texts
 */
export function withOwnNotes<Html extends string | null | undefined>(html: Html, address: string): Html {
  if (!html?.includes(NOTES)) return html;
  // As long as what is stored, whose length was measured.
  const prefix = `user-content-${hash('sha1', address).slice(0, STORED_PREFIX.length)}-`;
  return html.replace(TAG_WITH_IDS, (tag) => tag.replace(PREFIX, prefix)) as Html;
}
