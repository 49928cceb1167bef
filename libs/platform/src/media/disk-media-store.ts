import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isKey, MediaStore, requireKey, type StoredFile } from './media-store.js';

/** Files below a folder of this computer. They are written beside it first, and appear with their whole content. */
export class DiskMediaStore extends MediaStore {
  /**
   * @param folder where the files are
   * @param drafts where they are written; on the same file system
   */
  constructor(
    private readonly folder: string,
    private readonly drafts: string,
  ) {
    super();
  }

  async put(key: string, content: Buffer): Promise<void> {
    const path = this.path(key);
    await mkdir(this.drafts, { recursive: true });
    const draft = join(this.drafts, randomUUID());
    try {
      const file = await open(draft, 'wx', 0o640);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.place(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  }

  async get(key: string): Promise<StoredFile | null> {
    const file = await open(this.path(key), 'r').catch(nullIfAbsent);
    if (!file) return null;
    const { size } = await file.stat();
    return { bytes: size, stream: file.createReadStream() };
  }

  async delete(key: string): Promise<void> {
    const path = this.path(key);
    await rm(path, { force: true });
    // Folders that are empty now; one that is not stays, and so does what is above it.
    for (let folder = dirname(path); folder !== this.folder; folder = dirname(folder)) {
      if (!(await isRemoved(folder))) return;
    }
  }

  async *list(): AsyncIterable<string> {
    const folder = await opendir(this.folder, { recursive: true }).catch(nullIfAbsent);
    if (!folder) return;
    for await (const entry of folder) {
      const key = relative(this.folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
      if (entry.isFile() && isKey(key)) yield key;
    }
  }

  /** Somebody who tidies up may take away the folder just when it was made. */
  private async place(draft: string, path: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      await mkdir(dirname(path), { recursive: true });
      try {
        return await rename(draft, path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 3) throw error;
      }
    }
  }

  private path(key: string): string {
    requireKey(key);
    return join(this.folder, ...key.split('/'));
  }
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function isRemoved(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}
