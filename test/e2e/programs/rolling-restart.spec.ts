import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { limits } from '#kernel';
import { LANE_PROGRAM } from '../../../apps/api/src/lane/message.js';
import { ApiProcess } from '../../support/api-process.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { numRuns } from '../../support/num-runs.js';
import { ThreadFollower, WAYS } from '../../support/thread-follower.js';
import { findNginx, Nginx } from './nginx.js';

const CLIENTS = 12;
/** How many follow the thread each way: enough that every copy has some of each. */
const FOLLOWERS = 4;
/** How often each copy is restarted. */
const ROUNDS = numRuns(1, 2);
/** Milliseconds between two requests of a client, so that a slow machine does not do this alone. */
const PAUSE = 10;

const program = findNginx();
if (!program && process.env.CI_TOOLS === 'required') throw new Error('nginx is missing, and .ci/run tests it.');
if (!program)
  console.warn(
    'Skipped, since there is no nginx here: what it does while copies are restarted. (apt-get install nginx-light)',
  );

interface Outcome {
  readonly status: number | string;
  readonly body: string;
  /** Seconds after which to come again, where the answer says so. */
  readonly retryAfter?: string;
}

/** One request on a connection that the client keeps. A connection that breaks is an outcome, too. */
function send(agent: Agent, url: string, token: string | null, operation?: object): Promise<Outcome> {
  return new Promise((done) => {
    const sent = request(url, {
      agent,
      method: operation ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    });
    sent.on('error', (error: NodeJS.ErrnoException) => done({ status: error.code ?? error.message, body: '' }));
    sent.on('response', async (response) => {
      const body = await text(response).catch((error: Error) => error.message);
      done({ status: response.statusCode ?? 0, body, retryAfter: response.headers['retry-after'] });
    });
    sent.end(operation && JSON.stringify(operation));
  });
}

/** The same for a client that comes again when it is told to: a slow machine has more going on at once than it lets in. */
async function sendPatiently(...request: Parameters<typeof send>): Promise<Outcome> {
  for (;;) {
    const outcome = await send(...request);
    if (outcome.status !== 503 || outcome.retryAfter === undefined) return outcome;
    await sleep(Number(outcome.retryAfter) * 1_000);
  }
}

const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken } }';
const PUBLISH =
  'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { thread { id } } } }';
const REPLY = 'mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { number } } }';
const COUNT = 'query ($id: ID!) { thread(id: $id) { replyCount } }';

(program ? describe : describe.skip)('a rolling restart behind the shipped nginx configuration', () => {
  let database: TestDatabase;
  let copies: ApiProcess[];
  let nginx: Nginx;

  beforeAll(async () => {
    database = await createTestDatabase();
    const first = await ApiProcess.start(database);
    copies = [first, await first.another(database)];
    nginx = await Nginx.start(
      program as string,
      copies.map(({ origin }) => new URL(origin).host),
    );
  });
  afterAll(async () => {
    await nginx?.stop();
    for (const copy of copies ?? []) await copy.stop();
    await database?.drop();
  });

  it('has copies that have opened all their connections by the time they listen', async () => {
    const watcher = new pg.Client(database.superuserUrl);
    await watcher.connect();
    const { rows } = await watcher.query(
      `select count(*)::integer as open from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name <> $1`,
      [LANE_PROGRAM],
    );
    await watcher.end();
    // Each has one more, for its health; the lane of what is dear begins after that.
    expect(rows).toEqual([{ open: copies.length * (limits.database.connections + 1) }]);
  });

  const follow = (token: string, threadId: string) =>
    Promise.all(
      WAYS.flatMap((way) =>
        Array.from({ length: FOLLOWERS }, () => ThreadFollower.start(way, nginx.origin, token, threadId)),
      ),
    );

  /**
   * Whatever was open came back by itself, told of each reply once, and missed nothing. Where more became different meanwhile than is told
   * at once, the thread was read anew.
   */
  async function expectAllHeard(followers: readonly ThreadFollower[], replies: number): Promise<void> {
    for (const follower of followers) {
      const { known, fresh } = await follower.caughtUp();
      await follower.stop();
      const { way, faults, added, resyncs, ends } = follower;
      expect({ way, known, faults }).toEqual({ way, known: fresh, faults: [] });
      expect(Object.keys(known)).toHaveLength(replies);
      const numbers = way === 'signals' ? [] : Array.from({ length: replies }, (_, at) => at + 1);
      if (resyncs === 0) expect(added).toEqual(numbers);
      // All were asked to connect again; programs that follow GraphQL's event streams are by an end without a completion.
      expect([...new Set(ends)]).toEqual([{ socket: '1012', events: 'cut', signals: 'closing' }[way]]);
    }
  }

  it('fails no request and doubles none while each copy is restarted in turn, and whoever is told live misses nothing', async () => {
    const url = `${nginx.origin}/graphql`;
    const agent = new Agent({ keepAlive: true });
    const ask = async (query: string, input: object) => {
      const { body } = await send(agent, url, token, { query, variables: input });
      return JSON.parse(body).data;
    };
    let token: string | null = null;
    const password = 'correct horse battery staple';
    token = (
      await ask(SIGN_UP, { input: { handle: 'writer', displayName: 'Writer', email: 'w@example.org', password } })
    ).signUp.accessToken as string;
    const reflection = {
      title: 'Restarts',
      bodyMarkdown: 'Two of them, in turn.',
      audience: 'PUBLIC',
      publish: true,
    };
    const id = (await ask(PUBLISH, { input: reflection })).createReflection.reflection.thread.id as string;

    const followers = await follow(token, id);
    let over = false;
    let [sent, replies] = [0, 0];
    const failed: Outcome[] = [];
    const client = async (_: unknown, own: number) => {
      const kept = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let turn = 0; !over; turn++) {
        const input = { threadId: id, bodyMarkdown: `Reply ${turn} of ${own}`, idempotencyKey: `${own}-${turn}` };
        const outcome = await [
          () => sendPatiently(kept, `${nginx.origin}/health/live`, null),
          () => sendPatiently(kept, url, null, { query: COUNT, variables: { id } }),
          () => sendPatiently(kept, url, token, { query: REPLY, variables: { input } }),
        ][(turn + own) % 3]!();
        sent += 1;
        if (outcome.status !== 200 || outcome.body.includes('"errors"')) failed.push(outcome);
        else if (outcome.body.includes('createReply')) replies += 1;
        await sleep(PAUSE);
      }
      kept.destroy();
    };
    const clients = Array.from({ length: CLIENTS }, client);
    for (let round = 0; round < ROUNDS; round++) for (const copy of copies) await copy.restart();
    over = true;
    await Promise.all(clients);
    expect(failed).toEqual([]);
    expect(sent).toBeGreaterThan(250 * ROUNDS);
    expect((await ask(COUNT, { id })).thread.replyCount).toBe(replies);
    await expectAllHeard(followers, replies);
    agent.destroy();
  });
});
