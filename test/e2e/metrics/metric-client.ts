import { buildWorld } from '../../factories/world.js';
import type { Answer, Json, TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

export const [CONTRIBUTOR, READER, ADMIN, SUSPENDED] = [0, 1, 2, 3] as const;
export const [STUDY, WITHDRAWN, HELD, REFLECTION] = [0, 1, 2, 3] as const;
const METRICS = `metrics { id name unit paid provenance baseline total perStaffHour perCapita lift
  points { on value note inCampaign } }`;
const PAYLOAD = `caseStudy { id revision ${METRICS} }`;

const COUNT = `
  select (select count(*)::integer from metric_series where thread_id = $1) as series,
    (select count(*)::integer from metric_point where thread_id = $1) as points`;

export const series = (more: object = {}) => ({ name: 'Reach', unit: 'people', provenance: 'EXPORT', ...more });
export const fieldsOf = ({ errors }: Answer): Json[] => errors?.[0]?.extensions.fields ?? [];
export const pathsOf = (answer: Answer): string[] => fieldsOf(answer).map(({ path }) => path);

/** Whoever records figures, over the API, in a world of its own. */
export class MetricClient extends WorldClient {
  static async begin(api: TestApi): Promise<MetricClient> {
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, { isAdmin: true }, { suspendedUntil: new Date(api.clock.now().getTime() + 60_000) }],
      subjects: [
        { kind: 'CASE_STUDY', author: CONTRIBUTOR },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'REMOVED' },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'HELD' },
        { author: CONTRIBUTOR },
      ],
    });
    return new MetricClient(api, world);
  }

  send(list: object[], more: object = {}, member: number | null = CONTRIBUTOR): Promise<Answer> {
    return this.mutate(member, 'recordMetrics', { caseStudyId: this.world.id(STUDY), series: list, ...more }, PAYLOAD);
  }

  async record(list: object[], more: object = {}, member = CONTRIBUTOR as number): Promise<Json[]> {
    const answer = await this.send(list, more, member);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.recordMetrics.caseStudy.metrics;
  }

  async stored(): Promise<Json[]> {
    const document = `query ($id: String!) { caseStudy(slug: $id) { ${METRICS} } }`;
    return (await this.ok(CONTRIBUTOR, document, { id: this.world.id(STUDY) })).caseStudy.metrics;
  }

  count() {
    return this.api.db.row(sql(COUNT, [this.world.id(STUDY)]));
  }
}
