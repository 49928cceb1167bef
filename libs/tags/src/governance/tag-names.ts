import { type FieldProblem, InvalidInput } from '#kernel';
import { Statement, type Transaction } from '#platform';
import type { TagName } from '../name/tag-name.js';
import { mergeInto } from './tag-merge.js';

/** A name that a tag is to have, and where it stands in the input. */
export interface ClaimedName extends TagName {
  readonly kind: 'LABEL' | 'SYNONYM' | 'FORMER';
  readonly path: string;
}

const CLAIM = new Statement(
  'tags/claim-names',
  { tagId: 'uuid', keys: 'text[]', names: 'text[]' },
  `
  insert into tag_name (key, tag_id, kind, name)
  select c.key, :tagId, 'FORMER', c.name from unnest(:keys, :names) as c(key, name) order by c.key
  on conflict (key) do nothing`,
);
const OWNERS = new Statement(
  'tags/lock-owners-of-names',
  { tagId: 'uuid', keys: 'text[]' },
  `
  select n.key, n.tag_id as "tagId", g.filed, g.label from tag_name n join tag g on g.id = n.tag_id
  where n.key = any(:keys) or n.tag_id = :tagId order by n.key for update of n`,
);
const DROP = new Statement(
  'tags/drop-synonyms',
  { tagId: 'uuid', keys: 'text[]' },
  `
  delete from tag_name where tag_id = :tagId and kind = 'SYNONYM' and key <> all(:keys)`,
);
/** A name that is written is looked up again for everything that carries its tag, so one that stays as it is is left alone. */
const ARRANGE = new Statement(
  'tags/arrange-names',
  { tagId: 'uuid', keys: 'text[]', names: 'text[]', kinds: 'text[]' },
  `
  update tag_name n set kind = coalesce(c.kind::tag_name_kind, 'FORMER'), name = coalesce(c.name, n.name)
  from tag_name old left join unnest(:keys, :names, :kinds) as c(key, name, kind) on c.key = old.key
  where n.key = old.key and old.tag_id = :tagId and (old.kind <> 'FORMER' or c.key is not null)
  and (n.kind, n.name) is distinct from (coalesce(c.kind::tag_name_kind, 'FORMER'), coalesce(c.name, n.name))`,
);

interface Owner {
  key: string;
  tagId: string;
  filed: boolean;
  label: string;
}

const SYNONYMS = new Statement(
  'tags/synonyms',
  { tagId: 'uuid' },
  `select key, name from tag_name where tag_id = :tagId and kind = 'SYNONYM' order by key`,
);

export function synonymsOf(tx: Transaction, tagId: string): Promise<TagName[]> {
  return tx.rows<TagName>(SYNONYMS.with({ tagId }));
}

/**
 * Gives a tag these names, the first claim of a key counting: what was its label before leads to it still, synonyms that are not
 * claimed do no longer. A name that was only proposed is taken over with everything that carries it. Answers the tags taken over.
 * @throws InvalidInput where a name leads to another tag that is filed
 */
export async function claimNames(tx: Transaction, tagId: string, claims: readonly ClaimedName[]): Promise<string[]> {
  const byKey = new Map(claims.toReversed().map((claim) => [claim.key, claim]));
  const distinct = [...byKey.values()];
  const keys = distinct.map(({ key }) => key);
  const names = distinct.map(({ name }) => name);
  await tx.rows(CLAIM.with({ tagId, keys, names }));
  const owners = await tx.rows<Owner>(OWNERS.with({ tagId, keys }));
  const others = owners.filter((owner) => owner.tagId !== tagId);
  const problems = others.flatMap(({ key, filed, label }): FieldProblem[] => {
    const { path, name } = byKey.get(key) as ClaimedName;
    const message = `“${name}” leads to the tag “${label}”. Merge the two, or choose another name.`;
    return filed ? [{ path, message }] : [];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  const taken = [...new Set(others.map((owner) => owner.tagId))];
  await mergeInto(tx, taken, tagId);
  await tx.rows(DROP.with({ tagId, keys }));
  await tx.rows(ARRANGE.with({ tagId, keys, names, kinds: distinct.map(({ kind }) => kind) }));
  return taken;
}
