import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Conflict, type Viewer } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { readTagNames, type TagName, tagKey, tagSlug } from '../name/tag-name.js';

/*
 * A name leads to one tag, and whoever follows it keeps it from being led elsewhere until they are done: a merge waits for the
 * names of what it takes away. The names of the tags that the subject carries already are kept as well, so that what a
 * merge has just moved is seen. Always in the order of the keys, so that nobody waits in a circle.
 */
const FOLLOW = new Statement(
  'tags/lock-names-of-tags',
  { keys: 'text[]', threadId: 'uuid' },
  `
  select n.key, n.tag_id as "tagId" from tag_name n
  where n.key = any(:keys) or n.tag_id = any(array(select k.tag_id from tagging k where k.thread_id = :threadId))
  order by n.key for share`,
);

/**
 * Somebody else may lead the same name somewhere at this moment: theirs stays, and ours is followed to it. The foreign key is
 * looked at once the statement is done.
 */
const PROPOSE = new Statement(
  'tags/propose-tags',
  {
    ids: 'uuid[]',
    slugs: 'text[]',
    slugKeys: 'text[]',
    names: 'text[]',
    keys: 'text[]',
    memberId: 'uuid | null',
    now: 'timestamptz',
  },
  `
  with given as (
    select * from unnest(:ids, :slugs, :slugKeys, :names, :keys) as g(id, slug, slug_key, name, key)),
  named as (
    insert into tag_name (key, tag_id, kind, name) select key, id, 'LABEL', name from given order by key
    on conflict (key) do nothing returning tag_id),
  addressed as (
    insert into tag_name (key, tag_id, kind, name)
    select slug_key, id, 'FORMER', slug from given join named on named.tag_id = given.id where slug_key <> key
    on conflict (key) do nothing)
  insert into tag (id, slug, label, sort_key, facet, filed, proposed_by, created_at)
  select id, slug, name, key, 'TOPIC', false, :memberId, :now from given join named on named.tag_id = given.id`,
);

const REPLACE = new Statement(
  'tags/replace-taggings',
  { threadId: 'uuid', tagIds: 'uuid[]', names: 'text[]' },
  `
  with wanted as (
    select w.tag_id, w.name, w.position from unnest(:tagIds, :names) with ordinality as w(tag_id, name, position)),
  dropped as (delete from tagging where thread_id = :threadId and tag_id <> all(:tagIds))
  insert into tagging (thread_id, tag_id, position, name)
  select :threadId, tag_id, position, name from wanted
  on conflict (thread_id, tag_id) do update set position = excluded.position, name = excluded.name
  where (tagging.position, tagging.name) is distinct from (excluded.position, excluded.name)`,
);

const WRITTEN = new Statement(
  'tags/names-of-tags',
  { threadId: 'uuid' },
  `
  select case when g.filed then g.label else coalesce(k.name, g.label) end as name
  from tagging k join tag g on g.id = k.tag_id where k.thread_id = :threadId order by k.position, k.tag_id`,
);

const TRIES = 3;

/** The tags that a revision came with, where it changed them. */
export interface RevisedTags {
  readonly tags?: readonly string[];
}

export interface TagChange {
  /** Null where they stay as they are. */
  readonly tags: readonly string[] | null;
  readonly before: RevisedTags;
  readonly after: RevisedTags;
}

/** Who is named as having proposed a new tag; nobody, where their account is erased. */
type Proposer = Pick<Viewer, 'memberId'>;

/** Puts tags on what threads are about. */
@Injectable()
export class TaggingService {
  constructor(private readonly clock: Clock) {}

  /**
   * Gives a subject, whose thread the caller has made or locked, these tags in this order, and takes all others away.
   * A name that leads to no tag becomes one, proposed by the member; several that lead to one count once.
   * @param path where the names stand in the input: `input.tags`
   * @throws InvalidInput for names that are too many, too long or empty
   */
  async tag(
    tx: Transaction,
    member: Proposer,
    threadId: string,
    typed: readonly string[],
    path = 'input.tags',
  ): Promise<void> {
    const names = readTagNames(typed, path);
    const tags = await this.follow(tx, member, threadId, names);
    const wanted = new Map<string, string>();
    for (const { key, name } of names) {
      const tagId = tags.get(key) as string;
      if (!wanted.has(tagId)) wanted.set(tagId, name);
    }
    await tx.rows(REPLACE.with({ threadId, tagIds: [...wanted.keys()], names: [...wanted.values()] }));
  }

  /**
   * What an edit makes of a subject's tags: the names that are to stand there, and for its revisions the tags before and after.
   * Names that lead to the same tags, written otherwise, change nothing. Takes the locks that `tag` takes: before the text is
   * written and with it the search's entry, for which whoever merges tags waits while they hold the names.
   * @param typed undefined where they stay as they are, null where they are taken away
   */
  async change(tx: Transaction, threadId: string, typed: readonly string[] | null | undefined): Promise<TagChange> {
    if (typed === undefined) return { tags: null, before: {}, after: {} };
    const names = readTagNames(typed ?? [], 'input.tags');
    const tags = names.map(({ name }) => name);
    await tx.rows(FOLLOW.with({ keys: names.map(({ key }) => key), threadId }));
    const carried = await this.names(tx, threadId);
    const same =
      tags.length === carried.length && tags.every((tag, at) => tagKey(tag) === tagKey(carried[at] as string));
    return { tags, before: { tags: carried }, after: { tags: same ? carried : tags } };
  }

  /** The names of the tags that a subject carries, in their order. */
  async names(tx: Transaction, threadId: string): Promise<string[]> {
    return (await tx.rows<{ name: string }>(WRITTEN.with({ threadId }))).map(({ name }) => name);
  }

  /** The tag behind each key; those that are missing are proposed. */
  private async follow(tx: Transaction, member: Proposer, threadId: string, names: readonly TagName[]) {
    const keys = [...new Set(names.map(({ key }) => key))];
    for (let tries = 1; ; tries++) {
      const rows = await tx.rows<{ key: string; tagId: string }>(FOLLOW.with({ keys, threadId }));
      const tags = new Map(rows.map(({ key, tagId }) => [key, tagId]));
      const missing = names.filter(({ key }, at) => !tags.has(key) && names.findIndex((n) => n.key === key) === at);
      if (missing.length === 0) return tags;
      if (tries === TRIES) throw new Conflict('A tag of yours was changed while you saved. Save again.');
      await this.propose(tx, member, missing);
    }
  }

  /** Ids are random: one that tells the time would tell when somebody first wrote the name, perhaps in a draft. */
  private async propose(tx: Transaction, member: Proposer, names: readonly TagName[]): Promise<void> {
    const slugs = names.map(({ key }) => tagSlug(key));
    await tx.rows(
      PROPOSE.with({
        ids: names.map(() => randomUUID()),
        slugs,
        slugKeys: slugs.map(tagKey),
        names: names.map(({ name }) => name),
        keys: names.map(({ key }) => key),
        memberId: member.memberId,
        now: this.clock.now(),
      }),
    );
  }
}
