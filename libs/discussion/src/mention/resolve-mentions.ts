import type { PostAddress } from '#kernel';
import { handlesLinked, type MentionedMember, type Rendering } from '#markdown';
import { type Reader, Statement } from '#platform';

/** A mention is bound to the member, not to the letters: an edited post's own mentions come before today's handles. */
const RESOLVE = new Statement(
  'discussion/resolve-handles',
  { handles: 'text[]', threadId: 'uuid | null', number: 'integer | null' },
  `
  select distinct on (handle) handle, id, later = 0 as bound from (
    select n.handle, n.member_id as id, 0 as later from mention n
    where n.thread_id = :threadId and n.number = :number and n.handle = any(:handles) and n.member_id is not null
    union all
    select m.handle, m.id, 1 from member m where m.handle = any(:handles)
  ) known order by handle, later`,
);

const VISIBLE_TEXT = new Statement(
  'discussion/visible-text',
  { threadId: 'uuid', number: 'integer' },
  'select html from post where thread_id = :threadId and number = :number',
);

type Mentions = Pick<Rendering, 'mentions' | 'handles'>;

interface ResolvedRow extends MentionedMember {
  /** Whether the edited post's text mentions this member by this handle. */
  readonly bound: boolean;
}

/**
 * Who is behind the handles that a text's mentions can mean.
 *
 * @param edited the post that it is a text of: what that mentioned before stays bound to the same members
 * @returns members by handle
 */
export async function resolveMentions(
  reader: Reader,
  { mentions, handles }: Mentions,
  edited?: PostAddress,
): Promise<ReadonlyMap<string, MentionedMember>> {
  if (handles.length === 0) return new Map();
  const rows = await reader.rows<ResolvedRow>(
    RESOLVE.with({ handles, threadId: edited?.threadId, number: edited?.number }),
  );
  const members = new Map(rows.map((row) => [row.handle, row]));
  if (edited) await keepBound(reader, mentions, members, edited);
  return members;
}

/** Where `@ann.Thanks` has called ann, it still does when somebody has taken the handle ann.thanks since. */
async function keepBound(
  reader: Reader,
  mentions: Mentions['mentions'],
  members: Map<string, ResolvedRow>,
  edited: PostAddress,
) {
  const newer = mentions.flatMap((handles) => {
    const bound = handles.findIndex((handle) => members.get(handle)?.bound);
    return handles.slice(0, Math.max(0, bound)).filter((handle) => members.has(handle));
  });
  if (newer.length === 0) return;
  const old = await reader.row<{ html: string }>(VISIBLE_TEXT.with(edited));
  const linked = handlesLinked(old?.html ?? '');
  for (const handle of newer) if (linked.has(handle)) members.delete(handle);
}
