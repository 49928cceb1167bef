import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DATABASE_AWAY, nodeOptions } from '#platform';

const DIST = new URL('../../../', import.meta.url);
/** Of what it says about errors: the end of a stack with its sentence. */
const LAST_LINES = 15;

/** One of the product's programs, run as a child. */
export class Program {
  /** Resolves, when the program is over, with a clause that says how it ended. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;
  #errors = '';
  #doing = '';

  /**
   * A process group of its own: Ctrl-C reaches only the parent, which stops its children in order.
   *
   * @param path below dist/
   */
  constructor(path: string, env: NodeJS.ProcessEnv, args: string[] = [], stdout: 'inherit' | 'pipe' = 'inherit') {
    this.#child = fork(fileURLToPath(new URL(path, DIST)), args, {
      env,
      detached: true,
      execArgv: [...nodeOptions, '--import', new URL('./follow-parent.js', import.meta.url).href],
      stdio: ['ignore', stdout, 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      process.stderr.write(text);
      this.#errors = (this.#errors + text)
        .split('\n')
        .slice(-LAST_LINES - 1)
        .join('\n')
        .slice(-LAST_LINES * 500);
    });
    this.ended = once(this.#child, 'close').then(
      ([code, signal]) => {
        if (signal) return `was ended by ${signal}`;
        return code === DATABASE_AWAY ? 'ended, since the database is away' : `ended with code ${code}`;
      },
      (error: Error) => `could not be started (${error.message})`,
    );
  }

  get succeeded(): boolean {
    return this.#child.exitCode === 0;
  }

  /** Whether it ended of its own accord, and not by a signal. */
  get gaveUp(): boolean {
    return this.#child.exitCode !== null;
  }

  /** Whether it ended of its own accord, since it could not reach the database. */
  get lackedDatabase(): boolean {
    return this.#child.exitCode === DATABASE_AWAY;
  }

  /** The last lines that it printed as errors. */
  lastWords(): string {
    return this.#errors.trim();
  }

  /** What it has said last that it is doing, as a sentence; empty where it has said nothing. */
  get doing(): string {
    return this.#doing;
  }

  /** Whether it says that it has begun its work: resolves with false when it ends before. */
  says(word: string): Promise<boolean> {
    return new Promise((done) => {
      this.#child.on('message', (message) => {
        if (message === word) done(true);
        else if (typeof message === 'string') this.#doing = message;
      });
      void this.ended.then(() => done(false));
    });
  }

  /** Everything that it prints, if its output is piped. */
  async output(): Promise<string> {
    let text = '';
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    await this.ended;
    return text;
  }

  /** Asks it to end, and ends it if it has not after `grace` milliseconds. */
  async stop(grace: number): Promise<void> {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), grace);
    await this.ended;
    clearTimeout(timer);
  }
}
