import type { DynamicModule, ModuleMetadata, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModule } from '@nestjs/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import type { DestinationStream } from 'pino';
import { Clock } from '#kernel';
import { Config, Database, loadConfig } from '#platform';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi, createAdapter } from '../../apps/api/src/create-api.js';
import { executionOptions } from '../../apps/api/src/graphql/apollo-options.js';
import type { Jit } from '../../apps/api/src/graphql/plan.js';
import { createLog, NestLog } from '../../apps/api/src/http/log.js';
import { Lane } from '../../apps/api/src/lane/lane.service.js';
import { ServicesModule } from '../../apps/api/src/lane/services.module.js';
import { WorkerThread } from '../../apps/api/src/lane/worker-thread.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { HONEST, takeExcesses } from './honest-limits.js';
import { InProcessLane } from './in-process-lane.js';

export interface ApiOptions {
  clock?: FakeClock;
  /** Settings that differ from a test's usual ones. */
  config?: Partial<Config>;
  /** Providers to put in the place of others. */
  overrides?: ReadonlyArray<readonly [Type<unknown>, unknown]>;
  /** Further modules, with operations that only a test needs. */
  imports?: ModuleMetadata['imports'];
  /** Which operations are compiled. Tests of features say nothing and get what JIT says, `auto` by default. */
  jit?: Jit;
  /** Milliseconds until an operation is given up, as tests of deadlines say. Those of anything else have as long as a test has. */
  deadline?: number;
  /** Milliseconds that an operation may work, all in all, as tests of that limit say: for those of anything else it is none, since how long anything takes depends on the computer. */
  milliseconds?: number;
  /** Milliseconds that an operation works at a stretch: with 0 it stops wherever it can. */
  slice?: number;
  /** Where all queries are run that may be run in a lane: `in-process`, in one without a thread. Tests of features say nothing and get what LANE says, no lane by default. */
  lane?: 'in-process' | 'thread';
  /** Whether limits of requests are tried: else every document that is sent must stay below half of each. */
  triesLimits?: boolean;
  /** Where the log goes; nowhere, if not given. */
  log?: DestinationStream;
  /** A database made before; the api drops none that it did not make. */
  database?: TestDatabase;
}

/** What a document answers: each test knows what it asked for. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the document's
export type Json = Record<string, any>;

export interface Answer<Data = Json> {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  data: Data;
  errors?: Array<{
    message: string;
    path?: Array<string | number>;
    extensions: { code: string } & Json;
  }>;
}

/** What an operation led to: `ok`, or the code of its first error. */
export function codeOf({ errors }: Pick<Answer, 'errors'>): string {
  return errors?.[0]?.extensions.code ?? 'ok';
}

export interface Sender {
  token?: string;
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
}

/** A member who signed up over the API. */
export interface SignedUp {
  handle: string;
  email: string;
  password: string;
  token: string;
  refreshToken: string;
}

/** The whole API over Fastify on a database of its own. */
export class TestApi {
  readonly statements = new StatementCounter();
  /** Every route, as `GET /courses/:slug`: a page that people see, a file that is the same for everybody, or another. */
  readonly routes = new Map<string, 'page' | 'shared' | 'other'>();

  constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly database: TestDatabase,
    private readonly ownsDatabase: boolean,
    private readonly triesLimits: boolean,
  ) {}

  get db(): Database {
    return this.app.get(Database);
  }

  /** Sends any request without a socket. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse> {
    return this.app.inject(options);
  }

  /** Sends an operation. Whatever comes back is the answer; nothing is thrown for errors. */
  async graphql<Data = Json>(query: string, variables: object = {}, sender: Sender = {}): Promise<Answer<Data>> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...(sender.token && { authorization: `Bearer ${sender.token}` }), ...sender.headers },
      ...(sender.cookies && { cookies: sender.cookies }),
      payload: { query, variables },
    });
    return { status: response.statusCode, headers: response.headers as Answer['headers'], ...response.json() };
  }

  /** Sends an operation that must succeed, and answers its data. */
  async ok<Data = Json>(query: string, variables: object = {}, sender: Sender = {}): Promise<Data> {
    const { data, errors } = await this.graphql<Data>(query, variables, sender);
    if (errors) throw new Error(`The operation failed: ${JSON.stringify(errors, null, 2)}`);
    return data;
  }

  /** Makes a member over the API. The first of an installation is its admin. */
  async signUp(handle: string, password = `correct horse battery ${handle}`): Promise<SignedUp> {
    const email = `${handle}@example.org`;
    const { signUp } = await this.ok(
      'mutation SignUp($input: SignUpInput!) { signUp(input: $input) { accessToken refreshToken } }',
      { input: { handle, email, password, displayName: handle } },
    );
    return { handle, email, password, token: signUp.accessToken, refreshToken: signUp.refreshToken };
  }

  /** Listens on a free port and answers the address, for tests that need sockets: always the same. */
  async listen(): Promise<string> {
    if (!this.app.getHttpServer().listening) await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  /** Sees to it that everything asked was far enough from every limit of a request. */
  async close(): Promise<void> {
    await this.app.close();
    if (this.ownsDatabase) await this.database.drop();
    const excesses = takeExcesses();
    if (this.triesLimits || excesses.length === 0) return;
    const told = excesses
      .slice(0, 5)
      .map(({ limit, share, document }) => `${limit}: ${share.toFixed(2)} by ${document}`);
    throw new Error(
      `Honest documents take at most ${HONEST} of each limit. Where limits are tried, say so: startApi({ triesLimits: true }).\n${told.join('\n')}`,
    );
  }
}

