import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  limits,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
  visitor,
} from '#kernel';
import { Database, type Reader, Statement, StatementFamily } from '#platform';
import { seesSubject } from '#visibility';
import { tagKey } from '../name/tag-name.js';
import { type TagFacet, type TagView, tagColumns } from './tag.js';

/*
 * Who sees a tag: everyone, once it is filed; before that whoever sees a subject that carries it, under the name by which it
 * stands there. Having proposed it gives nothing: else whoever takes a name off again learns whether they were the first to
 * write it. A join for the tag in row `g`, and the condition on it.
 */
const SEEN = `left join lateral (
    select coalesce(k.name, g.label) as name from tagging k join thread t on t.id = k.thread_id
    where not g.filed and k.tag_id = g.id and ${seesSubject('t')}
    order by k.thread_id limit 1) seen on true`;
const IS_SEEN = '(g.filed or seen.name is not null)';

const COLUMNS = `${tagColumns('g', 'seen.name')}, g.sort_key as "sortKey"`;

const BY_NAMES = new Statement(
  'tags/tags-by-name',
  { viewer: 'viewer', keys: 'text[]' },
  `
  select n.key, ${COLUMNS} from tag_name n join tag g on g.id = n.tag_id ${SEEN} where n.key = any(:keys) and ${IS_SEEN}`,
);
const BY_IDS = new Statement(
  'tags/tags-by-id',
  { viewer: 'viewer', ids: 'uuid[]' },
  `select ${COLUMNS} from tag g ${SEEN} where g.id = any(:ids) and ${IS_SEEN}`,
);

interface Shape {
  readonly facet: TagFacet | null;
  readonly filed: boolean | null;
  readonly prefixed: boolean;
}

/** `$8` and `$9` are the first key with the prefix and the first one after all that have it. */
const narrowed = ({ facet, filed, prefixed }: Shape) => `${IS_SEEN} ${facet ? `and g.facet = '${facet}'` : ''}
  ${filed === null ? '' : `and g.filed = ${filed}`}
  ${prefixed ? `and exists (select from tag_name n where n.tag_id = g.id and n.kind <> 'FORMER' and n.key >= :from and n.key < :below)` : ''}`;

const ALL: Shape = { facet: null, filed: null, prefixed: false };
const NARROWED: Shape = { facet: 'TOPIC', filed: true, prefixed: true };

const PAGE = new StatementFamily(
  'tags/tag-page',
  { viewer: 'viewer', from: 'text | null', below: 'text | null', afterKey: 'text | null', afterId: 'uuid | null' },
  (shape: Shape & PageShape) => `select ${COLUMNS} from tag g ${SEEN} where ${narrowed(shape)}
    ${shape.continued ? `and (g.sort_key, g.id) > (:afterKey collate "C", :afterId)` : ''}
    order by g.sort_key, g.id limit ${shape.size}`,
  {
    first: { ...ALL, ...pageForms.first },
    continued: { ...ALL, ...pageForms.continued },
    narrowed: { ...NARROWED, ...pageForms.continued },
  },
);
const COUNT = new StatementFamily(
  'tags/count-tags',
  { viewer: 'viewer', from: 'text | null', below: 'text | null' },
  (shape: Shape) =>
    `select count(*)::integer as total from (select from tag g ${SEEN} where ${narrowed(shape)} limit ${limits.counted}) counted`,
  { all: ALL, narrowed: NARROWED },
);

