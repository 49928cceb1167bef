import pg from 'pg';
import type { Viewer } from '#kernel';
import { SESSION_OPTIONS } from '../../libs/platform/src/database/connect.js';
import { compile } from '../../libs/platform/src/database/named-parameters.js';
import type { WrittenStatement } from '../../libs/platform/src/database/statement-names.js';
import { NOW } from './site/ids.js';
import { VIEWERS, viewersOf } from './values.js';

interface Plan {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** What a statement went over. */
export interface Visit {
  /** Rows that were read from tables or from what was put together on the way, and rows that a condition left out. */
  readonly rows: number;
  /** Whether it reads a table at all. */
  readonly reads: boolean;
}

/** Carries statements out on a filled site, as the application's connections do, and takes them back. */
export class SiteVisits {
  private constructor(
    private readonly client: pg.Client,
    /** By what they are. */
    private readonly viewers: ReadonlyMap<string, Viewer>,
  ) {}

  static async open(url: string): Promise<SiteVisits> {
    const client = new pg.Client({ connectionString: url, options: SESSION_OPTIONS });
    await client.connect();
    const viewers = new Map<string, Viewer>();
    for (const [name, member] of Object.entries(VIEWERS)) viewers.set(name, await viewerOf(client, member));
    return new SiteVisits(client, viewers);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** What a value is on this site, as PostgreSQL writes it. */
  async valueOf(sql: string, type: string): Promise<string | null> {
    const { rows } = await this.client.query(`select ((${sql})::${type})::text as value`);
    return rows[0].value;
  }

  /**
   * What the statement goes over, for each viewer if it has one.
   * @param values those of its other parameters
   */
  async visit(
    statement: WrittenStatement,
    values: Readonly<Record<string, string | null>>,
  ): Promise<Map<string, Visit>> {
    const viewerName = Object.entries(statement.parameters).find(([, type]) => type === 'viewer')?.[0];
    const { places } = compile(statement.sql, statement.parameters);
    const visits = new Map<string, Visit>();
    await this.client.query(`prepare visit as ${statement.text}`);
    try {
      const asked = viewersOf(statement.name);
      for (const [name, viewer] of viewerName === undefined ? [['anybody', null] as const] : this.viewers) {
        if (viewer && asked && !asked.includes(name)) continue;
        const all = viewerName === undefined ? values : { ...values, [viewerName]: viewer };
        visits.set(name, await this.explain(places.map((get) => literal(get(all)))));
      }
    } finally {
      await this.client.query('deallocate visit');
    }
    return visits;
  }

  private async explain(values: readonly string[]): Promise<Visit> {
    await this.client.query('begin');
    try {
      const given = values.length === 0 ? '' : `(${values.join(', ')})`;
      const { rows } = await this.client.query(
        `explain (analyze, buffers off, timing off, format json) execute visit${given}`,
      );
      return read(rows[0]['QUERY PLAN'][0].Plan);
    } finally {
      await this.client.query('rollback');
    }
  }
}

async function viewerOf(client: pg.Client, member: string | null): Promise<Viewer> {
  const { rows } = await client.query(
    `select m.id, m.handle, m.display_name, coalesce(m.is_admin, false) as is_admin, coalesce(m.is_curator, false) as is_curator,
       array(select course_id::text from course_member c where c.member_id = m.id order by 1) as courses,
       array(select course_id::text from course_member c where c.member_id = m.id and c.role = 'INSTRUCTOR' order by 1) as instructs
     from (values (1)) one left join member m on m.id = ${member}`,
  );
  const [row] = rows;
  return {
    memberId: row.id,
    sessionId: row.id,
    handle: row.handle,
    displayName: row.display_name,
    isAdmin: row.is_admin,
    isCurator: row.is_curator,
    suspendedUntil: null,
    courses: row.courses,
    instructs: row.instructs,
    suspendedIn: [],
    suspendedRoles: { any: false, instructs: [] },
    closedGates: [],
    now: new Date(NOW),
  };
}

/** A row counts where it is read, not again in each part of the plan that it is handed through. */
function read(root: Plan): Visit {
  let rows = 0;
  let reads = false;
  const walk = (plan: Plan): void => {
    const { 'Relation Name': table, 'Actual Rows': found, 'Actual Loops': loops, Plans: below = [] } = plan;
    if (table !== undefined || below.length === 0) rows += found * loops;
    rows += (plan['Rows Removed by Filter'] ?? 0) * loops;
    rows += (plan['Rows Removed by Join Filter'] ?? 0) * loops;
    rows += (plan['Rows Removed by Index Recheck'] ?? 0) * loops;
    reads ||= table !== undefined;
    below.forEach(walk);
  };
  walk(root);
  return { rows: Math.round(rows), reads };
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}
