import { Piscina } from 'piscina';
import { limits, programBeside } from '#kernel';
import type { Begun, RenderTask } from './render-program.js';
import type { Rendering, TooManyReferences, TypedText } from './rendering.js';

/** A text that takes more time or memory than any may. */
export class TooHeavy extends Error {}

const PROGRAM = programBeside(import.meta.url, 'render-program');
/** Milliseconds that a thread has to begin: twenty times what it takes on a busy machine. */
const START = 30_000;
const IDLE = 30_000;
const TRIES = 2;

export interface ThreadBounds {
  readonly threads: number;
  /** What one may hold. */
  readonly megabytes: number;
  /** Milliseconds that the texts of a task may take together. */
  readonly time: number;
  /** Milliseconds without a text after which one and its memory are given back, unless it stays. */
  readonly idle?: number;
}

/** Renders texts in threads of their own, which are there while there is something to render; once opened, always. */
export class RenderThread {
  private pool: Piscina | null = null;
  private tasks = 0;
  private staying = false;

  constructor(private readonly bounds: ThreadBounds = limits.rendering) {}

  /** Has its threads begin and stay, so that nobody's text waits for that: it takes as long as rendering a dozen long ones. */
  async open(sample: TypedText): Promise<void> {
    this.staying = true;
    await this.close();
    await this.render([sample]);
  }

  /**
   * A thread that ends in the middle of it loses nothing: the task is given to the next one, once.
   * @throws TooHeavy where the texts have taken more time or memory than they may
   */
  async render(texts: readonly TypedText[]): Promise<Array<Rendering | TooManyReferences>> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.attempt({ number: ++this.tasks, texts });
      } catch (error) {
        if (error instanceof TooHeavy || !this.pool || tries === TRIES) throw error;
      }
    }
  }

  /** Ends the threads, and what they are doing. */
  async close(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    await pool?.destroy();
  }

  private async attempt(task: RenderTask): Promise<Array<Rendering | TooManyReferences>> {
    this.pool ??= openPool(this.bounds, this.staying);
    const { pool } = this;
    const stop = new AbortController();
    let timer = setTimeout(() => stop.abort(), START);
    let late = false;
    const begin = ({ begun }: Begun) => {
      if (begun !== task.number) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        stop.abort();
      }, this.bounds.time);
    };
    let broken: Error | undefined;
    const fail = (error: Error) => {
      broken = error;
      stop.abort();
    };
    pool.on('message', begin).on('error', fail);
    try {
      return await pool.run(task, { signal: stop.signal });
    } catch (error) {
      if (late || (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') throw new TooHeavy();
      throw broken ?? error;
    } finally {
      clearTimeout(timer);
      pool.off('message', begin).off('error', fail);
    }
  }
}

function openPool({ threads, megabytes, idle = IDLE }: ThreadBounds, staying: boolean): Piscina {
  const pool = new Piscina({
    ...PROGRAM,
    minThreads: staying ? threads : 0,
    maxThreads: threads,
    idleTimeout: idle,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    recordTiming: false,
  });
  pool.setMaxListeners(0);
  // A thread that has ended without a task, or could not begin: whoever waits listens, too.
  pool.on('error', () => undefined);
  return pool;
}
