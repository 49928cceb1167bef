import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

const [ANA, BEN, INES] = [0, 1, 2];
const DAY = 86_400_000;

describe('a reflection that was changed after its prompt had closed', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const at = (days: number) => new Date(now.getTime() + days * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [
        { member: ANA, course: 0 },
        { member: BEN, course: 0 },
        { member: INES, course: 0, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0, minimumWords: 20, dueAt: at(-9), closesAt: at(-2) }],
      subjects: [
        { author: ANA, prompt: 0, wordCount: 300, at: at(-12), formerly: [{ words: 4, until: at(-1) }] },
        { author: BEN, prompt: 0, wordCount: 4, at: at(-12), formerly: [{ words: 300, until: at(-3) }] },
      ],
    });
    await api.db.pool.query(
      'update post p set edited_at = r.written_at from reflection r where r.thread_id = p.thread_id and p.number = 0',
    );
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const textOf = async (member: number, path: string) =>
    (await readerOf(people, member).open(path)).$('main').text().replace(/\s+/g, ' ');
  const prompt = () => `/prompts/${world.prompts[0]}`;
  const reflection = (at: number) => `/reflections/${world.threads[at]}`;

  it('counts for its author as it was then, who reads so on the page of the prompt', async () => {
    const text = await textOf(ANA, prompt());
    expect(text).toContain('Your longest reflection for it has 4 of 20 words.');
    expect(text).toContain('You changed it after the prompt had closed.');
    expect(text).not.toContain('on time');
    const bens = await textOf(BEN, prompt());
    expect(bens).toContain('You have done all of it.Your reflection was out on time.');
    expect(bens).not.toContain('had closed');
  });

  it('is told of to the instructor where they read it, and to nobody else', async () => {
    const told = 'Changed after its prompt had closed.';
    expect(await textOf(INES, reflection(0))).toContain(told);
    expect(await textOf(BEN, reflection(0))).not.toContain(told);
    expect(await textOf(INES, reflection(1))).not.toContain(told);
  });

  it('says before it is changed what counts', async () => {
    expect(await textOf(ANA, `${reflection(0)}/edit`)).toContain('is the text as it is when that closes');
  });

  it('offers to follow or to mute its discussion, by every level, and to take a choice back', async () => {
    const levels = async () => {
      const page = await readerOf(people, BEN).open(reflection(0));
      return page
        .$('button[name=watch]')
        .toArray()
        .map((button) => page.$(button).attr('value'));
    };
    const all = ['WATCHING', 'TRACKING', 'NORMAL', 'MUTED'];
    expect(await levels()).toEqual(all);
    const input = { threadId: world.threads[0], level: 'WATCHING' };
    await people.must(BEN, 'setWatchLevel', input, 'thread { id }');
    expect(await levels()).toEqual([...all, 'NONE']);
  });
});
