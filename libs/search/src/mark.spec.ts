import { visitor } from '#kernel';
import { marksFor } from './mark.js';

const now = new Date('2026-10-05T09:00:00Z');
const EVERYTHING = { kinds: ['R', 'C', 'P'], courseId: null, tags: [], since: null, until: null } as const;
const A = '00000000-0000-7000-8000-00000000000a';

describe('the marks of a search', () => {
  it('say where something can be that the viewer sees', () => {
    expect(marksFor(visitor(now), EVERYTHING)).toEqual([`'#1'`]);
    expect(marksFor({ ...visitor(now), isAdmin: true }, EVERYTHING)).toEqual([]);
    const id = 'AAAAAAAAcACAAAAAAAAACg';
    expect(
      marksFor({ ...visitor(now), memberId: A, isCurator: true, courses: [A], instructs: [A] }, EVERYTHING),
    ).toEqual([`('#1' | '#2' | '#0${id}' | '#3${id}' | '#4${id}' | '#4')`]);
  });

  it('name whole years, and the months around them', () => {
    const time = (since: string, until: string) =>
      marksFor({ ...visitor(now), isAdmin: true }, { ...EVERYTHING, since: new Date(since), until: new Date(until) });
    expect(time('2024-11-30T00:00:00Z', '2026-02-01T00:00:00Z')).toEqual([
      `('#m202411' | '#m202412' | '#y2025' | '#m202601' | '#m202602')`,
    ]);
    expect(time('2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z')).toEqual([`('#y2026')`]);
    expect(time('2026-03-01T00:00:00Z', '2026-02-01T00:00:00Z')).toEqual([`('#m')`]);
  });
});
