import { Injectable } from '@nestjs/common';
import { editIsPending } from '#discussion';
import { addressColumns, type PostAddress, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { moderates } from '#visibility';
import { refusedEdit } from '../decision/appealable.js';
import type { DecisionView } from '../decision/decision.js';
import {
  type DecisionRow,
  decisionColumns,
  decisionJoins,
  decisionSeen,
  toDecision,
} from '../decision/decision-row.js';
import { heldWords } from '../item/held-because.js';
import type { HeldBecause } from '../item/moderation-item.js';
import { isAboutProfile } from '../member-item/profile-decisions.js';

const ADDRESSES = { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' } as const;
/** The contents `p` in threads `t` at these addresses, for their authors and moderators. */
const CONCERNED = `from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  join thread t on t.id = asked.thread_id join post p on p.thread_id = t.id and p.number = asked.number
    and (coalesce(p.author_id = :viewer.memberId, false) or (t.status <> 'DRAFT' and ${moderates('t')}))`;

/** Not that reports were dismissed: that says nothing about the content, and its author would learn that there were any. */
const IN_FORCE = new Statement(
  'moderation/decisions-in-force',
  ADDRESSES,
  `
  select asked.at, ${decisionColumns('d')} ${CONCERNED}
  cross join lateral (
    select d.* from decision d where d.thread_id = asked.thread_id and d.number = asked.number and d.undone_at is null
    and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'WARN') or ${refusedEdit('d')}) and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit 1) d ${decisionJoins('d')}`,
);

/** What waits for a moderator is held because of its latest text that a rule had something against. */
const HELD = new Statement(
  'moderation/held-because',
  ADDRESSES,
  `
  select asked.at, held.because ${CONCERNED}
  join moderation_item i on i.thread_id = p.thread_id and i.number = p.number
  cross join lateral (
    select jsonb_agg(one) as because from jsonb_array_elements(i.held) one
    where (one ->> 'revision')::integer = (select max((any_of ->> 'revision')::integer) from jsonb_array_elements(i.held) any_of)) held
  where held.because is not null and coalesce(p.status, t.status) <> 'REMOVED'
  and (coalesce(p.status, t.status) = 'HELD' or ${editIsPending('p')})`,
);

/**
 * Of content: the visible text is not kept a second time unless it was changed. The text that led to a suspension in another course is read by the moderators of
 * the text, not by those of that course.
 */
const TEXTS = new Statement(
  'moderation/texts-of-decisions',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select d.id, coalesce(v.markdown, case
    when p.visible_revision = d.content_revision and coalesce(p.status, t.status) <> 'REMOVED' then p.markdown end) as text
  from decision d join thread t on t.id = d.thread_id join post p on p.thread_id = d.thread_id and p.number = d.number
  left join post_revision v on v.thread_id = d.thread_id and v.number = d.number and v.revision = d.content_revision
  where d.id = any(:ids) and ${decisionSeen('d')} and (d.member_id = :viewer.memberId or ${moderates('t')})
  union all
  select d.id, concat_ws(E'\n\n', r.display_name, r.affiliation, r.bio_markdown)
  from decision d join profile_revision r on r.member_id = d.member_id and r.revision = d.content_revision
  where d.id = any(:ids) and ${isAboutProfile('d')} and ${decisionSeen('d')}`,
);

/** What authors and moderators read about a content's decisions and why it is held; nobody else does. */
@Injectable()
export class AuthorQueries {
  constructor(private readonly database: Database) {}

  /** The last decision about each of these contents that was not undone, in their order. */
  async inForce(viewer: Viewer, addresses: readonly PostAddress[]): Promise<Array<DecisionView | null>> {
    const found = addresses.map((): DecisionView | null => null);
    const [threadIds, numbers] = addressColumns(addresses);
    const statement = IN_FORCE.with({ viewer, threadIds, numbers });
    for (const row of await this.database.readerFor(viewer).rows<DecisionRow & At>(statement)) {
      found[Number(row.at) - 1] = toDecision(row);
    }
    return found;
  }

  /** Why each of these contents, or its pending edit, is held, in their order; empty where it is not. */
  async heldBecause(viewer: Viewer, addresses: readonly PostAddress[]): Promise<string[][]> {
    const found = addresses.map((): string[] => []);
    const [threadIds, numbers] = addressColumns(addresses);
    const statement = HELD.with({ viewer, threadIds, numbers });
    for (const row of await this.database.readerFor(viewer).rows<At & { because: HeldBecause[] }>(statement)) {
      found[Number(row.at) - 1] = heldWords(row.because);
    }
    return found;
  }

  /** The texts that these decisions are about, in their order; null where there is none, or it is not kept any more. */
  async texts(viewer: Viewer, ids: readonly string[]): Promise<Array<string | null>> {
    const reader = this.database.readerFor(viewer);
    const rows = await reader.rows<{ id: string; text: string | null }>(TEXTS.with({ viewer, ids }));
    const byId = new Map(rows.map(({ id, text }) => [id, text]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}

interface At {
  at: string;
}
