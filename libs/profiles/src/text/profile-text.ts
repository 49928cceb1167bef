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