/** `testTimeout` of Jest. */
const AS_LONG_AS_A_TEST = 240_000;

export async function startApi(options: ApiOptions = {}): Promise<TestApi> {
  const database = options.database ?? (await createTestDatabase());
  const clock = options.clock ?? new FakeClock();
  const config = new Config({
    ...loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SESSION_SECRET: 'a secret for tests only, 32 long',
      RATE_LIMITS: 'off',
    }),
    ...(options.log && { logLevel: 'info' }),
    ...options.config,
  });
  const log = createLog(config, options.log);
  const { deadline = AS_LONG_AS_A_TEST, milliseconds = Number.POSITIVE_INFINITY, slice } = options;
  const { imports, overrides = [] } = options;
  const lane = options.lane ?? (process.env.LANE as ApiOptions['lane']);
  const jit = options.jit ?? (process.env.JIT as Jit | undefined);
  const graphql = { log, jit, deadline, milliseconds, slice, ...(lane && { lane: 'all' as const }) };
  const compile = (module: DynamicModule): Promise<TestingModule> => {
    const builder = Test.createTestingModule({ imports: [module] })
      .overrideProvider(Clock)
      .useValue(clock);
    for (const [provider, value] of overrides) builder.overrideProvider(provider).useValue(value);
    return builder.setLogger(new NestLog(log)).compile();
  };
  const module = await compile(ApiModule.forRoot(config, graphql, imports));
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(config, log), {
    logger: new NestLog(log),
  });
  const api = new TestApi(app, clock, database, options.database === undefined, options.triesLimits ?? false);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ method, url, config }) => {
    const kind = config?.page ? 'page' : config?.shared ? 'shared' : 'other';
    for (const one of [method].flat()) api.routes.set(`${one} ${url}`, kind);
  });
  await configureApi(app);
  await app.init();
  await fastify.ready();
  const execution = executionOptions(config, graphql);
  if (lane === 'in-process') {
    const services = await compile(ServicesModule.forRoot(config, graphql, {}, imports));
    app.get(Lane).open(new InProcessLane(await services.init(), execution, log));
  } else if (lane === 'thread') {
    const thread = new WorkerThread({ config, options: execution }, log, { first: 1, most: 1 });
    await thread.begun();
    app.get(Lane).open(thread);
  }
  return api;
}

/** Counts the SQL statements of this process, aside from transaction control, the loading of the viewer, and what is read of the installation from time to time. */
export class StatementCounter {
  /** The texts of the statements since the last call of `during`. */
  seen: string[] = [];

  /** Runs something and answers the statements that it sent. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    this.seen = (await this.all(work)).filter(isCounted);
    return this.seen;
  }

  /** The same with those that are not counted otherwise. */
  async all(work: () => Promise<unknown>): Promise<string[]> {
    const original = pg.Client.prototype.query;
    const seen: string[] = [];
    pg.Client.prototype.query = function count(this: pg.Client, ...args: unknown[]) {
      const [query] = args as [string | { text?: string }];
      seen.push(typeof query === 'string' ? query : (query?.text ?? ''));
      return (original as (...all: unknown[]) => unknown).apply(this, args);
    } as typeof original;
    try {
      await work();
    } finally {
      pg.Client.prototype.query = original;
    }
    return seen.filter((text) => !isBackground(text));
  }
}

/** What the API asks for nobody's request: its name now and then, and telling others of what was written (see LiveHints). */
function isBackground(text: string): boolean {
  return text.includes('(select name from installation)') || text.includes('pg_notify');
}

function isCounted(text: string): boolean {
  if (/^\s*(start transaction|begin|commit|rollback|savepoint|release|set |select \$?1\s*$)/i.test(text)) return false;
  if (isBackground(text)) return false;
  return !/from session s join member m on m\.id = s\.member_id/.test(text);
}
