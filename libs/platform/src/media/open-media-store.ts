import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { DiskMediaStore } from './disk-media-store.js';
import type { IncomingFiles } from './incoming-files.js';
import type { MediaStore } from './media-store.js';

/** Where files on their way in are, whatever store they end up in. */
export function incomingFolder({ dataDir }: Config): string {
  return join(dataDir, 'media-incoming');
}

/** The store that the settings name: a bucket, or a folder of the data directory. */
export async function openMediaStore(config: Config, incoming: IncomingFiles): Promise<MediaStore> {
  if (!config.mediaS3) return new DiskMediaStore(join(config.dataDir, 'media'), incoming.folder);
  // Its library is large, and most installations do without it.
  const { S3MediaStore } = await import('./s3-media-store.js');
  return new S3MediaStore(config.mediaS3);
}
