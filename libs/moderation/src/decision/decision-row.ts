import { type Author, type AuthorRow, authorColumns, toAuthor } from '#discussion';
import type { AppealOutcome } from '../appeal/appeal.js';
import { appealUntil, refusedEdit } from './appealable.js';
import type { DecisionView, ModerationAction } from './decision.js';
import { decisionModerated } from './decision-visibility.js';

/** The member whom it is about learns neither who decided nor that reports were dismissed. */
const concerned = (d: string) =>
  `coalesce(${d}.member_id = :viewer.memberId and (${d}.action <> 'DISMISS' or ${refusedEdit(d)}), false)`;
const inFull = (d: string) => `(${decisionModerated(d)} and ${d}.member_id is distinct from :viewer.memberId)`;
/** Whether the viewer reads the decision in row `d`; one that is about themselves as anybody else would. */
export const decisionSeen = (d: string) => `(${inFull(d)} or ${concerned(d)})`;

/** The decision in row `d` with its appeal, over what `decisionJoins` joins to it. */
export const decisionColumns = (
  d: string,
) => `${d}.id, ${d}.action, ${d}.member_id, ${d}.thread_id, ${d}.number, ${d}.course_id, ${d}.reason,
  ${d}.content_revision, ${d}.until, ${d}.created_at, ${d}.undone_at is not null as undone, ${refusedEdit(d)} as refused_edit,
  case when ${inFull(d)} then ${d}.batch_id end as batch_id, ${authorColumns('m', inFull(d))},
  a.statement, a.created_at as appealed_at, a.outcome, a.decided_at, a.explanation,
  resolver.author_id as resolver_id, resolver.author_handle as resolver_handle, resolver.author_name as resolver_name`;
/** The moderator `m`, the appeal `a` and who resolved that. */
export const decisionJoins = (d: string) => `
  left join member m on m.id = ${d}.moderator_id left join appeal a on a.decision_id = ${d}.id
  left join lateral (select ${authorColumns('r', inFull(d))} from member r where r.id = a.decided_by) resolver on true`;

/**
 * What the decision in row `d` was about before: the status of its content, or of a profile, of which a text that waits beside what is shown is no
 * part; and after it whether a newer text was left waiting, and whether others were shown a text of a profile. Null where it says nothing of these.
 */
export const decisionFacts = (d: string) => {
  const [before, after] = [`${d}.before -> 'facts'`, `${d}.after -> 'facts'`];
  const shown = (facts: string) =>
    `(not (${facts} -> 'hidden')::boolean and (${facts} -> 'visibleRevision')::integer > 0)`;
  return `case when ${before} -> 'hidden' is null then ${before} ->> 'status' when (${before} -> 'hidden')::boolean then 'HIDDEN'
      when ${shown(before)} then 'VISIBLE' else 'HELD' end as decision_former_status,
    case when ${after} -> 'hidden' is not null then ${after} ->> 'status' = 'HELD'
      else (${after} -> 'visibleRevision')::integer < (${after} -> 'revision')::integer end as decision_text_waits,
    ${shown(after)} as decision_profile_shown`;
};

export interface DecisionRow extends AuthorRow {
  id: string;
  action: ModerationAction;
  member_id: string | null;
  thread_id: string | null;
  number: number | null;
  course_id: string | null;
  reason: string;
  content_revision: number | null;
  until: Date | null;
  created_at: Date;
  undone: boolean;
  refused_edit: boolean;
  batch_id: string | null;
  statement: string | null;
  appealed_at: Date;
  outcome: AppealOutcome | null;
  decided_at: Date | null;
  explanation: string | null;
  resolver_id: string | null;
  resolver_handle: string;
  resolver_name: string | null;
}

export function toDecision(row: DecisionRow): DecisionView {
  return {
    id: row.id,
    action: row.action,
    moderator: toAuthor(row),
    memberId: row.member_id,
    address: row.thread_id === null ? null : { threadId: row.thread_id, number: row.number as number },
    courseId: row.course_id,
    reason: row.reason,
    contentRevision: row.content_revision,
    until: row.until,
    batchId: row.batch_id,
    createdAt: row.created_at,
    undone: row.undone,
    appealUntil: appealUntil({
      action: row.action,
      refusedEdit: row.refused_edit,
      createdAt: row.created_at,
      undone: row.undone,
      appealed: row.statement !== null,
    }),
    appeal: row.statement === null ? null : toAppeal(row, row.statement),
  };
}

function toAppeal(row: DecisionRow, statement: string): DecisionView['appeal'] {
  const decidedBy: Author | null = row.resolver_id
    ? { id: row.resolver_id, handle: row.resolver_handle, displayName: row.resolver_name }
    : null;
  const { id, appealed_at: createdAt, outcome, decided_at: decidedAt, explanation } = row;
  return { id, statement, createdAt, outcome, decidedBy, decidedAt, explanation };
}
