import { createHash } from 'node:crypto';
import { migrationNames } from '../database/migrations.js';
import { isKey } from '../media/media-store.js';
import { StartupError } from '../process/startup-error.js';
import { readArchive } from './archive.js';
import { MANIFEST, type Manifest, type PartContent, parseManifest, readPartName } from './manifest.js';

const STRANGE = 'This file is sealed as a backup of Commonplace, but holds something else. Nothing was changed.';

/**
 * Reads a backup once, from its first byte to its last, and answers what is in it. Nothing else is looked at or touched.
 * @throws StartupError for a file that is no backup, is damaged, or was written by a newer version
 */
export async function checkBackup(path: string): Promise<Manifest> {
  const found: PartContent[] = [];
  let manifest: Manifest | null = null;
  let strange = false;
  for await (const { name, content } of readArchive(path)) {
    if (manifest) strange = true;
    if (name === MANIFEST) manifest = parseManifest(content);
    else found.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
  }
  if (!manifest || strange || !describes(manifest, found)) throw new StartupError(STRANGE);
  const known = new Set(await migrationNames());
  if (!manifest.migrations.every((name) => known.has(name))) {
    throw new StartupError(
      `This backup was written by a newer version of Commonplace (${manifest.product}), which this one cannot read. Restore it with that version. Nothing was changed.`,
    );
  }
  return manifest;
}

/** Whether the parts are those that the manifest tells of, with names that say what is in them. */
function describes({ parts, tables }: Manifest, found: readonly PartContent[]): boolean {
  const names = new Set(tables.map(({ name }) => name));
  const spell = ({ name, bytes, sha256 }: PartContent) => `${name} ${bytes} ${sha256}`;
  return (
    parts.length === found.length &&
    found.every((part, at) => {
      const said = readPartName(part.name);
      const placed = said && ('table' in said ? names.has(said.table) : isKey(said.key));
      return placed && spell(part) === spell(parts[at] as PartContent);
    })
  );
}
