import { FORMAT } from './archive.js';

/** The table of contents of a backup: its last part, as JSON. */
export interface Manifest {
  readonly format: number;
  /** Commonplace's version. */
  readonly product: string;
  /** PostgreSQL's version. */
  readonly postgres: string;
  /** The moment that every table is as of, in ISO 8601. */
  readonly createdAt: string;
  /** Those that had run, in their order: what the tables look like. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableContent[];
  /** Tables that are there and whose rows are not in the backup. */
  readonly leftOut: readonly string[];
  readonly sequences: readonly SequenceValue[];
  readonly media: { readonly files: number; readonly bytes: number; readonly missing: readonly string[] };
  /** Every part before this one, in order. */
  readonly parts: readonly PartContent[];
}

export interface TableContent {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface SequenceValue {
  readonly name: string;
  /** A bigint. */
  readonly value: string;
  readonly called: boolean;
}

export interface PartContent {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
const TABLES = 'database';
const MEDIA = 'media';

/** Parts of a table are numbered from 1, and read in that order. */
export const tablePart = (table: string, part: number) => `${TABLES}/${table}/${String(part).padStart(6, '0')}.copy`;
export const mediaPart = (key: string) => `${MEDIA}/${key}`;

/** What a part's name says is in it; null for one that a backup does not write. */
export function readPartName(name: string): { table: string } | { key: string } | null {
  const [, table] = /^database\/([^/]+)\/\d{6,}\.copy$/.exec(name) ?? [];
  if (table) return { table };
  const [, key] = /^media\/(.+)$/.exec(name) ?? [];
  return key ? { key } : null;
}

/** The manifest in a part; null where it is none. */
export function parseManifest(content: Buffer): Manifest | null {
  try {
    const manifest = JSON.parse(content.toString('utf8')) as Manifest;
    const lists = [manifest.migrations, manifest.tables, manifest.leftOut, manifest.sequences, manifest.parts];
    const complete = manifest.format === FORMAT && lists.every(Array.isArray) && Array.isArray(manifest.media?.missing);
    return complete ? manifest : null;
  } catch {
    return null;
  }
}
