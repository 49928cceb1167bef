import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { type TagView, tagColumns, tagsJson } from './tag.js';

/** What stands above or below tags. Only filed ones stand there, which everyone sees. */
const BROADER = new Statement(`
  select e.tag_id as "from", ${tagColumns('g', 'null::text')} from tag_broader e join tag g on g.id = e.broader_id
  where e.tag_id = any($1::uuid[]) order by e.position, g.sort_key, g.id`);
const NARROWER = new Statement(`
  select e.broader_id as "from", ${tagColumns('g', 'null::text')} from (
    select e.broader_id, e.tag_id, row_number() over (partition by e.broader_id order by g.sort_key, g.id) as nth
    from tag_broader e join tag g on g.id = e.tag_id where e.broader_id = any($1::uuid[])) e
  join tag g on g.id = e.tag_id where e.nth <= ${limits.narrowerPerTag} order by g.sort_key, g.id`);
const SYNONYMS = new Statement(`
  select tag_id as "from", name from tag_name where tag_id = any($1::uuid[]) and kind = 'SYNONYM' order by key`);
const OF_THREADS = new Statement(
  `select t.id as "from", ${tagsJson('t')} as tags from thread t where t.id = any($1::uuid[])`,
);

/** Reads what belongs to tags and threads that the viewer sees, for many at once, in the order of the ids. */
@Injectable()
export class TagRelationQueries {
  constructor(private readonly database: Database) {}

  broader(viewer: Viewer, ids: readonly string[]): Promise<TagView[][]> {
    return this.grouped<TagView>(viewer, BROADER, ids);
  }

  narrower(viewer: Viewer, ids: readonly string[]): Promise<TagView[][]> {
    return this.grouped<TagView>(viewer, NARROWER, ids);
  }

  async synonyms(viewer: Viewer, ids: readonly string[]): Promise<string[][]> {
    const rows = await this.grouped<{ name: string }>(viewer, SYNONYMS, ids);
    return rows.map((names) => names.map(({ name }) => name));
  }

  /** The tags of threads whose subjects the viewer sees. */
  async ofThreads(viewer: Viewer, ids: readonly string[]): Promise<TagView[][]> {
    const rows = await this.grouped<{ tags: TagView[] }>(viewer, OF_THREADS, ids);
    return rows.map(([row]) => row?.tags ?? []);
  }

  private async grouped<Row>(viewer: Viewer, statement: Statement, ids: readonly string[]): Promise<Row[][]> {
    const rows = await this.database.readerFor(viewer).rows<Row & { from: string }>(statement, [ids]);
    const groups = Map.groupBy(rows, (row) => row.from);
    return ids.map((id) => groups.get(id) ?? []);
  }
}
