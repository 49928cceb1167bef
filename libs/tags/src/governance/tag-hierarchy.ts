import { InvalidInput } from '#kernel';
import { Statement, type Transaction } from '#platform';

/** Which of the tags `$2` are the tag `$1` itself or stand below it. */
const BELOW = new Statement(
  'tags/broader-tag-that-is-below',
  { tagId: 'uuid', broader: 'uuid[]' },
  `
  with recursive below (id) as (
    select :tagId
    union
    select e.tag_id from below join tag_broader e on e.broader_id = below.id)
  select g.label from below join tag g using (id) where id = any(:broader) order by g.sort_key limit 1`,
);
const REPLACE = new Statement(
  'tags/replace-broader',
  { tagId: 'uuid', broader: 'uuid[]' },
  `
  with wanted as (select * from unnest(:broader) with ordinality as w(broader_id, position)),
  dropped as (delete from tag_broader where tag_id = :tagId and broader_id <> all(:broader))
  insert into tag_broader (tag_id, broader_id, position) select :tagId, broader_id, position from wanted
  on conflict (tag_id, broader_id) do update set position = excluded.position`,
);

const BROADER = new Statement(
  'tags/broader-of',
  { tagId: 'uuid' },
  'select broader_id as id from tag_broader where tag_id = :tagId order by position',
);

/** Under which tags one is filed, in their order. */
export async function broaderOf(tx: Transaction, tagId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(BROADER.with({ tagId }))).map(({ id }) => id);
}

/** Files a tag under others. The caller has the turn. @throws InvalidInput where that would close a circle */
export async function setBroader(tx: Transaction, tagId: string, broader: readonly string[]): Promise<void> {
  const closing = await tx.row<{ label: string }>(BELOW.with({ tagId, broader }));
  if (closing) {
    throw InvalidInput.at(
      'input.broader',
      `“${closing.label}” is this tag or stands below it. Choose a broader one, or file “${closing.label}” elsewhere first.`,
    );
  }
  await tx.rows(REPLACE.with({ tagId, broader: [...new Set(broader)] }));
}
