import { Injectable } from '@nestjs/common';
import { addressColumns, isId, limits, type PostAddress, type Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import type { DecisionView } from './decision.js';
import { type DecisionRow, decisionColumns, decisionJoins, decisionSeen, toDecision } from './decision-row.js';

/** Of one piece of content. */
const PER_CONTENT = limits.moderation.decisionsShown;

const BY_IDS = new Statement(
  'moderation/decisions',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select ${decisionColumns('d')} from decision d ${decisionJoins('d')} where d.id = any(:ids) and ${decisionSeen('d')}`,
);
const OF_CONTENT = new Statement(
  'moderation/decisions-about-content',
  { viewer: 'viewer', threadIds: 'uuid[]', numbers: 'integer[]' },
  `
  select asked.at, ${decisionColumns('d')} from unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)
  cross join lateral (
    select d.* from decision d where d.thread_id = asked.thread_id and d.number = asked.number and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit ${PER_CONTENT}) d ${decisionJoins('d')}
  order by asked.at, d.created_at desc, d.id desc`,
);

/** Reads decisions: in full for those who moderate what they are about, without who decided for the member concerned. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the ids; null for those that are not the viewer's to read. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Array<DecisionView | null>> {
    const statement = BY_IDS.with({ viewer, ids: ids.filter(isId) });
    const rows = await this.database.readerFor(viewer).rows<DecisionRow>(statement);
    const byId = new Map(rows.map((row) => [row.id, toDecision(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The newest of each piece of content, newest first, in the order of the addresses. */
  async ofContent(viewer: Viewer, addresses: readonly PostAddress[]): Promise<DecisionView[][]> {
    const found = addresses.map((): DecisionView[] => []);
    const [threadIds, numbers] = addressColumns(addresses);
    const statement = OF_CONTENT.with({ viewer, threadIds, numbers });
    for (const row of await this.database.readerFor(viewer).rows<DecisionRow & { at: string }>(statement)) {
      found[Number(row.at) - 1]?.push(toDecision(row));
    }
    return found;
  }
}
