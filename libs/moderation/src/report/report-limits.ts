import { InvalidInput, limits, RateLimited, writtenText } from '#kernel';
import { Statement, type Transaction } from '#platform';
import type { ReportReason } from './report.js';

const DAY = 24 * 60 * 60 * 1000;
const { reportsPerDay } = limits.moderation;

/** The report, of a text or of a member, that has to become a day old before another is accepted. */
const OVER_LIMIT = new Statement(
  'moderation/report-over-limit',
  { memberId: 'uuid', since: 'timestamptz' },
  `
  select created_at as since from (
    (select created_at from report where reporter_id = :memberId and created_at > :since order by created_at desc limit ${reportsPerDay})
    union all
    (select created_at from member_report where reporter_id = :memberId and created_at > :since
      order by created_at desc limit ${reportsPerDay})) reported
  order by created_at desc offset ${reportsPerDay - 1} limit 1`,
);

/** What a reporter adds; null for nothing. @throws InvalidInput for OTHER without it */
export function readReportNote({ reason, note }: { reason: ReportReason; note?: string | null }): string | null {
  const added = writtenText(note)?.trim() ?? null;
  if (reason === 'OTHER' && added === null) {
    throw InvalidInput.at('input.note', 'Say in the note what is wrong with it: OTHER alone tells moderators nothing.');
  }
  return added;
}

/**
 * Reads whether a member, who is locked, has reported as much in a day as one can.
 * @returns what throws RateLimited where they have
 */
export async function requireReportsLeft(tx: Transaction, reporterId: string, now: Date): Promise<() => void> {
  const over = await tx.row<{ since: Date }>(
    OVER_LIMIT.with({ memberId: reporterId, since: new Date(now.getTime() - DAY) }),
  );
  return () => {
    if (!over) return;
    throw new RateLimited(
      `You have reported ${reportsPerDay} texts in 24 hours, which is as many as one member can. Write to a moderator about the rest, or go on tomorrow.`,
      Math.ceil((over.since.getTime() + DAY - now.getTime()) / 1000),
    );
  };
}
