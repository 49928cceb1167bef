import { Injectable } from '@nestjs/common';
import {
  cursorPart,
  cutPage,
  EXCERPTED,
  type Page,
  type PageRequest,
  type PageShape,
  type PostAddress,
  pageForms,
  pageShape,
  postId,
  tupleCursor,
  type Viewer,
  withOwnNotes,
} from '#kernel';
import { type BoundStatement, Database, Statement, StatementFamily, type ValuesOf } from '#platform';
import { moderates, seesReply, seesThread } from '#visibility';
import { addressColumns } from './address-columns.js';
import { type Author, type AuthorRow, authorColumns, toAuthor } from './author.js';

export interface PostText {
  readonly markdown: string;
  readonly html: string;
  /** As it reads, as far as an excerpt needs it; null where a version before wrote it, until it is read (see `post.text`). */
  readonly beginning: string | null;
  readonly revision: number;
  readonly editedAt: Date | null;
}

export interface MentionView {
  readonly handle: string;
  readonly user: Author | null;
}

/** A text that a post has, had, or may get while an edit of it is pending. */
export interface RevisionView {
  readonly number: number;
  readonly editor: Author | null;
  readonly bodyMarkdown: string;
  readonly createdAt: Date;
  readonly reason: string | null;
}

/** What a reply answered, as it read then. */
export interface AnsweredText {
  readonly revision: number;
  /** A subject's; null for a reply. */
  readonly title: string | null;
  readonly bodyMarkdown: string;
  readonly createdAt: Date;
}

/** The cursor of a revision: its number. */
export const revisionCursor = tupleCursor('v', [cursorPart.integer]);

