import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import type { Member } from '#kernel';
import { Database } from '#platform';

/** The tables of a course that can be downloaded. */
export type ExportedTable = 'participation' | 'prompts' | 'replies' | 'unanswered';

/** Keeps in the log who has downloaded which table of a course. */
@Injectable()
export class ExportRecorder {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async record(member: Member, courseId: string, table: ExportedTable, rows: number): Promise<void> {
    await this.database.transaction(async (tx) =>
      this.audit.record(tx, {
        action: 'EXPORT',
        actorId: member.memberId,
        targetKind: 'COURSE',
        targetId: courseId,
        scope: { courseId },
        after: { table, rows },
      }),
    );
  }
}
