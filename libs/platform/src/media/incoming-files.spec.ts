import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { IncomingFiles } from './incoming-files.js';

const BOUNDS = { most: 1_000_000, tooLong: () => new Error('too long') };

describe('a file on its way in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-incoming-'));
  const files = new IncomingFiles(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  const receive = (bytesEach: number, parts: number) =>
    files.receive(
      Readable.from(drops(bytesEach, parts)),
      { ...BOUNDS, slowest: { bytesPerSecond: 10_000, grace: 700 } },
      new AbortController().signal,
    );

  it('may take its time at 1 Mbit/s', async () => {
    const file = await receive(12_500, 16);
    expect(file.bytes).toBe(200_000);
    await file.discard();
  });

  it('is given up when it comes more slowly than files do, with nothing left of it', async () => {
    await expect(receive(100, 15)).rejects.toThrow(/too slowly.*Send it again/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Ten parts a second. */
async function* drops(bytes: number, parts: number) {
  for (let part = 0; part < parts; part++) {
    await new Promise((done) => setTimeout(done, 100));
    yield Buffer.alloc(bytes);
  }
}