/** What all are given: the addresses of posts, as two columns. */
const PARAMETERS = { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' } as const;

/** Those of the posts whose text the viewer sees. */
const SEEN = `
  from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join thread t on t.id = asked.thread_id join post p on p.thread_id = t.id and p.number = asked.number
  where ${seesThread('t')} and case when p.number = 0 then t.status <> 'REMOVED' else ${seesReply('p', moderates('t'))} end`;

const TEXTS = new Statement(
  'discussion/post-texts',
  PARAMETERS,
  `
  select asked.at, p.markdown, p.html, left(p.text, ${EXCERPTED}) as beginning, p.visible_revision as revision, p.edited_at as "editedAt" ${SEEN}`,
);

const MENTIONS = new Statement(
  'discussion/mentions-of-posts',
  PARAMETERS,
  `
  with seen as (select asked.at, p.thread_id, p.number ${SEEN})
  select seen.at, n.handle, ${authorColumns('m')} from seen
  join mention n on n.thread_id = seen.thread_id and n.number = seen.number
  left join member m on m.id = n.member_id order by seen.at, n.position`,
);

/*
 * What each of the replies answered, where it reads otherwise now. Whoever sees both sees it; but not what was
 * held, refused, or taken down before it was changed, and not what was changed before the reply was sent, or whoever knows a number
 * could read any text that its author has taken back.
 */
const ANSWERED = new Statement(
  'discussion/answered-texts',
  PARAMETERS,
  `
  select asked.at::integer, v.revision, v.title, v.markdown as "bodyMarkdown", v.created_at as "createdAt"
  from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join thread t on t.id = asked.thread_id
  join post reply on reply.thread_id = t.id and reply.number = asked.number
  join post p on p.thread_id = t.id and p.number = reply.parent_number and p.visible_revision > reply.in_reply_to_revision
  join post_revision v on v.thread_id = t.id and v.number = p.number and v.revision = reply.in_reply_to_revision
  where ${seesThread('t')} and ${seesReply('reply', moderates('t'))}
  and case when p.number = 0 then t.status <> 'REMOVED' else ${seesReply('p', moderates('t'))} end
  and v.shown and v.superseded_at > reply.created_at`,
);

/** For the author and the moderators: everybody else sees the visible text alone. */
const REVISED = `
  with seen as (
    select asked.at, p.* ${SEEN}
    and (p.author_id = :viewer.memberId or (${moderates('t')} and t.status <> 'DRAFT'))),
  version as (
    select seen.at, v.revision, v.editor_id, v.markdown, v.created_at, v.reason
    from seen join post_revision v on v.thread_id = seen.thread_id and v.number = seen.number
    union all
    select seen.at, seen.visible_revision, seen.author_id, seen.markdown, coalesce(seen.edited_at, seen.created_at), null
    from seen where not exists (select from post_revision v
      where v.thread_id = seen.thread_id and v.number = seen.number and v.revision = seen.visible_revision))`;

const REVISIONS = new StatementFamily(
  'discussion/revisions',
  { ...PARAMETERS, before: 'integer | null' },
  ({ size, continued }: PageShape) => `${REVISED}
  select seen.at, page.revision, page.markdown, page.created_at, page.reason, ${authorColumns('m')}
  from seen cross join lateral (
    select * from version where version.at = seen.at ${continued ? 'and version.revision < :before' : ''}
    order by version.revision desc limit ${size}) page
  left join member m on m.id = page.editor_id order by seen.at, page.revision desc`,
  { newest: pageForms.first, continued: pageForms.continued },
);
const COUNT_REVISIONS = new Statement(
  'discussion/count-revisions',
  PARAMETERS,
  `${REVISED} select at, count(*)::integer as total from version group by at`,
);

@Injectable()
export class PostQueries {
  constructor(private readonly database: Database) {}

  /** The texts of these posts, in their order; null where the viewer may not read them. */
  async findTexts(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<PostText | null>> {
    const rows = await this.rows<PostText & At>(viewer, TEXTS.with(values(viewer, addresses)));
    const found = addresses.map((): PostText | null => null);
    for (const row of rows) {
      const at = Number(row.at) - 1;
      found[at] = { ...row, html: withOwnNotes(row.html, postId(addresses[at] as PostAddress)) };
    }
    return found;
  }

  /** What each of these replies answered, where that has been changed since, and the viewer sees both; null otherwise. */
  async findAnswered(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<AnsweredText | null>> {
    const found = addresses.map((): AnsweredText | null => null);
    const statement = ANSWERED.with(values(viewer, addresses));
    for (const { at, ...text } of await this.rows<AnsweredText & { at: number }>(viewer, statement)) {
      found[at - 1] = text;
    }
    return found;
  }

  /** Who is mentioned in each of these posts, in the order of the text. */
  async findMentions(viewer: Viewer, addresses: readonly PostAddress[]): Promise<MentionView[][]> {
    const rows = await this.rows<AuthorRow & At & { handle: string }>(viewer, MENTIONS.with(values(viewer, addresses)));
    const found = addresses.map((): MentionView[] => []);
    for (const row of rows) found[Number(row.at) - 1]?.push({ handle: row.handle, user: toAuthor(row) });
    return found;
  }

  /** The kept revisions of each of these posts, newest first; none to anybody but its author and moderators. */
  async findRevisions(
    viewer: Viewer,
    addresses: readonly PostAddress[],
    page: PageRequest<readonly string[]>,
  ): Promise<Array<Page<RevisionView>>> {
    const before = page.key && Number(page.key[0]);
    const statement = REVISIONS.get(pageShape(page)).with({ ...values(viewer, addresses), before });
    const rows = await this.rows<RevisionRow>(viewer, statement);
    const found = addresses.map((): RevisionView[] => []);
    for (const row of rows) found[Number(row.at) - 1]?.push(toRevision(row));
    return found.map((fetched) => cutPage(page, fetched));
  }

  async countRevisions(viewer: Viewer, addresses: readonly PostAddress[]): Promise<number[]> {
    const totals = addresses.map(() => 0);
    const statement = COUNT_REVISIONS.with(values(viewer, addresses));
    for (const row of await this.rows<At & { total: number }>(viewer, statement)) {
      totals[Number(row.at) - 1] = row.total;
    }
    return totals;
  }

  private rows<Row>(viewer: Viewer, statement: BoundStatement): Promise<Row[]> {
    return this.database.readerFor(viewer).rows<Row>(statement);
  }
}

function values(viewer: Viewer, addresses: readonly PostAddress[]): ValuesOf<typeof PARAMETERS> {
  return { viewer, ...addressColumns(addresses) };
}

interface At {
  at: string;
}

interface RevisionRow extends AuthorRow, At {
  revision: number;
  markdown: string;
  created_at: Date;
  reason: string | null;
}

function toRevision(row: RevisionRow): RevisionView {
  return {
    number: row.revision,
    editor: toAuthor(row),
    bodyMarkdown: row.markdown,
    createdAt: row.created_at,
    reason: row.reason,
  };
}
