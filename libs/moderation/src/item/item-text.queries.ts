import { Injectable } from '@nestjs/common';
import { type Author, type AuthorRow, authorColumns, toAuthor } from '#discussion';
import { addressColumns, type PostAddress, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { joinSubject, subjectTitle } from '#visibility';
import { moderatesItem } from './moderation-item.statement.js';

/** A text as it was at one revision. */
export interface ItemText {
  readonly number: number;
  /** Of a subject; null for a reply. */
  readonly title: string | null;
  readonly bodyMarkdown: string;
  readonly editor: Author | null;
  readonly createdAt: Date;
}

/** The visible text is kept a second time only once another one takes its place. */
const IS_VISIBLE_TEXT = `(p.visible_revision = i.content_revision and coalesce(p.status, t.status) <> 'REMOVED')`;
const OF_ITEMS = new Statement(
  'moderation/item-texts',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select asked.at, i.content_revision as number, coalesce(v.markdown, p.markdown) as markdown,
    case when i.number = 0 then coalesce(v.title, ${subjectTitle('subject')}, '') end as title,
    coalesce(v.created_at, p.edited_at, p.created_at) as created_at, ${authorColumns('m')}
  from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join moderation_item i on i.thread_id = asked.thread_id and i.number = asked.number join thread t on t.id = i.thread_id
  join post p on p.thread_id = i.thread_id and p.number = i.number
  left join post_revision v on v.thread_id = i.thread_id and v.number = i.number and v.revision = i.content_revision
    and (coalesce(p.status, t.status) <> 'REMOVED' or p.kept_until > :viewer.now)
  ${joinSubject('i.thread_id', 'subject')}
  left join member m on m.id = case when v.revision is null then p.author_id else v.editor_id end
  where ${moderatesItem('i', 't')} and (v.revision is not null or ${IS_VISIBLE_TEXT})`,
);

interface Row extends AuthorRow {
  at: string;
  number: number;
  title: string | null;
  markdown: string;
  created_at: Date;
}

/** What moderators decide on: the text that was held or reported, whatever has become of the content since. */
@Injectable()
export class ItemTextQueries {
  constructor(private readonly database: Database) {}

  /** At the items' revision, in their order; null where it is not kept any more. */
  async ofItems(viewer: Viewer, items: readonly PostAddress[]): Promise<Array<ItemText | null>> {
    const [threadIds, numbers] = addressColumns(items);
    const rows = await this.database.rows<Row>(OF_ITEMS.with({ viewer, threadIds, numbers }));
    const found = items.map((): ItemText | null => null);
    for (const row of rows) {
      const { number, title, markdown: bodyMarkdown, created_at: createdAt } = row;
      found[Number(row.at) - 1] = { number, title, bodyMarkdown, editor: toAuthor(row), createdAt };
    }
    return found;
  }
}
