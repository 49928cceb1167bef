import pg from 'pg';

/** A statement as PostgreSQL carried it out. */
export interface Watched {
  readonly text: string;
  /** The tables that were read from beginning to end. */
  readonly scanned: readonly string[];
  /** Rows that its scans went over, those included that a condition left out. */
  readonly visited: number;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * Explains every prepared statement that the application sends, right before it is carried out, on its own connection and with its own
 * values: planned for whatever values, as the application's connections plan, and taken back. What triggers do is in no plan, so at the end of each
 * transaction PostgreSQL's own counts are read: which tables it has gone through from beginning to end.
 */
export class PlanWatch {
  /** Tables that a transaction read from beginning to end, triggers and all. */
  readonly scannedInAll = new Set<string>();
  private inTransaction = new WeakSet<pg.Client>();
  /** The last statement of each connection that is explained: on one that is shared, others wait until it is. */
  private readonly explained = new WeakMap<pg.Client, Promise<unknown>>();

  async during(work: () => Promise<unknown>): Promise<Watched[]> {
    const original = pg.Client.prototype.query as unknown as Query;
    const watched: Watched[] = [];
    const watch = this;
    const query: Query = function (...args) {
      const [asked] = args as [string | { text?: string; name?: string; values?: unknown[] }];
      const run = () => original.apply(this, args);
      const text = typeof asked === 'string' ? asked : (asked?.text ?? '');
      const before = watch.before(this, original, text, typeof asked === 'string' ? undefined : asked, watched);
      return before ? before.then(run) : run();
    };
    pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query;
    try {
      await work();
    } finally {
      pg.Client.prototype.query = original as unknown as typeof pg.Client.prototype.query;
    }
    return watched;
  }

  private before(
    client: pg.Client,
    original: Query,
    text: string,
    prepared: { name?: string; values?: unknown[] } | undefined,
    watched: Watched[],
  ): Promise<unknown> | null {
    const ask = async (sql: string) => (await (original.call(client, sql) as Promise<pg.QueryResult>)).rows;
    if (/^\s*(start transaction|begin)/i.test(text)) this.inTransaction.add(client);
    if (/^\s*rollback\s*$/i.test(text)) this.inTransaction.delete(client);
    if (/^\s*commit/i.test(text)) {
      this.inTransaction.delete(client);
      return ask(SCANNED).then((rows) => {
        for (const { relname } of rows) this.scannedInAll.add(relname);
      });
    }
    if (!prepared?.name || !/^\s*(select|with|insert|update|delete)/i.test(text)) return null;
    const nested = this.inTransaction.has(client);
    const explained = (this.explained.get(client) ?? Promise.resolve()).then(async () => {
      await ask(nested ? 'savepoint watch' : 'begin');
      await ask(`prepare watched as ${text}`);
      const values = (prepared.values ?? []).map(literal).join(', ');
      const rows = await ask(`explain (analyze, buffers off, format json) execute watched${values && `(${values})`}`);
      await ask('deallocate watched');
      await ask(nested ? 'rollback to savepoint watch' : 'rollback');
      if (nested) await ask('release savepoint watch');
      watched.push(read(text, rows[0]['QUERY PLAN'][0].Plan));
    });
    this.explained.set(
      client,
      explained.catch(() => undefined),
    );
    return explained;
  }
}

const SCANNED = `select relname from pg_stat_xact_user_tables where seq_scan > 0`;

function read(text: string, root: Plan): Watched {
  const scanned: string[] = [];
  let visited = 0;
  const walk = (plan: Plan) => {
    const { 'Node Type': type, 'Relation Name': table, 'Actual Loops': loops, Plans: below = [] } = plan;
    if (type === 'Seq Scan' && loops > 0) scanned.push(table as string);
    if (table) {
      const { 'Rows Removed by Filter': filtered = 0, 'Rows Removed by Index Recheck': rechecked = 0 } = plan;
      visited += loops * (plan['Actual Rows'] + filtered + rechecked);
    }
    below.forEach(walk);
  };
  walk(root);
  return { text, scanned, visited: Math.round(visited) };
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map(element).join()}}`);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value));
}

function element(value: unknown): string {
  return value === null ? 'null' : `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}
