import { Injectable } from '@nestjs/common';
import { Database, Statement } from '#platform';

/** Why something was decided and, once an appeal is resolved, how that was explained. */
export interface GivenReason {
  readonly reason: string;
  readonly explanation: string | null;
}

const OF_DECISIONS = new Statement(
  'moderation/reasons-of-decisions',
  { ids: 'uuid[]' },
  `
  select d.id, d.reason, a.explanation from decision d left join appeal a on a.decision_id = d.id
  where d.id = any(:ids)`,
);

/** Reads the texts that entries of the log refer to. */
@Injectable()
export class ReasonQueries {
  constructor(private readonly database: Database) {}

  /**
   * In the order of the ids; null for what is erased.
   * @param ids of decisions in entries that the viewer reads, who therefore moderates what they are about
   */
  async ofDecisions(ids: readonly string[]): Promise<Array<GivenReason | null>> {
    const rows = await this.database.rows<GivenReason & { id: string }>(OF_DECISIONS.with({ ids }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }
}
