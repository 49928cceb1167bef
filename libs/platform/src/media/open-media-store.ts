import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { requireFolder } from '../config/data-directory.js';
import { DiskMediaStore } from './disk-media-store.js';
import type { IncomingFiles } from './incoming-files.js';
import type { MediaStore } from './media-store.js';

/** Where files on their way in are, whatever store they end up in. */
export function incomingFolder({ dataDir }: Config): string {
  return join(dataDir, 'media-incoming');
}

/** Sees that the folders of the data directory that images need are there and can be written in. */
export function requireMediaFolders(config: Config): void {
  requireFolder(incomingFolder(config));
  if (!config.mediaS3) requireFolder(mediaFolder(config));
}

function mediaFolder({ dataDir }: Config): string {
  return join(dataDir, 'media');
}

/** The store that the settings name: a bucket, or a folder of the data directory. */
export async function openMediaStore(config: Config, incoming: IncomingFiles): Promise<MediaStore> {
  if (!config.mediaS3) return new DiskMediaStore(mediaFolder(config), incoming.folder);
  // Its library is large, and most installations do without it.
  const { S3MediaStore } = await import('./s3-media-store.js');
  return new S3MediaStore(config.mediaS3);
}
