import { buildWorld } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { sql } from '../support/sql.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [TEACHER, COLLEAGUE, BEN] = [0, 1, 2];
const [TRY, SAVE] = ['act=try', 'act=save'];

let api: TestApi;
let people: WorldClient;

beforeAll(async () => {
  api = await startApi();
  const world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: [{}, {}, {}],
    courses: [{ title: 'Cataloguing' }],
    enrolments: [
      { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
      { member: COLLEAGUE, course: 0, role: 'INSTRUCTOR' },
      { member: BEN, course: 0 },
    ],
    subjects: [
      { author: BEN, course: 0, markdown: 'A goose walked in.' },
      { author: BEN, course: 0, markdown: 'Nothing of the kind.' },
    ],
  });
  people = new WorldClient(api, world);
});
afterAll(() => api?.close());

describe('screening', () => {
  it('is tried beside its settings, and switched on by its own button alone', async () => {
    const teacher = readerOf(people, TEACHER);
    await teacher.open('/desk/screening');
    const tried = await teacher.submit('form.screening', { phrases: 'goose' }, TRY);
    expect(tried.$('#trial').text()).toMatch(/^Of the last \d+ texts this one would have waited$/);
    expect(tried.$('.typed mark').text()).toBe('goose');
    expect(tried.$('#phrases').text()).toBe('goose');
    const { count } = (await api.db.row<{ count: number }>(
      sql(`select count(*)::integer as count from screening_setting where banned_phrases <> '{}'`),
    ))!;
    expect(count).toBe(0);
    const wrong = await teacher.submit('form.screening', { phrases: 'g*' }, SAVE);
    expect([wrong.status, wrong.$('#phrases-problem').text()]).toEqual([
      422,
      expect.stringContaining('letters before the *'),
    ]);
    // Meanwhile a colleague saves something else.
    const colleague = readerOf(people, COLLEAGUE);
    await colleague.open('/desk/screening');
    await colleague.submit('form.screening', { phrases: 'raffle' }, SAVE);
    const late = await teacher.submit('form.screening', { phrases: 'goose' }, SAVE);
    expect([late.status, late.$('#phrases').text(), late.$('.screening pre').text()]).toEqual([422, 'goose', 'raffle']);
    const saved = await teacher.submit('form.screening', { phrases: 'raffle\ngoose' }, SAVE);
    expect(saved.$('#done').text()).toContain('Saved');
    expect((await colleague.open('/desk/screening')).$('#phrases').text()).toBe('raffle\ngoose');
  });
});
