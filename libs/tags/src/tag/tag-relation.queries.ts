import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { type TagTuple, type TagView, tagColumns, tagsJson, toTags } from './tag.js';

/** What stands around tags. Only filed ones stand above or below, which everyone sees. Each side names the tags that it is asked of. */
const AROUND = new Statement(
  'tags/around',
  { broaderOf: 'uuid[]', narrowerOf: 'uuid[]', synonymsOf: 'uuid[]' },
  `
  select 'BROADER' as side, e.tag_id as "from", null::text as name, e.position::integer as place, g.sort_key,
    ${tagColumns('g', 'null::text')}
  from tag_broader e join tag g on g.id = e.broader_id where e.tag_id = any(:broaderOf)
  union all
  select 'NARROWER', e.broader_id, null, 0, g.sort_key, ${tagColumns('g', 'null::text')} from (
    select e.broader_id, e.tag_id, row_number() over (partition by e.broader_id order by g.sort_key, g.id) as nth
    from tag_broader e join tag g on g.id = e.tag_id where e.broader_id = any(:narrowerOf)) e
  join tag g on g.id = e.tag_id where e.nth <= ${limits.narrowerPerTag}
  union all
  select 'SYNONYM', n.tag_id, n.name, 0, n.key, null, null, null, null, null, null, null
  from tag_name n where n.tag_id = any(:synonymsOf) and n.kind = 'SYNONYM'
  order by place, sort_key, id`,
);
const OF_THREADS = new Statement(
  'tags/of-threads',
  { threadIds: 'uuid[]' },
  `select t.id as "from", ${tagsJson('t', true)} as tags from unnest(:threadIds) as t (id)`,
);

/** Which neighbours of a tag: the tags above it, those below it, its other names. */
export type TagSide = 'BROADER' | 'NARROWER' | 'SYNONYM';

export interface AskedOfTag {
  readonly id: string;
  readonly side: TagSide;
}

/** Reads what belongs to tags and threads that the viewer sees, for many at once, in the order of the ids. */
@Injectable()
export class TagRelationQueries {
  constructor(private readonly database: Database) {}

  /** In one statement, whatever is asked of however many; the tags above in their order, the rest by label. */
  async around(
    viewer: Viewer,
    asked: readonly AskedOfTag[],
  ): Promise<Array<ReadonlyArray<TagView & { name: string }>>> {
    const of = (one: TagSide) => asked.filter(({ side }) => side === one).map(({ id }) => id);
    const rows = await this.database
      .readerFor(viewer)
      .rows<TagView & { side: TagSide; from: string; name: string }>(
        AROUND.with({ broaderOf: of('BROADER'), narrowerOf: of('NARROWER'), synonymsOf: of('SYNONYM') }),
      );
    const groups = Map.groupBy(rows, ({ side, from }) => `${side} ${from}`);
    return asked.map(({ side, id }) => groups.get(`${side} ${id}`) ?? []);
  }

  /** The tags of threads whose subjects the viewer sees. */
  async ofThreads(viewer: Viewer, ids: readonly string[]): Promise<TagView[][]> {
    const statement = OF_THREADS.with({ threadIds: ids });
    const rows = await this.database.readerFor(viewer).rows<{ from: string; tags: TagTuple[] }>(statement);
    const byThread = new Map(rows.map(({ from, tags }) => [from, toTags(tags)]));
    return ids.map((id) => byThread.get(id) ?? []);
  }
}
