import { InvalidInput } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** Which of the tags `$2` are the tag `$1` itself or stand below it. */
const BELOW = new Statement(`
  with recursive below (id) as (
    select $1::uuid
    union
    select e.tag_id from below join tag_broader e on e.broader_id = below.id)
  select g.label from below join tag g using (id) where id = any($2::uuid[]) order by g.sort_key limit 1`);
const REPLACE = new Statement(`
  with wanted as (select * from unnest($2::uuid[]) with ordinality as w(broader_id, position)),
  dropped as (delete from tag_broader where tag_id = $1::uuid and broader_id <> all($2::uuid[]))
  insert into tag_broader (tag_id, broader_id, position) select $1::uuid, broader_id, position from wanted
  on conflict (tag_id, broader_id) do update set position = excluded.position`);

const BROADER = new Statement('select broader_id as id from tag_broader where tag_id = $1 order by position');

/** Under which tags one is filed, in their order. */
export async function broaderOf(tx: Transaction, tagId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(BROADER, [tagId])).map(({ id }) => id);
}

/** Files a tag under others. The caller has the turn. @throws InvalidInput where that would close a circle */
export async function setBroader(tx: Transaction, tagId: string, broader: readonly string[]): Promise<void> {
  const closing = await tx.row<{ label: string }>(BELOW, [tagId, broader]);
  if (closing) {
    throw InvalidInput.at(
      'input.broader',
      `“${closing.label}” is this tag or stands below it. Choose a broader one, or file “${closing.label}” elsewhere first.`,
    );
  }
  await tx.rows(REPLACE, [tagId, [...new Set(broader)]]);
}
