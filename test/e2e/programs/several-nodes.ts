import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrateJobQueue } from '#platform';
import { StreamingReplica } from '../../../bench/streaming-replica.js';
import type { Answer, Json } from '../../support/api.js';
import { OwnRedis } from '../edge/own-redis.js';
import { ensureBuilt } from './installation-program.js';

const PASSWORD = 'correct horse battery staple';
const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken refreshToken viewer { user { id } } } }';

/** Who has signed up, and at which node. */
export interface NodesMember {
  readonly id: string;
  readonly handle: string;
  readonly password: string;
  readonly token: string;
  readonly refreshToken: string;
}

/** One process of the API. */
export class ApiNode {
  private constructor(
    readonly origin: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(environment: NodeJS.ProcessEnv): Promise<ApiNode> {
    const port = await freePort();
    const child = spawnProgram('api', { ...environment, PORT: String(port) });
    const node = new ApiNode(`http://127.0.0.1:${port}`, child);
    await until(async () => {
      if (child.exitCode !== null) throw new Error('A node ended before it was ready.');
      return (await fetch(`${node.origin}/health/ready`).catch(() => null))?.ok === true;
    });
    return node;
  }

  /** The whole answer: a `token` makes it a member's. */
  async send(query: string, variables: object, token?: string): Promise<{ answer: Answer; headers: Headers }> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return { answer: (await response.json()) as Answer, headers: response.headers };
  }

  /** The data of what must succeed. */
  async ok(query: string, variables: object, token?: string): Promise<Json> {
    const { answer } = await this.send(query, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The data of a mutation with one input. */
  async mutate(name: string, input: object, fields: string, token: string): Promise<Json> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return (await this.ok(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }, token))[
      name
    ];
  }

  async signUp(handle: string): Promise<NodesMember> {
    const input = { handle, displayName: handle, email: `${handle}@example.org`, password: PASSWORD };
    const { signUp } = await this.ok(SIGN_UP, { input });
    const { accessToken: token, refreshToken, viewer } = signUp;
    return { id: viewer.user.id, handle, password: PASSWORD, token, refreshToken };
  }

  async health(): Promise<Json> {
    return (await fetch(`${this.origin}/health/ready`)).json();
  }

  /** Waits until its health names these parts, and no others, as those that something stands in for. */
  async untilDegraded(...parts: string[]): Promise<void> {
    await until(async () => {
      const { degraded = [] } = await this.health();
      return degraded.join() === parts.join();
    });
  }

  async stop(): Promise<void> {
    await endProgram(this.child, 'SIGTERM');
  }
}

/** Two nodes with limits on, a worker, a Redis, a primary and a replica that is always a little behind. */
export class SeveralNodes {
  private readonly workers: ChildProcess[] = [];
  readonly nodes: ApiNode[] = [];

  private constructor(
    readonly servers: StreamingReplica,
    public redis: OwnRedis,
    private readonly folder: string,
  ) {}

  /** @param lag how far behind the replica is, in milliseconds; below `limits.database.replicaLag` it is read from */
  static async start(lag: number): Promise<SeveralNodes> {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const nodes = new SeveralNodes(await StreamingReplica.start(), await OwnRedis.start(), folder);
    try {
      await migrateJobQueue(nodes.servers.urls.primaryOwner);
      await nodes.onReplica(`alter system set recovery_min_apply_delay = ${lag}`, 'select pg_reload_conf()');
      nodes.nodes.push(...(await Promise.all([0, 1].map(() => ApiNode.start(nodes.environment)))));
      await nodes.startWorker();
      return nodes;
    } catch (error) {
      await nodes.stop();
      throw error;
    }
  }

  private get environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      LOG_LEVEL: 'silent',
      // Images are files that every process sees.
      DATA_DIR: this.folder,
      DATABASE_URL: this.servers.urls.primary,
      DATABASE_REPLICA_URLS: this.servers.urls.replica,
      REDIS_URL: this.redis.url,
      SESSION_SECRET: 'only these two nodes sign with this secret',
    };
  }

  async startWorker(): Promise<void> {
    const child = spawnProgram('worker', this.environment);
    this.workers.push(child);
    await new Promise<void>((works, fails) => {
      child.on('message', (said) => said === 'works' && works());
      child.on('exit', () => fails(new Error('The worker did not start.')));
    });
  }

  /** From one moment to the next there is no worker. */
  async killWorkers(): Promise<void> {
    for (const child of this.workers.splice(0)) await endProgram(child, 'SIGKILL');
  }

  async onReplica(...statements: string[]): Promise<void> {
    const client = new pg.Client(this.servers.urls.replicaSuperuser);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  async stop(): Promise<void> {
    await this.killWorkers();
    for (const node of this.nodes) await node.stop();
    await this.redis.stop();
    await this.servers.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function spawnProgram(name: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function endProgram(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** Tries until it holds; Jest's own limit of time is the end of patience. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
