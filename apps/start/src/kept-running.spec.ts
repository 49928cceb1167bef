import { KeptRunning, type Part, type Run, type Surroundings } from './kept-running.js';
import { Restarts } from './restarts.js';

describe('how often something is started again', () => {
  it('waits twice as long each time, half of it by chance, and gives up what falls again and again', () => {
    for (const [chance, waits] of [
      [1, [250, 500, 1000, 2000, 4000, null]],
      [0, [125, 250, 500, 1000, 2000, null]],
    ] as const) {
      const restarts = new Restarts(() => chance);
      expect(waits.map(() => restarts.after(0))).toEqual(waits);
    }
  });

  it('begins anew once it has worked for ten seconds', () => {
    const restarts = new Restarts(() => 1);
    for (let death = 0; death < 5; death++) restarts.after(9_999);
    expect([restarts.after(10_000), restarts.after(0)]).toEqual([250, 500]);
  });
});

describe('how often something is started again that lacks what it needs', () => {
  it('waits longer and longer, but no longer than five seconds, is never given up, and counts none of it as its own', () => {
    const restarts = new Restarts(() => 1);
    const waits = Array.from({ length: 8 }, () => restarts.afterWant(0));
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
    expect([restarts.deaths, restarts.after(0), restarts.after(0)]).toEqual([0, 250, 500]);
    // It lacks it for the first time again, and has not lived since it died.
    expect([restarts.afterWant(0), restarts.after(0)]).toEqual([250, 1000]);
    // Once it has worked well, what was before counts no more.
    expect([restarts.afterWant(10_000), restarts.after(0)]).toEqual([250, 250]);
  });
});

/** A run that ends when it is told to. */
class FakeRun implements Run {
  #end: (how: string) => void = () => undefined;
  #work: (works: boolean) => void = () => undefined;
  readonly ended = new Promise<string>((done) => {
    this.#end = done;
  });
  readonly works = new Promise<boolean>((done) => {
    this.#work = done;
  });
  gaveUp = false;
  wasInWant = false;

  begin(): void {
    this.#work(true);
  }

  die(how = 'was ended by SIGKILL'): void {
    this.#work(false);
    this.#end(how);
  }

  lastWords(): string {
    return 'out of breath';
  }

  async stop(): Promise<void> {
    this.die('was stopped');
  }
}

