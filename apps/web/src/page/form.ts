import type { Readable } from 'node:stream';

/** What a form sent: its fields, and the file that stood behind them, which has not been read yet. */
export class FormFields {
  constructor(
    private readonly values: URLSearchParams,
    readonly file?: Readable,
  ) {}

  /** What stands in a field, with line breaks as the schema wants them; empty where there is none. */
  text(name: string): string {
    return (this.values.get(name) ?? '').replaceAll('\r\n', '\n');
  }

  /** The same without white space around it; null where nothing is left. */
  optional(name: string): string | null {
    return this.text(name).trim() || null;
  }

  all(name: string): string[] {
    return this.values.getAll(name);
  }

  flag(name: string): boolean {
    return this.values.has(name);
  }

  entries(): Array<[name: string, value: string]> {
    return [...this.values.entries()];
  }
}

/** A path of this site, to go back to; `/` for anything else: other hosts, `//host`, backslashes, control characters. */
export function ownPath(path: string | null | undefined): string {
  if (!path || path.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return '/';
  return path;
}
