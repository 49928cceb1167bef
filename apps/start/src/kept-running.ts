import { setTimeout as sleep } from 'node:timers/promises';
import { explainFailure } from '#platform';
import { Restarts } from './restarts.js';

/** One run of a part of the installation. */
export interface Run {
  /** Whether it came to work: resolves when it does, or with false when it ended before. */
  readonly works: Promise<boolean>;
  /** Resolves when it is over, with a clause that says how it ended. */
  readonly ended: Promise<string>;
  /** Whether it ended of its own accord, and not by a signal. */
  readonly gaveUp: boolean;
  /** Whether it ended since something that it needs, and that is not its own, was away. */
  readonly wasInWant?: boolean;
  /** The last that it said about what is wrong; empty where it said nothing. */
  lastWords(): string;
  /** What it waits for before it works, as a sentence; empty where that is not known. */
  waitsFor?(): string;
  stop(): Promise<void>;
}

export interface Part {
  /** As a sentence begins with it: `The worker`. */
  readonly name: string;
  /** A sentence that says where one reads more. */
  readonly whereToLook: string;
  /** @param signal is aborted when it is not to be started any more after all */
  start(signal: AbortSignal): Promise<Run>;
}

/** Who hears of it, and how long it takes. Tests put others in their place. */
export interface Surroundings {
  tell(sentence: string): void;
  /** Resolves early where the signal is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** The same, for how long something that was started may take to work. */
  patience(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined);

const HERE: Surroundings = { tell: (sentence) => console.error(sentence), pause, patience: pause };

/** Milliseconds after which people are told that something does not work yet: several times what a start takes on a slow machine. */
const LATE = 15_000;
/** Milliseconds after which it is ended: it hangs. */
const HUNG = 60_000;

/** Keeps a part of the installation running: starts it again when it ends unasked, and tells, until that is of no use. */
export class KeptRunning {
  readonly #restarts = new Restarts();
  readonly #stopped = new AbortController();
  readonly #over: Promise<void>;
  #run?: Run;
  #up = false;
  #hasWorked = false;
  #waiting: Array<() => void> = [];

  /**
   * @param givenUp is told once, and why; nothing is started any more afterwards
   * @param first a run that was started already
   */
  constructor(
    private readonly part: Part,
    private readonly givenUp: (sentence: string) => void,
    first?: Run,
    private readonly here: Surroundings = HERE,
  ) {
    this.#over = this.#keep(first);
  }

  get isUp(): boolean {
    return this.#up;
  }

  /** Resolves when it works: at once where it does. Where it is given up or stopped before, never. */
  async up(): Promise<void> {
    if (!this.#up) await new Promise<void>((done) => this.#waiting.push(done));
  }

  /** Ends it and starts it no more. */
  async stop(): Promise<void> {
    this.#up = false;
    this.#stopped.abort();
    await this.#run?.stop();
    await this.#over;
  }

  async #keep(first?: Run): Promise<void> {
    const { signal } = this.#stopped;
    for (let next: Run | undefined = first; !signal.aborted; next = undefined) {
      const run = next ?? (await this.part.start(signal).catch(failedRun));
      this.#run = run;
      // It was asked to stop while it was being started.
      if (signal.aborted) return run.stop();
      const hung = new AbortController();
      const began = (await this.#worksInTime(run, hung)) ? performance.now() : null;
      if (began !== null) this.#tellUp();
      const ended = await run.ended;
      const how = hung.signal.aborted ? `did not work within ${HUNG / 1000} s of its start and was ended` : ended;
      this.#up = false;
      if (signal.aborted) return;
      const worked = began === null ? 0 : performance.now() - began;
      const wait = run.wasInWant ? this.#restarts.afterWant(worked) : this.#restarts.after(worked);
      // What ends by itself at its very first start has said what is wrong, and would say it again.
      if (wait === null || (!this.#hasWorked && run.gaveUp && !run.wasInWant && !hung.signal.aborted))
        return this.givenUp(this.#why(how, run.lastWords()));
      this.here.tell(`${this.part.name} ${how}. It is started again in ${(wait / 1000).toFixed(1)} s.`);
      await this.here.pause(wait, signal);
    }
  }

  /** Whether it comes to work. One that neither does nor ends is told of, and ended. @param hung is aborted then */
  async #worksInTime(run: Run, hung: AbortController): Promise<boolean> {
    const known = new AbortController();
    void this.#watch(run, hung, AbortSignal.any([known.signal, this.#stopped.signal]));
    try {
      return await run.works;
    } finally {
      known.abort();
    }
  }

  async #watch(run: Run, hung: AbortController, over: AbortSignal): Promise<void> {
    await this.here.patience(LATE, over);
    if (over.aborted) return;
    const [late, last] = [LATE / 1000, HUNG / 1000];
    const missing = run.waitsFor?.() || 'It says nothing about why.';
    this.here.tell(
      `${this.part.name} does not work yet, ${late} s after its start. ${missing} It is ended and started again if it does not within ${last} s.`,
    );
    await this.here.patience(HUNG - LATE, over);
    if (over.aborted) return;
    hung.abort();
    await run.stop();
  }

  #tellUp(): void {
    if (this.#stopped.signal.aborted) return;
    if (this.#hasWorked) this.here.tell(`${this.part.name} works again.`);
    this.#up = true;
    this.#hasWorked = true;
    for (const done of this.#waiting.splice(0)) done();
  }

  #why(how: string, lastWords: string): string {
    const { name, whereToLook } = this.part;
    const again = this.#restarts.deaths > 1 ? `, ${this.#restarts.deaths} times in a row soon after its start` : '';
    const said = lastWords === '' ? 'It said nothing about why.' : `Its last words:\n${lastWords}`;
    return `${name} ${how}${again}. It is given up. ${said}\n${whereToLook}`;
  }
}

/** What could not even be started. */
function failedRun(error: Error): Run {
  return {
    works: Promise.resolve(false),
    ended: Promise.resolve('could not be started'),
    gaveUp: false,
    lastWords: () => String(explainFailure(error)),
    stop: async () => undefined,
  };
}
