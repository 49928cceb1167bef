import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A lib imports only what stands left of it, and its SQL names only tables of those and its own; `apps` may import all. Only what exists is here. */
export const ORDER = [
  'kernel',
  'platform',
  'embedded-postgres',
  'markdown',
  'audit',
  'jobs',
  'members',
  'courses',
  'visibility',
  'tags',
  'screening',
  'profiles',
  'discussion',
  'media',
  'reflections',
  'cases',
  'participation',
  'moderation',
  'search',
  'notifications',
  'apps',
];

/** Paths of files from the root, with their text. */
export type Sources = ReadonlyMap<string, string>;

/** Without their specs. */
export function readSources(folders: readonly string[]): Sources {
  return new Map([...readTexts(folders)].filter(([name]) => !/\.spec\.tsx?$/.test(name)));
}

export function readTexts(folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/')),
  );
  return new Map(files.filter((name) => /\.tsx?$/.test(name)).map((name) => [name, readFileSync(name, 'utf8')]));
}

/** The lib that a file belongs to, or `apps`. */
export function homeOf(path: string): string {
  const [top, lib] = path.split('/');
  return top === 'libs' ? (lib as string) : (top as string);
}
