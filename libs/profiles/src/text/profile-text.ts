import { comparable } from '#kernel';

/** What a member says of themselves, and others read: one text of three parts, which is screened, held and moderated as a whole. */
export interface ProfileText {
  readonly displayName: string;
  readonly bioMarkdown: string | null;
  readonly bioHtml: string | null;
  readonly affiliation: string | null;
}

/** Whether both say the same. */
export function sameText(one: ProfileText, other: ProfileText): boolean {
  return (
    one.displayName === other.displayName &&
    one.bioMarkdown === other.bioMarkdown &&
    one.affiliation === other.affiliation
  );
}

/**
 * Whether both read the same, and lead to the same places: without case, what separates and what nobody sees, however the text about them is
 * marked up. Both were rendered.
 */
export function readsTheSame(one: ProfileText, other: ProfileText): boolean {
  return readingOf(one) === readingOf(other);
}

const TAG = /<(?:"[^"]*"|[^">])*>/g;
/** Not what leads within the page, or to whom it mentions. */
const TOLD = / (?:href="[^"#/]|title=")[^"]*"/g;

function readingOf({ displayName, bioHtml, affiliation }: ProfileText): string {
  const told = new Set<string>();
  const bio = (bioHtml ?? '').replace(TAG, (tag) => {
    for (const [attribute] of tag.matchAll(TOLD)) told.add(attribute);
    return '';
  });
  return JSON.stringify([...[displayName, bio, affiliation ?? ''].map(comparable), ...Array.from(told).sort()]);
}

/** What is shown, less what its member no longer says: taking something away waits for nobody. */
export function withoutTaken(shown: ProfileText, wanted: ProfileText): ProfileText {
  return {
    ...shown,
    ...(wanted.bioMarkdown === null && { bioMarkdown: null, bioHtml: null }),
    ...(wanted.affiliation === null && { affiliation: null }),
  };
}

/** What others are shown where no text may be: the handle in place of the name. */
export function standIn(handle: string): ProfileText {
  return { displayName: handle, bioMarkdown: null, bioHtml: null, affiliation: null };
}
