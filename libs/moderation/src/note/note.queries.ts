import { Injectable } from '@nestjs/common';
import { type AuthorRow, authorColumns, toAuthor } from '#discussion';
import { addressColumns, limits, type PostAddress, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { moderates } from '#visibility';
import { moderatesItem } from '../item/moderation-item.statement.js';
import type { NoteView } from './note.js';

/** Of one item or member: more than anybody reads. */
const MOST = limits.moderation.notesShown;

const COLUMNS = `asked.at, n.id, n.body, n.created_at, ${authorColumns('m')}`;
const NEWEST = `order by created_at desc, id desc limit ${MOST}`;

const OF_CONTENT = new Statement(
  'moderation/notes-on-content',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select ${COLUMNS} from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join moderation_item i on i.thread_id = asked.thread_id and i.number = asked.number join thread t on t.id = i.thread_id
  cross join lateral (
    select * from moderation_note where thread_id = i.thread_id and number = i.number ${NEWEST}) n
  join member m on m.id = n.author_id
  where ${moderatesItem('i', 't')} order by asked.at, n.created_at desc, n.id desc`,
);

/** Those that were written for the moderators of a place that the viewer moderates. */
const OF_MEMBERS = new Statement(
  'moderation/notes-on-members',
  { viewer: 'viewer', memberIds: 'uuid[]' },
  `
  select ${COLUMNS} from unnest(:memberIds) with ordinality as asked(member_id, at)
  cross join lateral (
    select * from moderation_note
    where member_id = asked.member_id and member_id <> :viewer.memberId and ${moderates('moderation_note')} ${NEWEST}) n
  join member m on m.id = n.author_id
  order by asked.at, n.created_at desc, n.id desc`,
);

interface Row extends AuthorRow {
  at: string;
  id: string;
  body: string;
  created_at: Date;
}

/** Notes, read by the moderators of what they are on; never by the author of the content, nor by the member noted about. */
@Injectable()
export class NoteQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, at most a hundred of each. */
  async ofContent(viewer: Viewer, addresses: readonly PostAddress[]): Promise<NoteView[][]> {
    const [threadIds, numbers] = addressColumns(addresses);
    const rows = await this.database.rows<Row>(OF_CONTENT.with({ viewer, threadIds, numbers }));
    return inOrder(rows, addresses.length);
  }

  async ofMembers(viewer: Viewer, memberIds: readonly string[]): Promise<NoteView[][]> {
    return inOrder(await this.database.rows<Row>(OF_MEMBERS.with({ viewer, memberIds })), memberIds.length);
  }
}

/** The notes on each of so many items or members. */
function inOrder(rows: readonly Row[], size: number): NoteView[][] {
  const found = Array.from({ length: size }, (): NoteView[] => []);
  for (const row of rows) found[Number(row.at) - 1]?.push(toNote(row));
  return found;
}

function toNote(row: Row): NoteView {
  const author = toAuthor(row);
  if (!author) throw new Error('A note without an author.');
  return { id: row.id, author, body: row.body, createdAt: row.created_at };
}
