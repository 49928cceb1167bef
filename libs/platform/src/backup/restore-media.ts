import type { MediaStore } from '../media/media-store.js';
import type { Part } from './archive.js';
import { type Manifest, readPartName } from './manifest.js';

/** Images are stored as WebP, whatever they were. */
const CONTENT_TYPE = 'image/webp';

/** The names of the files in a backup. */
export function mediaFilesOf({ parts }: Manifest): Set<string> {
  return new Set(parts.flatMap(({ name }) => keyOf(name) ?? []));
}

/** Puts files into a store, and takes them away again where the rest fails. */
export function restoreMedia(store: MediaStore) {
  const placed: string[] = [];
  return {
    async take({ name, content }: Part): Promise<void> {
      const key = keyOf(name);
      if (!key) return;
      placed.push(key);
      await store.put(key, content, CONTENT_TYPE);
    },
    async takeBack(): Promise<void> {
      // What cannot be removed now belongs to no row, and is removed with others of that kind.
      for (const key of placed) await store.delete(key).catch(() => undefined);
    },
  };
}

function keyOf(name: string): string | null {
  const said = readPartName(name);
  return said && 'key' in said ? said.key : null;
}
