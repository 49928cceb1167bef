import { resolve } from 'node:path';
import { type Config, keptSecret, StartupError } from '#platform';
import { localOrigin, Readiness, requirePort } from './address.js';
import { welcome } from './box.js';
import { type DemoLogin, fillDemo, inhabitants, keptLogins } from './demo.js';
import { type Installation, openInstallation } from './installation.js';
import { KeptRunning, type Part, type Run } from './kept-running.js';
import { Program } from './program.js';

/** How long requests and jobs under way may take to finish when asked to stop, in milliseconds. */
const API_GRACE = 15_000;
const WORKER_GRACE = 10_000;

const ABOVE = 'What it printed before is above.';

/** One running installation: the database, the API and the worker. */
export class Serving {
  readonly #config: Config;
  readonly #origin: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #installation: Installation;
  readonly #setupCode?: string;
  readonly #database: KeptRunning | null;
  #programs: { api: KeptRunning; worker: KeptRunning } | null = null;
  /** The migrations or the demo community, while they are written. */
  #preparing: Program | null = null;
  #stopping = false;
  #failed: (sentence: string) => void = () => undefined;

  /** Resolves with a sentence when a part ends again and again, and is given up. */
  readonly failure = new Promise<string>((done) => {
    this.#failed = done;
  });

  private constructor(config: Config, port: number, installation: Installation) {
    this.#config = config;
    this.#installation = installation;
    this.#origin = localOrigin(config.host, port);
    this.#setupCode = config.setupCode ?? (config.environment === 'production' ? drawSetupCode(config) : undefined);
    const { DATABASE_OWNER_URL: _owners, ...env } = process.env;
    this.#env = {
      ...env,
      NODE_ENV: config.environment,
      HOST: config.host,
      PORT: String(port),
      DATA_DIR: resolve(config.dataDir),
      DATABASE_URL: installation.url,
      ...(this.#setupCode ? { SETUP_CODE: this.#setupCode } : {}),
    };
    const { embedded } = installation;
    this.#database = embedded && new KeptRunning(embedded.part, (why) => this.#report(why), embedded.run);
  }

  /** Opens the database and brings it up to date. Nothing answers requests yet. */
  static async open(config: Config): Promise<Serving> {
    // The lock is asked first: that another start runs says more than that its port is taken.
    const installation = await openInstallation(config);
    let serving: Serving | undefined;
    try {
      serving = new Serving(config, await requirePort(config.host, config.port), installation);
      await serving.migrate();
      return serving;
    } catch (error) {
      await (serving ? serving.stop() : installation.close());
      throw error;
    }
  }

  /** Runs the migrations, as the owner: the only program that is given the owner's connection. */
  async migrate(): Promise<void> {
    const env = { ...this.#env, DATABASE_OWNER_URL: this.#installation.ownerUrl };
    const program = new Program('apps/start/src/migrate.js', env);
    this.#preparing = program;
    const how = await program.ended;
    if (!program.succeeded) throw new StartupError(`The database could not be migrated: the program ${how}.`);
  }

  /** Fills a new installation, starts the API and the worker, and shows where they are. */
  async start(): Promise<void> {
    const logins = this.#config.demo ? await this.#prepareDemo() : [];
    const empty = (await inhabitants(this.#installation.url)) === 'nobody';
    await this.startPrograms();
    const setupCode = empty ? this.#setupCode : undefined;
    if (!this.#stopping) {
      console.log(welcome({ origin: this.#origin, explorer: this.#config.explorer, logins, setupCode }));
    }
  }

  async #prepareDemo(): Promise<DemoLogin[]> {
    const { dataDir } = this.#config;
    const found = await inhabitants(this.#installation.url);
    if (found === 'people' || this.#stopping) return [];
    const kept = found === 'demo' ? keptLogins(dataDir) : null;
    if (kept) return kept;
    if (found === 'nobody') console.log('Writing the demo community …');
    this.#preparing = new Program('apps/demo/src/main.js', this.#env, [], 'pipe');
    return fillDemo(this.#preparing, dataDir);
  }

  /** Starts the API and the worker, and waits until they work: all of them, at the same moment. Where one is given up, for good. */
  async startPrograms(): Promise<void> {
    if (this.#stopping) return;
    const keep = (part: Part) => new KeptRunning(part, (why) => this.#report(why));
    const programs = { api: keep(this.#api()), worker: keep(this.#worker()) };
    this.#programs = programs;
    const parts = [programs.api, programs.worker, ...(this.#database ? [this.#database] : [])];
    while (!parts.every((part) => part.isUp)) await Promise.all(parts.map((part) => part.up()));
  }

  #api(): Part {
    const start = async (): Promise<Run> => {
      const program = new Program('apps/api/src/main.js', this.#env);
      const readiness = new Readiness(this.#origin);
      return runOf(program, readiness.comes(program.ended), API_GRACE, () => readiness.because);
    };
    return { name: 'The API', whereToLook: ABOVE, start: this.#afterTheDatabase(start) };
  }

  #worker(): Part {
    const start = async (): Promise<Run> => {
      const program = new Program('apps/worker/src/main.js', this.#env);
      return runOf(program, program.says('works'), WORKER_GRACE, () => program.doing);
    };
    return { name: 'The worker', whereToLook: ABOVE, start: this.#afterTheDatabase(start) };
  }

  /** Neither can start while PostgreSQL is away, nor is to be given up for that. */
  #afterTheDatabase(start: Part['start']): Part['start'] {
    return async (signal) => {
      const stopped = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }));
      await Promise.race([this.#database?.up(), stopped]);
      return start(signal);
    };
  }

  /** Lets requests and jobs under way finish, the API first. */
  async stopPrograms(): Promise<void> {
    const programs = this.#programs;
    this.#programs = null;
    await programs?.api.stop();
    await programs?.worker.stop();
  }

  /** Stops everything: the API, the worker, PostgreSQL. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#preparing?.stop(WORKER_GRACE);
    await this.stopPrograms();
    await this.#database?.stop();
    await this.#installation.close();
  }

  #report(sentence: string): void {
    if (!this.#stopping) this.#failed(sentence);
  }
}

function drawSetupCode(config: Config): string {
  return keptSecret(config.dataDir, 'setup-code').slice(0, 16);
}

function runOf(program: Program, works: Promise<boolean>, grace: number, waitsFor: () => string): Run {
  return {
    works,
    waitsFor,
    ended: program.ended,
    get gaveUp() {
      return program.gaveUp;
    },
    get wasInWant() {
      return program.lackedDatabase;
    },
    lastWords: () => program.lastWords(),
    stop: () => program.stop(grace),
  };
}
