import { Conflict } from '#kernel';
import { type Reader, Statement, type Transaction } from '#platform';

/** Whoever tags with what goes away has followed one of its names, and is waited for; whoever comes later finds where it has gone. */
const LOCK_NAMES = new Statement(
  'tags/lock-names',
  { from: 'uuid[]' },
  `select from tag_name where tag_id = any(:from) order by key for update`,
);
const MOVE_TAGGINGS = new Statement(
  'tags/move-taggings',
  { from: 'uuid[]', into: 'uuid' },
  `
  with gone as (delete from tagging where tag_id = any(:from) returning thread_id, position)
  insert into tagging (thread_id, tag_id, position)
  select thread_id, :into, min(position) from gone group by thread_id order by thread_id
  on conflict (thread_id, tag_id) do update set position = least(tagging.position, excluded.position)`,
);
const MOVE_NAMES = new Statement(
  'tags/move-names',
  { from: 'uuid[]', into: 'uuid' },
  `update tag_name set tag_id = :into, kind = 'FORMER' where tag_id = any(:from)`,
);
const MOVE_EDGES = new Statement(
  'tags/move-edges',
  { from: 'uuid[]', into: 'uuid' },
  `
  with moved as (
    select case when tag_id = any(:from) then :into else tag_id end as tag_id,
      case when broader_id = any(:from) then :into else broader_id end as broader_id,
      case when tag_id = any(:from) then (select coalesce(max(position), 0) from tag_broader where tag_id = :into)
        + row_number() over (order by tag_id, position) else position end as position
    from tag_broader where tag_id = any(:from) or broader_id = any(:from))
  insert into tag_broader (tag_id, broader_id, position)
  select tag_id, broader_id, position from moved where tag_id <> broader_id order by position
  on conflict (tag_id, broader_id) do nothing`,
);
const REMOVE = new Statement('tags/remove-tags', { from: 'uuid[]' }, 'delete from tag where id = any(:from)');

/** What stands on a way up from one tag to another that is longer than one step. */
const between = (one: string, other: string) => `(
  with recursive above (id) as (
    select broader_id from tag_broader where tag_id = ${one} and broader_id <> ${other}
    union
    select e.broader_id from above join tag_broader e on e.tag_id = above.id where above.id <> ${other}),
  below (id) as (
    select tag_id from tag_broader where broader_id = ${other} and tag_id <> ${one}
    union
    select e.tag_id from below join tag_broader e on e.broader_id = below.id where below.id <> ${one})
  select g.label from above join below using (id) join tag g using (id) order by g.sort_key limit 3)`;
/** Either way, of which there is one at most: merging the two would close it to a circle. */
const BETWEEN = new Statement(
  'tags/tags-between',
  { one: 'uuid', other: 'uuid' },
  `${between(':one', ':other')} union all ${between(':other', ':one')}`,
);

/**
 * Lets everything that tags have go over to another one, which is filed: what carries them, their names and their places. The
 * caller has the turn.
 */
export async function mergeInto(tx: Transaction, from: readonly string[], into: string): Promise<void> {
  if (from.length === 0) return;
  await lockNames(tx, from);
  await tx.rows(MOVE_TAGGINGS.with({ from, into }));
  await tx.rows(MOVE_NAMES.with({ from, into }));
  await tx.rows(MOVE_EDGES.with({ from, into }));
  await removeTags(tx, from);
}

/** Waits for whoever has followed a name of these tags, and keeps others from following one until the end of the transaction. */
export async function lockNames(tx: Transaction, from: readonly string[]): Promise<void> {
  await tx.rows(LOCK_NAMES.with({ from }));
}

/** With their names and places; nothing carries them any more. */
export async function removeTags(tx: Transaction, from: readonly string[]): Promise<void> {
  await tx.rows(REMOVE.with({ from }));
}

/** @throws Conflict where others stand between the two */
export async function requireNothingBetween(tx: Reader, one: string, other: string): Promise<void> {
  const standing = await tx.rows<{ label: string }>(BETWEEN.with({ one, other }));
  if (standing.length === 0) return;
  const labels = standing.map(({ label }) => `“${label}”`).join(', ');
  throw new Conflict(
    `${labels} would be both broader and narrower than the merged tag. Merge what stands between first, or file it elsewhere.`,
  );
}
