import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProcessLock } from './process-lock.js';

const CONTENDERS = 4;
const ROUNDS = 300;
/** Milliseconds that a round's message takes to everybody, so that all begin at once. */
const AHEAD = 4;

describe('the lock of a directory', () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    path = join(directory, 'lock');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is given once, and again when it was released', () => {
    const lock = ProcessLock.take(path) as ProcessLock;
    expect(ProcessLock.take(path)).toEqual({ heldBy: process.pid });
    lock.release();
    expect(ProcessLock.take(path)).toBeInstanceOf(ProcessLock);
  });

  it('passes over a holder that is gone, and one whose id was given to a later process', () => {
    for (const stale of ['999999999\n1\n', `${process.pid}\nanother start\n`, 'nonsense', '']) {
      writeFileSync(path, stale);
      expect(ProcessLock.take(path)).toBeInstanceOf(ProcessLock);
    }
    expect(readdirSync(directory)).toEqual(['lock']);
  });

  it('leaves alone, when it is given back, what somebody else has taken since', () => {
    const lock = ProcessLock.take(path) as ProcessLock;
    writeFileSync(path, `${process.ppid}\nanother start\n`);
    lock.release();
    expect(readdirSync(directory)).toEqual(['lock']);
  });

  it('is cleared of a dead holder also where the one that was clearing it died half way', () => {
    const dead = '999999999\n1\n';
    writeFileSync(path, dead);
    const name = createHash('sha256').update(dead).digest('hex').slice(0, 16);
    writeFileSync(`${path}.${name}`, '999999998\n1\n');
    expect(ProcessLock.take(path)).toBeInstanceOf(ProcessLock);
    expect(readdirSync(directory)).toEqual(['lock']);
  });

  it('is refused while a living one clears it of a dead holder', () => {
    const dead = '999999999\n1\n';
    writeFileSync(path, dead);
    const name = createHash('sha256').update(dead).digest('hex').slice(0, 16);
    ProcessLock.take(`${path}.${name}`);
    expect(ProcessLock.take(path)).toEqual({ heldBy: process.pid });
  });

  it('is held by exactly one of several that find it stale at the same moment', async () => {
    const contenders = Array.from({ length: CONTENDERS }, () =>
      fork(join(import.meta.dirname, 'lock-contender.mts'), {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }),
    );
    const answers = (message: object) => Promise.all(contenders.map((one) => answer(one, message)));
    try {
      await Promise.all(contenders.map((one) => once(one, 'message')));
      for (let round = 0; round < ROUNDS; round++) {
        writeFileSync(path, `999999999\n${round}\n`);
        const at = performance.timeOrigin + performance.now() + AHEAD;
        const holders = (await answers({ path, at })).filter((one) => one === 'holds');
        expect({ round, holders: holders.length }).toEqual({ round, holders: 1 });
        await answers({ path: '', at: 0 });
      }
      expect(readdirSync(directory)).toEqual([]);
    } finally {
      for (const one of contenders) one.disconnect();
    }
  });
});

async function answer(contender: ChildProcess, message: object): Promise<unknown> {
  const answered = once(contender, 'message');
  contender.send(message);
  return (await answered)[0];
}