/** What everyone sees: no draft, nothing held, nothing for members or a course; `limits.countedUnderTag` at most. */
const USAGE = new Statement(
  'tags/usage',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select tag.id, (select count(*)::integer from (
    select from tagging k join thread t on t.id = k.thread_id
    where k.tag_id = tag.id and t.audience = 'PUBLIC' and t.status = 'VISIBLE' and ${seesSubject('t')}
    limit ${limits.countedUnderTag}) counted) as total
  from unnest(:ids) as tag(id)`,
);

/** How many subjects that a viewer sees carry the one tag, and how many of these carry the other, too. */
export interface Carried {
  readonly seen: number;
  readonly both: number;
}

/** A count of all would tell of what the viewer may not know. */
const CARRIED = new Statement(
  'tags/carried-before-merge',
  { viewer: 'viewer', from: 'uuid', into: 'uuid' },
  `
  select count(*)::integer as seen, (count(*) filter (where both_carried))::integer as both from (
    select exists (select from tagging other where other.thread_id = t.id and other.tag_id = :into) as both_carried
    from tagging k join thread t on t.id = k.thread_id
    where k.tag_id = :from and t.status <> 'REMOVED' and ${seesSubject('t')} limit ${limits.countedUnderTag}) counted`,
);

/** A tag with what lists are sorted by. */
export interface ListedTag extends TagView {
  readonly sortKey: string;
}

export interface TagFilter {
  readonly facet?: TagFacet | null;
  /** False for proposals alone. */
  readonly filed?: boolean | null;
  /** How a label or synonym begins, in whatever case and accents. */
  readonly prefix?: string | null;
}

/** By label, as names are compared; in the cursor in hexadecimal, since a cursor's parts are of Latin letters. */
export const tagCursor: CursorCodec<readonly string[]> = tupleCursor('tags', [{ test: isHexText }, cursorPart.id]);

function isHexText(hex: string): boolean {
  const text = fromHex(hex);
  return hex !== '' && !text.includes('\0') && toHex(text) === hex;
}

const toHex = (text: string) => Buffer.from(text).toString('hex');
const fromHex = (hex: string) => Buffer.from(hex, 'hex').toString();

export function tagListKey({ sortKey, id }: ListedTag): readonly string[] {
  return [toHex(sortKey), id];
}

/** Reads tags as one viewer may see them. It stands here, not with the tags, since what is seen of a subject decides. */
@Injectable()
export class TagQueries {
  constructor(private readonly database: Database) {}

  /** The tag that a slug, or any other name, leads to. @param reader a transaction, where the answer decides what is written */
  async find(
    viewer: Viewer,
    name: string,
    reader: Reader = this.database.readerFor(viewer),
  ): Promise<ListedTag | null> {
    return (await this.findAll(viewer, [name], reader))[0] ?? null;
  }

  /** The same for several names, in their order, in one statement. */
  async findAll(
    viewer: Viewer,
    names: readonly string[],
    reader: Reader = this.database.readerFor(viewer),
  ): Promise<Array<ListedTag | null>> {
    const keys = names.map((name) => (name.length > MOST_UNITS ? '' : tagKey(name)));
    const asked = keys.filter((key) => key !== '');
    if (asked.length === 0) return keys.map(() => null);
    const rows = await reader.rows<ListedTag & { key: string }>(BY_NAMES.with({ viewer, keys: asked }));
    const found = new Map(rows.map(({ key, ...tag }) => [key, tag]));
    return keys.map((key) => found.get(key) ?? null);
  }

  async findById(viewer: Viewer, id: string): Promise<ListedTag | null> {
    return this.database.readerFor(viewer).row<ListedTag>(BY_IDS.with({ viewer, ids: [id] }));
  }

  async page(viewer: Viewer, filter: TagFilter, request: PageRequest<readonly string[]>): Promise<Page<ListedTag>> {
    const { shape, values } = read(filter);
    const [afterHex = '', afterId] = request.key ?? [];
    const statement = PAGE.get({ ...shape, ...pageShape(request) });
    const given = { viewer, ...values, afterKey: fromHex(afterHex), afterId };
    return cutPage(request, await this.database.readerFor(viewer).rows<ListedTag>(statement.with(given)));
  }

  async count(viewer: Viewer, filter: TagFilter): Promise<number> {
    const { shape, values } = read(filter);
    const statement = COUNT.get(shape).with({ viewer, ...values });
    const row = await this.database.readerFor(viewer).row<{ total: number }>(statement);
    return row?.total ?? 0;
  }

  /** How many subjects that the viewer sees carry one tag, and how many of these carry another, too: `limits.countedUnderTag` at most. */
  async carried(viewer: Viewer, from: string, into: string): Promise<Carried> {
    const row = await this.database.row<Carried>(CARRIED.with({ viewer, from, into }));
    return row ?? { seen: 0, both: 0 };
  }

  /** How many subjects that everyone sees carry each of the tags, `limits.countedUnderTag` at most; the same for every viewer. */
  async usage(viewer: Viewer, ids: readonly string[]): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; total: number }>(USAGE.with({ viewer: visitor(viewer.now), ids }));
    const totals = new Map(rows.map(({ id, total }) => [id, total]));
    return ids.map((id) => totals.get(id) ?? 0);
  }
}

/** No name has so many UTF-16 units; longer texts are not even folded. */
const MOST_UNITS = 1_000;

function read({ facet = null, filed = null, prefix }: TagFilter): {
  shape: Shape;
  values: { from: string; below: string };
} {
  const key = tagKey((prefix ?? '').slice(0, MOST_UNITS));
  return { shape: { facet, filed, prefixed: key !== '' }, values: { from: key, below: `${key}\u{10ffff}` } };
}
