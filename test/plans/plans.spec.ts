import pg from 'pg';
import { everyStatement } from '../../apps/start/src/every-statement.js';
import { sqlType } from '../../libs/platform/src/database/sql-types.js';
import type { WrittenStatement } from '../../libs/platform/src/database/statement-names.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { GROWS } from './exceptions.js';
import { fillSite } from './filled-site.js';
import { SiteVisits, type Visit } from './site-visits.js';
import { keyOfValue, VALUES } from './values.js';

/** Of about 10,000 and 100,000 posts. */
const COURSES = [48, 480] as const;

/** How many times as many rows a statement may go over on the larger site, and how many more are no matter. */
const FACTOR = 1.5;
const SLACK = 20;

/** Others have no plan: those of transactions. */
const PLANNED = /^[\s(]*(?:select|with|insert|update|delete)\b/i;

const statements = everyStatement().filter(({ text }) => PLANNED.test(text));

interface Tried {
  readonly statement: string;
  readonly viewer: string;
  /** On the smaller site, and on the larger one. */
  readonly rows: readonly number[];
  readonly reads: boolean;
}

describe('every statement, on a site of 10,000 posts and on one of 100,000,', () => {
  const tried: Tried[] = [];
  const refused: string[] = [];
  const used = new Set<string>();

  beforeAll(async () => {
    const databases: TestDatabase[] = [];
    const sites: SiteVisits[] = [];
    try {
      for (const courses of COURSES) {
        const database = await createTestDatabase();
        databases.push(database);
        await fill(database, courses);
        sites.push(await SiteVisits.open(database.url));
      }
      for (const statement of statements) await tryOut(statement, sites);
    } finally {
      for (const site of sites) await site.close();
      for (const database of databases) await database.drop();
    }
  }, 600_000);

  async function tryOut(statement: WrittenStatement, sites: readonly SiteVisits[]): Promise<void> {
    const { name } = statement;
    try {
      const visits: Array<Map<string, Visit>> = [];
      for (const site of sites) visits.push(await site.visit(statement, await valuesOf(statement, site)));
      for (const [viewer, { reads }] of visits[0] ?? []) {
        tried.push({ statement: name, viewer, reads, rows: visits.map((visit) => visit.get(viewer)?.rows ?? 0) });
      }
    } catch (error) {
      refused.push(`${name}: ${(error as Error).message}`);
    }
  }

  async function valuesOf(
    { name, parameters }: WrittenStatement,
    site: SiteVisits,
  ): Promise<Record<string, string | null>> {
    const values: Record<string, string | null> = {};
    for (const [parameter, type] of Object.entries(parameters)) {
      if (type === 'viewer') continue;
      const key = keyOfValue(name, parameter);
      if (key === null) {
        throw new Error(`There is no value for :${parameter}, ${type}. Add one to VALUES in test/plans/values.ts.`);
      }
      used.add(key);
      values[parameter] = await site.valueOf(VALUES[key] as string, sqlType(type));
    }
    return values;
  }

  it('is carried out with the values that stand for it', () => {
    expect(refused).toEqual([]);
    expect(tried.length).toBeGreaterThan(10);
  });

  it('finds something to go over', () => {
    const idle = tried
      .filter(({ reads }) => reads)
      .filter((one) => !tried.some((other) => other.statement === one.statement && (other.rows[0] as number) > 0));
    expect([...new Set(idle.map(({ statement }) => statement))]).toEqual([]);
  });

  it('goes over no more rows on the larger one, but for those that say why', () => {
    const growing = tried.filter(grows).filter(({ statement }) => exceptionFor(statement) === null);
    expect(growing.map(sentence)).toEqual([]);
  });

  it('is excepted only where it needs to be', () => {
    const needed = new Set(tried.filter(grows).map(({ statement }) => exceptionFor(statement)));
    expect(Object.keys(GROWS).filter((name) => !needed.has(name))).toEqual([]);
  });

  it('is given no value that none asks for', () => {
    expect(Object.keys(VALUES).filter((key) => !used.has(key))).toEqual([]);
  });
});

async function fill(database: TestDatabase, courses: number): Promise<void> {
  const client = new pg.Client(database.superuserUrl);
  await client.connect();
  try {
    await fillSite(client, courses);
  } finally {
    await client.end();
  }
}

function grows({ rows: [smaller = 0, larger = 0] }: Tried): boolean {
  return larger > smaller * FACTOR + SLACK;
}

/** The name in GROWS that excepts a statement: its own, or its family's. */
function exceptionFor(statement: string): string | null {
  return [statement, statement.split('.')[0] as string].find((name) => Object.hasOwn(GROWS, name)) ?? null;
}

function sentence({ statement, viewer, rows: [smaller = 0, larger = 0] }: Tried): string {
  const who = viewer === 'anybody' ? '' : ` for ${viewer}`;
  return `${statement}${who} goes over ${smaller} rows on the smaller site, and over ${larger} on the larger one`;
}
