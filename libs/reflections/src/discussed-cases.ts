import { requireNothingNew } from '#discussion';
import { InvalidInput, isId, limits, type Member } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { seesSubject } from '#visibility';

/*
 * Which case studies a reflection discusses, and until when that keeps it from whoever rates one of them blind:
 * `thread.blind_until` of a reflection is the latest of theirs. Rows are locked in one order, case studies before
 * reflections and each by their ids, and figures are read by a statement that begins when the locks are held.
 */
const LOCK_CASES = new Statement(
  'reflections/lock-case-studies',
  { ids: 'uuid[]' },
  `select from thread where id = any(:ids) and kind = 'CASE_STUDY' order by id for share`,
);
const SEEN = new Statement(
  'reflections/seen-case-studies',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select t.id from thread t where t.id = any(:ids) and t.kind = 'CASE_STUDY' and t.status <> 'REMOVED' and ${seesSubject('t')}`,
);
const REPLACE = new Statement(
  'reflections/replace-discussed',
  { threadId: 'uuid', caseStudyIds: 'uuid[]' },
  `
  with wanted as (select id, at from unnest(:caseStudyIds) with ordinality as given(id, at)),
  dropped as (delete from discussed_case where thread_id = :threadId and case_study_id <> all(:caseStudyIds)),
  kept as (
    insert into discussed_case (thread_id, case_study_id, position) select :threadId, id, at from wanted
    on conflict (thread_id, case_study_id) do update set position = excluded.position)
  update thread set blind_until = (select max(study.blind_until) from thread study where study.id = any(:caseStudyIds))
  where id = :threadId`,
);

const DISCUSSED = new Statement(
  'reflections/discussed-case-studies',
  { threadId: 'uuid' },
  'select case_study_id as id from discussed_case where thread_id = :threadId',
);

const LOCK_DISCUSSING = new Statement(
  'reflections/lock-discussing',
  { caseStudyId: 'uuid' },
  `
  select from thread where id in (select thread_id from discussed_case where case_study_id = :caseStudyId) order by id for no key update`,
);
const REFRESH = new Statement(
  'reflections/refresh-blind-until',
  { caseStudyId: 'uuid' },
  `
  update thread t set blind_until = (
    select max(study.blind_until) from discussed_case about join thread study on study.id = about.case_study_id
    where about.thread_id = t.id)
  where t.id in (select thread_id from discussed_case where case_study_id = :caseStudyId)`,
);
const FORGET = new Statement(
  'reflections/forget-blind-until',
  { caseStudyId: 'uuid' },
  'update thread set blind_until = null where id = :caseStudyId',
);
const UNLINK = new Statement(
  'reflections/unlink-case-study',
  { caseStudyId: 'uuid' },
  'delete from discussed_case where case_study_id = :caseStudyId',
);

/** The part of an input that says what a reflection discusses. */
export interface Discussing {
  /** The case studies that it discusses, in the order in which readers see them. */
  readonly caseStudyIds?: readonly string[] | null;
}

/** Keeps case studies from being opened for blind rating until the reflection that discusses them is written. Before any other lock. */
export async function lockDiscussed(tx: Transaction, { caseStudyIds }: Discussing): Promise<void> {
  if (caseStudyIds?.length) await tx.rows(LOCK_CASES.with({ ids: caseStudyIds.filter(isId) }));
}

/** Makes the case studies that are named those that a new reflection discusses. See `replace`. */
export async function discuss(
  tx: Transaction,
  member: Member,
  threadId: string,
  { caseStudyIds }: Discussing,
): Promise<void> {
  if (caseStudyIds?.length) await replace(tx, member, threadId, caseStudyIds);
}

/** The same of one that there is: null and none take them all away. Where the input does not say, they stay. */
export async function changeDiscussed(
  tx: Transaction,
  member: Member,
  threadId: string,
  { caseStudyIds }: Discussing,
): Promise<void> {
  if (caseStudyIds !== undefined) await replace(tx, member, threadId, caseStudyIds ?? []);
}

/**
 * Makes these the case studies that a reflection discusses, in their order; `lockDiscussed` was called before.
 * @throws InvalidInput at `input.caseStudyIds.N` for what is none, or none that the author sees
 */
async function replace(
  tx: Transaction,
  member: Member,
  threadId: string,
  caseStudyIds: readonly string[],
): Promise<void> {
  if (caseStudyIds.length > limits.caseStudy.discussed) {
    throw InvalidInput.at(
      'input.caseStudyIds',
      `A reflection discusses at most ${limits.caseStudy.discussed} case studies. Leave some out, or write a second one.`,
    );
  }
  const rows = await tx.rows<{ id: string }>(SEEN.with({ viewer: member, ids: caseStudyIds.filter(isId) }));
  const seen = new Set(rows.map(({ id }) => id));
  const problems = caseStudyIds.flatMap((id, at) =>
    seen.has(id)
      ? []
      : [
          {
            path: `input.caseStudyIds.${at}`,
            message: 'There is no such case study, or it is not yours to see. Choose one that you can open.',
          },
        ],
  );
  if (problems.length > 0) throw new InvalidInput(problems);
  await tx.rows(REPLACE.with({ threadId, caseStudyIds: [...new Set(caseStudyIds)] }));
}

/** @throws InvalidInput while its edit is pending, for what it does not discuss yet */
export async function requireNothingNewDiscussed(
  tx: Transaction,
  threadId: string,
  { caseStudyIds }: Discussing,
): Promise<void> {
  const discussed = await tx.rows<{ id: string }>(DISCUSSED.with({ threadId }));
  requireNothingNew(
    'caseStudyIds',
    'case studies',
    caseStudyIds,
    discussed.map(({ id }) => id),
  );
}

/** After a case study's `blind_until` has changed, in the transaction that holds its thread's lock: for all that discusses it. */
export async function refreshBlindUntil(tx: Transaction, caseStudyId: string): Promise<void> {
  await tx.rows(LOCK_DISCUSSING.with({ caseStudyId }));
  await tx.rows(REFRESH.with({ caseStudyId }));
}

/** The same after a case study was withdrawn: it has no outcome any more, and nothing discusses it. */
export async function forgetDiscussions(tx: Transaction, caseStudyId: string): Promise<void> {
  await tx.rows(FORGET.with({ caseStudyId }));
  await refreshBlindUntil(tx, caseStudyId);
  await tx.rows(UNLINK.with({ caseStudyId }));
}
