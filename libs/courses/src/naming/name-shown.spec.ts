import fc from 'fast-check';
import { type Database, Statement } from '#platform';
import { buildWorld } from '../../../../test/factories/world.js';
import { worldArbitrary } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { isNameShown, nameShown } from './name-shown.js';

const SHOWN = new Statement(
  'test/name-shown',
  { viewer: 'viewer', ids: 'uuid[]' },
  `select m.id, coalesce(${nameShown('m')}, false) as shown from member m where m.id = any(:ids)`,
);

describe('who is shown a member’s name', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  it('is the same in SQL and in code, for every two people of worlds of every kind', async () => {
    const answers = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ subjects: 1, replies: 0 }), async (description) => {
        const world = await buildWorld(database, description);
        const members = description.members.map(({ nameAudience = 'MEMBERS' }, at) => ({
          id: world.members[at]!.id,
          nameAudience,
          courses: (description.enrolments ?? [])
            .filter(({ member }) => member === at)
            .map(({ course }) => world.courses[course]!),
        }));
        for (const looking of [null, ...members.keys()]) {
          const viewer = await world.viewer(looking);
          const ids = members.map(({ id }) => id);
          const rows = await database.rows<{ id: string; shown: boolean }>(SHOWN.with({ viewer, ids }));
          const shown = new Map(rows.map((row) => [row.id, row.shown]));
          for (const member of members) {
            const expected = isNameShown(viewer, member);
            expect(shown.get(member.id)).toBe(expected);
            answers[`${expected}`] += 1;
          }
        }
      }),
      { numRuns: 40, seed: 24 },
    );
    expect(Math.min(answers.true, answers.false)).toBeGreaterThan(100);
  });
});
