import { Injectable } from '@nestjs/common';
import { addressColumns, isId, limits, type PostAddress, type Viewer } from '#kernel';
import { Database, Statement, viewerValues } from '#platform';
import type { DecisionView } from './decision.js';
import { type DecisionRow, decisionColumns, decisionJoins, decisionSeen, toDecision } from './decision-row.js';

/** Of one piece of content, at once. */
const PER_CONTENT = limits.moderation.decisionsShown;

const BY_IDS = new Statement(`
  select ${decisionColumns} from decision d ${decisionJoins} where d.id = any($8::uuid[]) and ${decisionSeen('d')}`);
const OF_CONTENT = new Statement(`
  select asked.at, ${decisionColumns} from unnest($8::uuid[], $9::integer[]) with ordinality as asked(thread_id, number, at)
  cross join lateral (
    select d.* from decision d where d.thread_id = asked.thread_id and d.number = asked.number and ${decisionSeen('d')}
    order by d.created_at desc, d.id desc limit ${PER_CONTENT}) d ${decisionJoins}
  order by asked.at, d.created_at desc, d.id desc`);

/** Reads decisions: in full for those who moderate what they are about, without who decided for the member concerned. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the ids; null for those that are not the viewer's to read. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Array<DecisionView | null>> {
    const rows = await this.rows<DecisionRow>(BY_IDS, viewer, [ids.filter(isId)]);
    const byId = new Map(rows.map((row) => [row.id, toDecision(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The newest of each piece of content, newest first, in the order of the addresses. */
  async ofContent(viewer: Viewer, addresses: readonly PostAddress[]): Promise<DecisionView[][]> {
    const found = addresses.map((): DecisionView[] => []);
    for (const row of await this.rows<DecisionRow & { at: string }>(OF_CONTENT, viewer, addressColumns(addresses))) {
      found[Number(row.at) - 1]?.push(toDecision(row));
    }
    return found;
  }

  private rows<Found>(statement: Statement, viewer: Viewer, values: readonly unknown[]): Promise<Found[]> {
    return this.database.readerFor(viewer).rows<Found>(statement, [...viewerValues(viewer), ...values]);
  }
}
