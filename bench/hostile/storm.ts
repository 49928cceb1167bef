import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { BenchDatabase } from '../bench-database.js';
import { printTable } from '../figure.js';
import { REPLY } from '../operation.js';
import { freePort, Server } from '../server.js';
import { openSessionsOf } from '../session.js';
import { StreamingReplica } from '../streaming-replica.js';
import { fillHostileWorld, type HostileWorld } from './data.js';
import { columnsOf, READERS_PER_SECOND, ratioOf, read } from './reading.js';

const WRITE = 'mutation($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }';
const UPLOAD = 'mutation($input: CreateMediaUploadInput!) { createMediaUpload(input: $input) { media { id } } }';
/** A table of 50,000 characters: what takes the renderer longest. */
const TABLE = `|a|b|c|\n|-|-|-|\n${'|*x*|`y`|[z](https://example.org)|\n'.repeat(1_500)}`.slice(0, 49_900);

/** Something that goes on beside the readers. */
interface Storm {
  readonly name: string;
  /** What the API is configured with beside the usual. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What has to be there before the API starts. */
  readonly prepare?: () => Promise<void>;
  /** Begins it, and answers how to end it. */
  readonly begin: (server: Server, tokens: Tokens) => Promise<() => Promise<void>>;
}

interface Tokens {
  readonly readers: readonly string[];
  readonly writers: readonly string[];
}

/** The same beside a replica that is lost from one moment to the next: visitors read from it until then. */
export async function measureLostReplica(environment: BenchDatabase['environment'], seconds: number): Promise<void> {
  const pair = await StreamingReplica.start();
  try {
    const world = await fillHostileWorld(pair.urls.primarySuperuser);
    const readers = await openSessionsOf(pair.urls.primarySuperuser, world.readers);
    const storm: Storm = {
      name: 'the replica is lost',
      environment: { DATABASE_URL: pair.urls.primary, DATABASE_REPLICA_URLS: pair.urls.replica },
      begin: async () => {
        pair.loseReplica();
        return async () => undefined;
      },
    };
    print([await weather(environment, storm, { readers, writers: [] }, seconds)], seconds);
  } finally {
    await pair.stop();
  }
}

/** How much longer readers wait beside each storm than at the same server when it is quiet. */
export async function measureStorms(database: BenchDatabase, world: HostileWorld, seconds: number): Promise<void> {
  const tokens = {
    readers: await openSessionsOf(database.ownerUrl, world.readers),
    writers: await openSessionsOf(database.ownerUrl, world.writers),
  };
  const rows: Array<Record<string, string | number>> = [];
  for (const storm of [...loads(world), await hungRedis()])
    rows.push(await weather(database.environment, storm, tokens, seconds));
  print(rows, seconds);
}

function print(rows: ReadonlyArray<Record<string, string | number>>, seconds: number): void {
  printTable(
    `Readers beside a storm (${READERS_PER_SECOND} requests a second, open loop, ${seconds} s quiet and ${seconds} s of storm, its requests at once, a second from one time to the next; milliseconds)`,
    rows,
  );
}

async function weather(usual: BenchDatabase['environment'], storm: Storm, tokens: Tokens, seconds: number) {
  const environment = { ...usual, TRUSTED_PROXIES: '127.0.0.1', ...storm.environment };
  await storm.prepare?.();
  const server = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    const task = { url: server.url, tokens: tokens.readers, perSecond: READERS_PER_SECOND, seconds };
    await read({ ...task, seconds: 3 });
    const quiet = await read(task);
    const end = await storm.begin(server, tokens);
    const beside = await read(task);
    await end();
    return {
      storm: storm.name,
      ...columnsOf('quiet', quiet),
      ...columnsOf('beside', beside),
      'p99 ratio': ratioOf(quiet, beside),
    };
  } finally {
    await server.stop();
  }
}

/** Milliseconds from the beginning of a gust to that of the next, if all of it has been answered by then. */
const GUSTS = 1_000;

/** So many clients that send one request each at the same moment, again and again until they are told to end. Answers of any kind will do. */
function gusts(count: number, send: (client: number, turn: number) => Promise<unknown>): () => Promise<void> {
  let going = true;
  const blowing = (async () => {
    for (let turn = 0; going; turn++) {
      const next = new Promise((resolve) => setTimeout(resolve, GUSTS));
      await Promise.all(Array.from({ length: count }, (_, client) => send(client, turn).catch(() => undefined)));
      await next;
    }
  })();
  return async () => {
    going = false;
    await blowing;
  };
}

function loads(world: HostileWorld): Storm[] {
  const post = (server: Server, token: string | undefined, query: string, input: object) =>
    server.ask(token ?? '', { query, variables: { input } });
  return [
    {
      name: 'twenty texts of 50,000 characters at once',
      begin: async (server, { writers }) =>
        gusts(20, (client) =>
          post(server, writers[client], WRITE, { title: 'A table', bodyMarkdown: `${randomUUID()}\n\n${TABLE}` }),
        ),
    },
    {
      name: 'twenty-four writes that are refused',
      begin: async (server, { writers }) =>
        gusts(24, (client) =>
          post(server, writers[client], REPLY, {
            threadId: world.thread,
            bodyMarkdown: 'I said so already, in as many words as this. '.repeat(1_050),
          }),
        ),
    },
    {
      name: 'twelve uploads begun at once',
      begin: async (server, { readers }) =>
        gusts(12, (client, turn) =>
          post(server, readers[(turn * 12 + client) % readers.length], UPLOAD, { bytes: 5_000_000 }),
        ),
    },
    {
      name: 'twenty-four writers in one thread',
      begin: async (server, { writers }) =>
        gusts(24, (client, turn) =>
          post(server, writers[client], REPLY, {
            threadId: world.hotThread,
            bodyMarkdown: `Writer ${client} counted again and came to *${turn}*, ${randomUUID()}.`,
          }),
        ),
    },
  ];
}

/** Measured from the second second on: until then it is found out. */
async function hungRedis(): Promise<Storm> {
  const port = await freePort();
  let redis: ChildProcess;
  return {
    name: 'Redis hangs',
    environment: { REDIS_URL: `redis://127.0.0.1:${port}`, RATE_LIMITS: 'on' },
    prepare: async () => {
      const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      redis = spawn('redis-server', options, { stdio: 'ignore' });
      await once(redis, 'spawn');
    },
    begin: async (server, { readers }) => {
      redis.kill('SIGSTOP');
      await read({ url: server.url, tokens: readers, perSecond: READERS_PER_SECOND, seconds: 1 });
      return async () => {
        redis.kill('SIGKILL');
        await once(redis, 'exit');
      };
    },
  };
}
