import { readFileSync } from 'node:fs';

interface Entry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}

/** What is wrong with a lock file: each package is known by its content (SHA-512) and by no address, so that any mirror serves it. */
function faults(packages: Readonly<Record<string, Entry>>): string[] {
  return Object.entries(packages).flatMap(([path, { integrity, resolved, link, inBundle }]) => {
    // The project itself, and what comes inside another package.
    if (path === '' || link || inBundle) return [];
    const faults: string[] = [];
    if (!/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) faults.push(`${path} has no SHA-512`);
    if (resolved !== undefined) faults.push(`${path} names an address`);
    return faults;
  });
}

describe('the lock file', () => {
  it('knows every package by its content, those of other platforms too, and names no address', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(Object.keys(packages).length).toBeGreaterThan(900);
    expect(faults(packages)).toEqual([]);
  });

  it('goes red on an entry without a checksum, with a weak one, or with an address', () => {
    const integrity = `sha512-${'a'.repeat(86)}==`;
    expect(
      faults({
        '': {},
        'node_modules/whole': { integrity },
        'node_modules/none': {},
        'node_modules/weak': { integrity: 'sha1-qZKd8SyQ5vL1UxrDhbqVBDnVVCA=' },
        'node_modules/addressed': { integrity, resolved: 'https://example.org/addressed.tgz' },
      }),
    ).toEqual([
      'node_modules/none has no SHA-512',
      'node_modules/weak has no SHA-512',
      'node_modules/addressed names an address',
    ]);
  });
});
