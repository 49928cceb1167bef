import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { readTagNames } from '../name/tag-name.js';

/** `union`, not `union all`: what is reached in two ways is gone through once, and the walk ends even in a circle. */
const NARROWER = new Statement(
  'tags/with-narrower',
  { keys: 'text[]' },
  `
  with recursive below (at, tag_id) as (
    select asked.at, n.tag_id from unnest(:keys) with ordinality as asked(key, at) join tag_name n on n.key = asked.key
    union
    select below.at, e.tag_id from below join tag_broader e on e.broader_id = below.tag_id)
  select at::integer as at, tags,
    (select count(*) from (select from tagging k where k.tag_id = any(tags) limit 501) carriers) <= 500 as rare
  from (select at, array_agg(tag_id) as tags from below group by at) found`,
);

/** The ids of tags, of which one must be carried; `rare` where at most 500 threads carry any of them. */
export interface TagGroup extends ReadonlyArray<string> {
  readonly rare?: boolean;
}

/** Finds out what a filter by tags means. */
@Injectable()
export class TagFilterQueries {
  constructor(private readonly database: Database) {}

  /**
   * For each name the ids of the tag that it leads to and of everything narrower, at any depth; none for a name that leads
   * nowhere, so that nothing is found. One statement, and none without names.
   * @param path where the names stand among the arguments
   * @throws InvalidInput for names that no tag can have, or too many
   */
  async resolve(
    viewer: Pick<Viewer, 'memberId'>,
    names: readonly string[] | null | undefined,
    path = 'filter.tags',
  ): Promise<TagGroup[]> {
    if (!names?.length) return [];
    const keys = readTagNames(names, path).map(({ key }) => key);
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ at: number; tags: string[]; rare: boolean }>(NARROWER.with({ keys }));
    const found = new Map(rows.map(({ at, tags, rare }) => [at, Object.assign(tags, { rare })]));
    return keys.map((_, at) => found.get(at + 1) ?? []);
  }
}
