import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { limits, programBeside } from '#kernel';
import { type Config, unavailable } from '#platform';
import type { ExecutionOptions } from '../graphql/run.js';
import type { LaneThread } from './lane.service.js';
import type { FromLane, LaneAnswer, LaneTask, ToLane } from './message.js';

const { megabytes, youngMegabytes, late, start, pause } = limits.query.lane;
const PROGRAM = programBeside(import.meta.url, 'program');
/** Milliseconds in which it has to end in good order. */
const GRACE = 3_000;

/** What the program of the thread is given. */
export interface LaneData {
  readonly config: Config;
  readonly options: ExecutionOptions;
}

interface Pending {
  readonly resolve: (answer: LaneAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A thread that is begun, begun again when it dies, and ended with the program. */
export class WorkerThread implements LaneThread {
  #worker: Worker | undefined;
  #works = false;
  #closing = false;
  /** Times that it has died soon after it began, one after the other. */
  #deaths = 0;
  #next: NodeJS.Timeout | undefined;
  #numbers = 0;
  readonly #pending = new Map<number, Pending>();
  readonly #waitingForIt: Array<() => void> = [];

  constructor(
    private readonly data: LaneData,
    private readonly log: Logger,
    private readonly pauses: { readonly first: number; readonly most: number } = pause,
  ) {
    this.#begin();
  }

  get works(): boolean {
    return this.#works;
  }

  /** Undefined while there is none. */
  get worker(): Worker | undefined {
    return this.#worker;
  }

  /** Resolves when it works. */
  async begun(): Promise<void> {
    if (!this.#works) await new Promise<void>((done) => this.#waitingForIt.push(done));
  }

  run(task: LaneTask, abandoned: AbortSignal): Promise<LaneAnswer> {
    const number = ++this.#numbers;
    const abandon = () => this.#tell({ abandon: number });
    return new Promise<LaneAnswer>((resolve, reject) => {
      const left = this.data.options.deadline - task.passed;
      // Its own deadline has passed long ago: it hangs.
      const timer = setTimeout(() => void this.#worker?.terminate(), left + late);
      this.#pending.set(number, { resolve, reject, timer });
      abandoned.addEventListener('abort', abandon, { once: true });
      this.#tell({ number, task });
    }).finally(() => abandoned.removeEventListener('abort', abandon));
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#next);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((done) => worker.once('exit', done));
    const timer = setTimeout(() => void worker.terminate(), GRACE);
    this.#tell('end');
    await ended;
    clearTimeout(timer);
  }

  #tell(message: ToLane): void {
    this.#worker?.postMessage(message);
  }

  #begin(): void {
    const { config, options } = this.data;
    const worker = new Worker(PROGRAM.filename, {
      execArgv: PROGRAM.execArgv,
      workerData: { config: { ...config }, options },
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
      name: 'lane',
    });
    this.#worker = worker;
    const began = performance.now();
    const hung = setTimeout(() => void worker.terminate(), start);
    let fault: unknown;
    worker.on('message', (message: FromLane) => {
      if (message === 'works') {
        clearTimeout(hung);
        this.#works = true;
        this.log.info({ milliseconds: Math.round(performance.now() - began) }, 'expensive queries have a thread');
        for (const done of this.#waitingForIt.splice(0)) done();
      } else this.#settle(message);
    });
    worker.on('error', (error) => {
      fault = error;
    });
    worker.once('exit', (code) => {
      clearTimeout(hung);
      this.#ended(performance.now() - began, fault, code);
    });
  }

  #settle(message: Exclude<FromLane, 'works'>): void {
    const pending = this.#pending.get(message.number);
    if (!pending) return;
    this.#pending.delete(message.number);
    clearTimeout(pending.timer);
    if ('answer' in message) pending.resolve(message.answer);
    else pending.reject(new Error(message.fault));
  }

  #ended(lasted: number, fault: unknown, code: number): void {
    this.#worker = undefined;
    this.#works = false;
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(unavailable('broken', fault));
    }
    this.#pending.clear();
    if (this.#closing) return;
    this.#deaths = lasted < this.pauses.most ? this.#deaths + 1 : 1;
    const wait = Math.min(this.pauses.most, this.pauses.first * 2 ** (this.#deaths - 1));
    this.log.error(
      { err: fault, code, milliseconds: wait },
      'the thread of expensive queries has ended and is begun again',
    );
    this.#next = setTimeout(() => this.#begin(), wait);
    this.#next.unref();
  }
}
