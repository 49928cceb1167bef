import { type Database } from '#platform';
import { buildWorld } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ParticipantQueries } from './participant.queries.js';

describe('who takes part in a thread', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  it('is its author and whoever has a VISIBLE reply, each once, and nobody’s to know who does not see it', async () => {
    const world = await buildWorld(database, {
      members: [{}, {}, {}, {}],
      courses: [{}],
      enrolments: [{ member: 0, course: 0 }],
      subjects: [
        { author: 0, course: 0 },
        { author: 1, course: 0 },
        { author: null, audience: 'PUBLIC' },
      ],
      replies: [
        { subject: 0, author: 0 },
        { subject: 0, author: 1 },
        { subject: 0, author: 1 },
        { subject: 0, author: 2, status: 'HELD' },
        { subject: 0, author: null },
        { subject: 2, author: 3 },
      ],
    });
    const queries = new ParticipantQueries(database);
    expect(await queries.counts(await world.viewer(0), world.threads)).toEqual([2, 1, 1]);
    expect(await queries.counts(await world.viewer(3), world.threads)).toEqual([0, 0, 1]);
    await world.setStatus(world.replies[3]!, 'VISIBLE');
    expect(await queries.counts(await world.viewer(0), world.threads)).toEqual([3, 1, 1]);
  });
});
