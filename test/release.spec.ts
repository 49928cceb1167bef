import { readFileSync } from 'node:fs';

const SECTIONS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** What is wrong with a changelog: the form is that of keepachangelog.com, the newest release that of the packages. */
function faults(changelog: string, version: string): string[] {
  const headings = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
  const [unreleased, ...releases] = headings;
  const found = releases.map((heading) => /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/.exec(heading));
  const days = found.map((release) => release?.[2] ?? '');
  const sections = [...changelog.matchAll(/^### (.*)$/gm)].map(([, section = '']) => section);
  return [
    ...(unreleased === '[Unreleased]' ? [] : ['does not begin with what is unreleased']),
    ...releases.filter((_, at) => !found[at]).map((heading) => `"${heading}" is no version and day`),
    ...(found[0]?.[1] === version ? [] : [`has no entry for ${version} on top of the releases`]),
    ...(days.toSorted().reverse().join() === days.join() ? [] : ['is not in the order of days']),
    ...sections
      .filter((section) => !SECTIONS.includes(section))
      .map((section) => `"${section}" is none of its sections`),
  ];
}

describe('the version', () => {
  const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const { version } = json('package.json');

  it('is the same wherever it stands', () => {
    const lock = json('package-lock.json');
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    expect(faults(readFileSync('CHANGELOG.md', 'utf8'), version)).toEqual([]);
  });

  it('goes red where the changelog was forgotten, or is written otherwise', () => {
    const changelog = '## [Unreleased]\n### Added\n## [0.2.0] - 2026-11-29\n### Fixed\n## [0.1.0] - 2026-11-23\n';
    expect(faults(changelog, '0.2.0')).toEqual([]);
    expect(faults(changelog, '0.3.0')).toEqual(['has no entry for 0.3.0 on top of the releases']);
    expect(faults(changelog.replace('[Unreleased]', 'Next'), '0.2.0')).toHaveLength(1);
    expect(faults(changelog.replace('2026-11-23', 'long ago'), '0.2.0')).toHaveLength(1);
    expect(faults(changelog.replace('2026-11-23', '2026-12-01'), '0.2.0')).toEqual(['is not in the order of days']);
    expect(faults(changelog.replace('### Fixed', '### Mended'), '0.2.0')).toEqual(['"Mended" is none of its sections']);
  });
});
