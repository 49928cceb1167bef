import { randomUUID } from 'node:crypto';
import { type Viewer, visitor } from '#kernel';
import { loadConfig } from '#platform';
import { ChangeCursors } from './change-cursors.service.js';

const cursorsOf = (secret: string) =>
  new ChangeCursors(loadConfig({ DATABASE_URL: 'postgres://localhost/none', SESSION_SECRET: secret.repeat(32) }));
const place = { id: randomUUID(), moderated: false, opened: true, change: 7, nextNumber: 9 };
const nobody = visitor(new Date(0));
const somebody = { ...nobody, memberId: randomUUID() } as unknown as Viewer;
/** The largest that there can be, and others: each byte is hidden. */
const POSITIONS = [
  { change: 0, told: 0, number: 1 },
  { change: 4_294_967_295, told: 2_147_483_647, number: 2_147_483_647 },
  { change: 123_456_789, told: 3, number: 65_537 },
];

describe('cursors of changes', () => {
  const cursors = cursorsOf('a');

  it('are opened as they were sealed, for members and visitors, more often than nonces are drawn at once', () => {
    for (let turn = 0; turn < 600; turn++) {
      for (const viewer of [somebody, nobody]) {
        const position = POSITIONS[turn % POSITIONS.length];
        expect(cursors.open(viewer, place, cursors.seal(viewer, place, position))).toEqual(position);
      }
    }
  });

  it('are as long whatever they hold, and never twice the same', () => {
    const sealed = Array.from({ length: 1_100 }, (_, at) => cursors.seal(somebody, place, POSITIONS[at % 2]));
    expect(new Set(sealed).size).toBe(sealed.length);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
    // In no place do most of them have the same letter.
    for (let at = 0; at < (sealed[0] as string).length - 1; at++) {
      const alike = Map.groupBy(sealed, (one) => one[at]);
      const most = Math.max(...[...alike.values()].map(({ length }) => length));
      expect(most).toBeLessThan(sealed.length / 4);
    }
  });

  it('open to nobody else, nowhere else, nor once anything in them was changed', () => {
    const sealed = cursors.seal(somebody, place);
    expect(cursors.open(nobody, place, sealed)).toBeNull();
    expect(cursors.open(somebody, { ...place, id: randomUUID() }, sealed)).toBeNull();
    expect(cursors.open(somebody, { ...place, moderated: true }, sealed)).toBeNull();
    expect(cursorsOf('b').open(somebody, place, sealed)).toBeNull();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1, 128]) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] as number) ^ bit;
        expect(cursors.open(somebody, place, other.toString('base64url'))).toBeNull();
      }
    }
    for (const odd of ['', 'x', sealed.slice(4), `${sealed}AAAA`])
      expect(cursors.open(somebody, place, odd)).toBeNull();
    expect(cursors.open(somebody, place, sealed)).not.toBeNull();
  });
});