describe('what is kept running', () => {
  let runs: FakeRun[];
  let said: string[];
  /** For what it is waited, and what ends that. */
  let waits: Array<[milliseconds: number, end: () => void]>;
  let kept: KeptRunning | undefined;
  const part: Part = {
    name: 'The thing',
    whereToLook: 'Look there.',
    start: async () => {
      const run = new FakeRun();
      runs.push(run);
      return run;
    },
  };

  const here: Surroundings = {
    tell: (sentence) => said.push(sentence),
    pause: async () => undefined,
    patience: (milliseconds, signal) =>
      new Promise((done) => {
        waits.push([milliseconds, done]);
        signal.addEventListener('abort', () => done());
      }),
  };
  const keep = (givenUp: (sentence: string) => void = () => undefined, kind = part, around = here) => {
    kept = new KeptRunning(kind, givenUp, undefined, around);
    return kept;
  };

  beforeEach(() => {
    runs = [];
    said = [];
    waits = [];
  });
  afterEach(() => kept?.stop());

  /** Everything that follows from what has happened, follows. */
  const settle = () => new Promise((done) => setTimeout(done, 5));

  it('is up only while it works, and says when it is away and when it is back', async () => {
    const kept = keep();
    let up = false;
    void kept.up().then(() => {
      up = true;
    });
    await settle();
    expect([up, kept.isUp]).toEqual([false, false]);
    runs[0]?.begin();
    await settle();
    expect([up, kept.isUp]).toEqual([true, true]);
    runs[0]?.die();
    await settle();
    expect([runs.length, kept.isUp]).toEqual([2, false]);
    runs[1]?.begin();
    await settle();
    expect(kept.isUp).toBe(true);
    expect(said).toEqual([
      expect.stringMatching(/^The thing was ended by SIGKILL\. It is started again in 0\.\d s\.$/),
      'The thing works again.',
    ]);
  });

  it('is given up with its last words where it falls six times in a row', async () => {
    const given: string[] = [];
    keep((sentence) => given.push(sentence));
    for (let death = 0; death < 6; death++) {
      await settle();
      expect(given).toEqual([]);
      runs[death]?.begin();
      await settle();
      runs[death]?.die();
    }
    await settle();
    expect(given).toEqual([
      'The thing was ended by SIGKILL, 6 times in a row soon after its start. It is given up. Its last words:\nout of breath\nLook there.',
    ]);
    await settle();
    expect(runs).toHaveLength(6);
  });

  it('is given up at once where it ends by itself before it has ever worked', async () => {
    const given: string[] = [];
    keep((sentence) => given.push(sentence));
    await settle();
    Object.assign(runs[0] as FakeRun, { gaveUp: true }).die('ended with code 1');
    await settle();
    expect(given).toEqual([expect.stringMatching(/^The thing ended with code 1\. It is given up\./)]);
  });

  it('is not given up, however often it ends for want of what it needs, not even before it has ever worked', async () => {
    const given: string[] = [];
    const kept = keep((sentence) => given.push(sentence));
    for (let end = 0; end < 12; end++) {
      await settle();
      if (end > 6) runs[end]?.begin();
      await settle();
      Object.assign(runs[end] as FakeRun, { gaveUp: true, wasInWant: true }).die('ended, since its friend is away');
    }
    await settle();
    runs[12]?.begin();
    await settle();
    expect([given, kept.isUp, runs.length]).toEqual([[], true, 13]);
    expect(said[0]).toMatch(/^The thing ended, since its friend is away\. It is started again in 0\.\d s\.$/);
    for (let death = 12; death < 18; death++) {
      await settle();
      expect(given).toEqual([]);
      runs[death]?.die();
    }
    await settle();
    expect(given).toEqual([expect.stringMatching(/6 times in a row/)]);
  });

  it('counts what cannot even be started as a death', async () => {
    const given: string[] = [];
    const hopeless = { ...part, start: () => Promise.reject(new Error('no room')) };
    keep((sentence) => given.push(sentence), hopeless);
    await settle();
    expect(given).toEqual([expect.stringMatching(/could not be started, 6 times in a row.*no room/s)]);
  });

  /** What is waited for last takes too long. */
  const tooLong = async () => {
    await settle();
    const [milliseconds, end] = waits.at(-1) ?? [];
    end?.();
    await settle();
    return milliseconds;
  };

  it('is told of where it neither works nor ends, with what it waits for, and is ended and started again', async () => {
    const given: string[] = [];
    keep((sentence) => given.push(sentence));
    await settle();
    // It ends in good order when it is asked to.
    Object.assign(runs[0] as FakeRun, { gaveUp: true, waitsFor: () => 'It waits for a miracle.' });
    expect(await tooLong()).toBe(15_000);
    expect(said).toEqual([
      'The thing does not work yet, 15 s after its start. It waits for a miracle. It is ended and started again if it does not within 60 s.',
    ]);
    expect(runs).toHaveLength(1);
    expect(await tooLong()).toBe(45_000);
    expect(said[1]).toMatch(/^The thing did not work within 60 s of its start and was ended\. It is started again in/);
    expect(runs).toHaveLength(2);
    for (let hang = 2; hang <= 6; hang++) {
      await tooLong();
      expect(said.at(-1)).toMatch(/^The thing does not work yet, 15 s after its start\. It says nothing about why\./);
      await tooLong();
    }
    expect(given).toEqual([expect.stringMatching(/within 60 s .* 6 times in a row soon after its start/)]);
  });

  it('is not told of where it works in time, nor once it is stopped', async () => {
    const kept = keep();
    await settle();
    runs[0]?.begin();
    await settle();
    runs[0]?.die();
    await settle();
    await kept.stop();
    for (const [, end] of waits) end();
    await settle();
    expect(said).toEqual([expect.stringMatching(/was ended by SIGKILL/)]);
    expect(runs).toHaveLength(2);
  });

  it('is started no more once it is stopped, not even in the middle of a wait', async () => {
    const kept = keep(undefined, part, {
      ...here,
      pause: (_, signal) => new Promise((done) => signal.addEventListener('abort', () => done())),
    });
    await settle();
    runs[0]?.die();
    await settle();
    await kept.stop();
    await settle();
    expect(runs).toHaveLength(1);
  });
});
