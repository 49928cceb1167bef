import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { Statement, type Transaction } from '#platform';
import type { AuditRecord } from './audit-record.js';

/** In the order of the array. Number and hashes are given by the database, which lets nobody choose them. */
const APPEND = new Statement(
  'audit/append',
  { entries: 'jsonb' },
  `insert into audit_entry (id, at, actor_id, action, target_kind, target_id, scope, course_id, decision_id, batch_id, concerns_id, before, after)
  select id, at, actor_id, action, target_kind, target_id, scope::audit_scope, course_id, decision_id, batch_id, concerns_id, before, after
  from rows from (jsonb_to_recordset(:entries) as (id uuid, at timestamptz, actor_id uuid, action text, target_kind text,
    target_id text, scope text, course_id uuid, decision_id uuid, batch_id uuid, concerns_id uuid, before jsonb, after jsonb)) with ordinality
  order by ordinality`,
);

/** Writes the append-only log. See docs/decisions/0021. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds to the log what the transaction does; without its commit nothing is logged. Everything of one transaction is written right
   * before its commit, since writers take turns from then on.
   */
  record(tx: Transaction, record: AuditRecord): void {
    const now = this.clock.now();
    const { scope } = record;
    tx.beforeCommit(append, {
      id: newId(now),
      at: now,
      actor_id: record.actorId,
      action: record.action,
      target_kind: record.targetKind,
      target_id: record.targetId,
      scope: typeof scope === 'string' ? scope : 'COURSE',
      course_id: typeof scope === 'string' ? null : scope.courseId,
      decision_id: record.decisionId ?? null,
      batch_id: record.batchId ?? null,
      concerns_id: record.concernsId ?? null,
      before: record.before ?? null,
      after: record.after ?? null,
    });
  }
}

async function append(tx: Transaction, entries: readonly object[]): Promise<void> {
  await tx.rows(APPEND.with({ entries: JSON.stringify(entries) }));
}
