import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';

const PAGE = `query ($first: Int, $after: String) {
  failedJobs(first: $first, after: $after) {
    totalCount nodes { id job attempts lastError createdAt } pageInfo { hasNextPage endCursor }
  }
}`;
const RETRY = 'mutation ($input: RetryFailedJobsInput!) { retryFailedJobs(input: $input) { retriedIds } }';

describe('failed jobs', () => {
  let api: TestApi;
  let admin: { token: string };
  const failed: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    admin = { token: (await api.signUp('ada')).token };
    await api.db.pool.query(`update member set is_admin = true where handle = 'ada'`);
    for (let n = 0; n < 5; n++) failed.unshift(await add(`mail-${n}`));
    await api.db.pool.query('select graphile_worker.permanently_fail_jobs($1, $2)', [failed, 'The server refuses it.']);
    await add('waiting');
  });
  afterAll(() => api?.close());

  async function add(name: string): Promise<string> {
    const { rows } = await api.db.pool.query(
      `select id::text from graphile_worker.add_job($1, '{"to":"ann@example.org"}', max_attempts => 3)`,
      [name],
    );
    return rows[0].id;
  }
  const page = async (variables: object = {}): Promise<Json> => (await api.ok(PAGE, variables, admin)).failedJobs;

  it('are listed page by page, newest first, without what they are about, and without those that are still tried', async () => {
    const all = await page();
    expect(all.nodes.map(({ id }: Json) => id)).toEqual(failed);
    expect(all).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false } });
    expect(all.nodes[0]).toMatchObject({ job: 'mail-4', attempts: 3, lastError: 'The server refuses it.' });
    expect(JSON.stringify(all)).not.toContain('example.org');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await page({ first: 2, after });
      seen.push(...nodes.map(({ id }: Json) => id));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen).toEqual(failed);
    expect(codeOf(await api.graphql(PAGE, { after: 'not-a-cursor' }, admin))).toBe('BAD_USER_INPUT');
  });

  it('are tried anew by an admin, once for each key, which the log tells; what has not failed is left as it is', async () => {
    const [newest, second] = failed as [string, string];
    const input = { ids: [newest, second, '99999999', '99999999999999999999', 'x'], idempotencyKey: 'again' };
    const retry = async () => (await api.ok(RETRY, { input }, admin)).retryFailedJobs.retriedIds;
    const retried = [second, newest];
    expect(await retry()).toEqual(retried);
    expect((await page()).totalCount).toBe(3);
    const { rows } = await api.db.pool.query(
      'select attempts, run_at <= now() as due from graphile_worker.jobs where id = any($1)',
      [retried],
    );
    expect(rows).toEqual([1, 2].map(() => ({ attempts: 0, due: true })));
    await api.db.pool.query('select graphile_worker.permanently_fail_jobs($1)', [[newest]]);
    expect(await retry()).toEqual(retried);
    expect((await page()).totalCount).toBe(4);
    const log = await api.ok('{ auditLog { nodes { action targetKind targetId after } } }', {}, admin);
    expect(log.auditLog.nodes).toEqual(
      [newest, second].map((targetId, at) => ({
        action: 'RETRY_FAILED_JOB',
        targetKind: 'JOB',
        targetId,
        after: `{"job": "mail-${4 - at}"}`,
      })),
    );
    expect(codeOf(await api.graphql(RETRY, { input: { ids: [] } }, admin))).toBe('BAD_USER_INPUT');
  });

  it('are counted for metrics, and health tells where nobody does what waits', async () => {
    // Who signed up waits there for a mail.
    await api.db.pool.query('delete from outbox');
    await api.db.pool.query(`insert into outbox (task, payload) values ('post-published', '{}')`);
    const read = async (url: string) => (await api.app.inject({ method: 'GET', url })).body;
    const metrics = await read('/metrics');
    expect(metrics).toContain('commonplace_jobs{state="outbox"} 1');
    expect(metrics).toContain('commonplace_jobs{state="failed"} 4');
    expect(metrics).toMatch(/commonplace_jobs\{state="due"\} 2/);
    expect(metrics).toMatch(/commonplace_jobs_oldest_seconds\{state="due"\} \d/);
    expect(metrics).toContain('commonplace_workers{state="running"} 0');
    expect(JSON.parse(await read('/health/ready'))).toEqual({ status: 'ready' });
    await api.db.pool.query(`insert into outbox (task, payload, created_at)
      select task, payload, now() - interval '6 minutes' from outbox`);
    await api.db.pool.query("delete from outbox where created_at > now() - interval '5 minutes'");
    expect(JSON.parse(await read('/health/ready'))).toMatchObject({ status: 'degraded', degraded: ['jobs'] });
  });
});
