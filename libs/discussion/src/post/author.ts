import { nameShown } from '#courses';

/** The author of a piece of content, as a list shows them. `displayName` is null where it does not reach the viewer. */
export interface Author {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string | null;
  /** Absent, as `joinedAt` is, where the list was not asked for it. */
  readonly affiliation?: string | null;
  readonly joinedAt?: Date;
  /** Absent likewise; only few ask for it. */
  readonly bioHtml?: string | null;
}

export interface AuthorRow {
  author_id: string | null;
  author_handle: string;
  author_name: string | null;
  author_affiliation?: string | null;
  author_joined_at?: Date;
  author_bio_html?: string | null;
}

/** The columns of an author: `m` is a row of `member`, `seen` an SQL boolean that tells whether the author is given at all. */
export function authorColumns(m: string, seen = 'true'): string {
  return `case when ${seen} then ${m}.id end as author_id, ${m}.handle as author_handle,
    case when ${nameShown(m)} then ${m}.display_name end as author_name`;
}

/** Columns that few lists are asked for, and that each author's own page has. */
export function profileColumns(m: string): string {
  return `${m}.affiliation as author_affiliation, ${m}.joined_at as author_joined_at`;
}

export function toAuthor(row: AuthorRow): Author | null {
  return row.author_id === null
    ? null
    : {
        id: row.author_id,
        handle: row.author_handle,
        displayName: row.author_name,
        affiliation: row.author_affiliation,
        joinedAt: row.author_joined_at,
        bioHtml: row.author_bio_html,
      };
}
