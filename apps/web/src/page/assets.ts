import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A built file, ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** Brotli; absent where it saves nothing. */
  readonly compressed?: Buffer;
}

interface Manifest {
  /** By entry: `style/site`, `discussion/composer.island`. */
  readonly entries: Readonly<Record<string, { readonly file: string; readonly chunks: readonly string[] }>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Scripts, styles and fonts, built by `scripts/build-web.mjs`. Their names change with what they hold: they are kept for a year. */
export class Assets {
  private readonly manifest: Manifest;
  private readonly files = new Map<string, Asset>();

  constructor(folder: string) {
    const manifest = join(folder, 'manifest.json');
    if (!existsSync(manifest)) {
      throw new Error('The scripts and styles of the pages are not built. Run "npm run build".');
    }
    this.manifest = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    for (const name of readdirSync(folder)) {
      const type = TYPES[name.slice(name.lastIndexOf('.'))];
      if (!type) continue;
      const brotli = join(folder, `${name}.br`);
      const compressed = existsSync(brotli) ? readFileSync(brotli) : undefined;
      this.files.set(name, { type, body: readFileSync(join(folder, name)), ...(compressed && { compressed }) });
    }
  }

  find(name: string): Asset | undefined {
    return this.files.get(name);
  }

  /** The address of an entry's file. */
  address(entry: string): string {
    const found = this.manifest.entries[entry];
    if (!found) throw new Error(`There is no entry ${entry} among the built scripts and styles.`);
    return `/assets/${found.file}`;
  }

  /** The text of an entry's file. */
  read(entry: string): string {
    return String(this.find(this.address(entry).replace('/assets/', ''))?.body);
  }

  /** All files, but the one that is told of them. */
  addresses(): string[] {
    const worker = this.address('offline/service-worker.island');
    return [...this.files.keys()].map((name) => `/assets/${name}`).filter((address) => address !== worker);
  }

  /** The fonts that every page has. */
  fonts(): string[] {
    return this.addresses().filter((address) => address.endsWith('.woff2'));
  }

  /** Files that an entry imports, to be loaded beside it. */
  chunks(entry: string): string[] {
    return (this.manifest.entries[entry]?.chunks ?? []).map((file) => `/assets/${file}`);
  }
}
