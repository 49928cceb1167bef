import pg from 'pg';
import { AccessTokens } from '#members';
import { buildWorld, type World, type WorldDescription } from '../factories/world.js';
import { type ApiOptions, type Json, startApi, type TestApi } from './api.js';
import { FakeClock } from './fake-clock.js';
import type { Question } from './schema-questions.js';
import { addShelfWords } from './shelf-words.js';

/** Every table with the columns that are written, rather than generated. */
const TABLES = `
  select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' group by c.relname`;

const SEQUENCES = `
  select quote_ident(sequencename) as name, last_value as value from pg_sequences
  where schemaname = 'public' and last_value is not null`;

/** Two installations that are the same to the last id, until a test does something different in each. */
export class WorldPair {
  world: World;

  private constructor(
    readonly clock: FakeClock,
    readonly left: TestApi,
    readonly right: TestApi,
    private readonly clients: { readonly left: pg.Client; readonly right: pg.Client },
    private readonly tables: ReadonlyArray<{ name: string; columns: string }>,
  ) {}

  static async start(options: ApiOptions = {}): Promise<WorldPair> {
    const clock = new FakeClock();
    const [left, right] = [await startApi({ ...options, clock }), await startApi({ ...options, clock })];
    const clients = {
      left: new pg.Client(left.database.superuserUrl),
      right: new pg.Client(right.database.superuserUrl),
    };
    await Promise.all([clients.left.connect(), clients.right.connect()]);
    await clients.right.query('set session_replication_role = replica');
    return new WorldPair(clock, left, right, clients, (await clients.left.query(TABLES)).rows);
  }

  async close(): Promise<void> {
    for (const client of Object.values(this.clients)) await client.end();
    await Promise.all([this.left.close(), this.right.close()]);
  }

  /** Builds a world, in which everything has everything that it can have, in place of the one before; in both. */
  async build(description: WorldDescription): Promise<World> {
    await this.clients.left.query('truncate member, course, thread, tag cascade');
    this.world = await buildWorld(this.left.db, { ...description, now: this.clock.now() });
    const subjects = this.world.threads.map((threadId, word) => ({ threadId, word }));
    await addShelfWords(this.left.db, this.world, subjects);
    await this.mirror();
    return this.world;
  }

  /** Makes the right one the same as the left, whatever has happened in either. */
  async mirror(): Promise<void> {
    const { left, right } = this.clients;
    await right.query(`truncate ${this.tables.map(({ name }) => name).join(', ')}`);
    for (const { name, columns } of this.tables) {
      const { rows } = await left.query(`select json_agg(t)::text as rows from ${name} t`);
      await right.query(
        `insert into ${name} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${name}, $1)`,
        [rows[0].rows ?? '[]'],
      );
    }
    const { rows } = await left.query(SEQUENCES);
    for (const { name, value } of rows) await right.query('select setval($1::regclass, $2)', [name, value]);
  }

  token(member: number | null): string | undefined {
    if (member === null) return undefined;
    const { id: memberId, sessionId } = this.world.members[member]!;
    return this.left.app.get(AccessTokens, { strict: false }).issue({ memberId, sessionId }).accessToken;
  }

  /** Runs a mutation of one input in one of them, which must succeed. */
  async must(on: TestApi, member: number, mutation: string, input: object, payload: string): Promise<Json> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
    return (await on.ok(document, { input }, { token: this.token(member) }))[mutation];
  }

  /** What both answer to somebody, as it came. */
  ask(member: number | null, question: Question): Promise<[string, string]> {
    return Promise.all([this.askOne(this.left, member, question), this.askOne(this.right, member, question)]);
  }

  /** What one of them answers. */
  async askOne(on: TestApi, member: number | null, { document: query, variables }: Question): Promise<string> {
    const token = this.token(member);
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const payload = { query, variables };
    return (await on.inject({ method: 'POST', url: '/graphql', headers, payload })).payload;
  }

  /** The same of an address. */
  get(member: number | null, url: string): Promise<[string, string]> {
    const token = this.token(member);
    const send = async (on: TestApi) => {
      const { statusCode, payload } = await on.inject({
        url,
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      return `${statusCode} ${payload}`;
    };
    return Promise.all([send(this.left), send(this.right)]);
  }
}
