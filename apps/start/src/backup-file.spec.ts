import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './backup-file.js';

describe('a file for a backup', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  });
  afterEach(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true });
  });

  const write = async () => undefined;

  it('that may not be written is refused with a sentence that says what to do', async () => {
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    // Root may write anywhere, so somebody else tries.
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expect(writeWhole(join(folder, 'backup'), write)).rejects.toThrow(
        /^\S+backup cannot be written: this user may not write there\. Name a file in a folder that they may write to.* There is no backup\.$/,
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['there already', 'taken', /Name another, or move that one away\./],
    ['in no folder', 'nowhere/backup', /Make it, or name a file in another one\./],
    ['in a file', 'taken/backup', /Name a file in a folder\./],
    ['of too long a name', 'x'.repeat(300), /Name a shorter one\./],
  ])('that is %s is refused so, too', async (_what, name, advice) => {
    writeFileSync(join(folder, 'taken'), '');
    await expect(writeWhole(join(folder, name), write)).rejects.toThrow(advice);
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('is not blamed for what could not be read', async () => {
    const missing = join(folder, 'image');
    const read = () => open(missing).then(() => undefined);
    await expect(writeWhole(join(folder, 'backup'), read)).rejects.toMatchObject({ code: 'ENOENT', path: missing });
  });
});
