import type { World } from '../../factories/world.js';
import type { TestApi } from '../../support/api.js';
import { ANA, BEN, CARO, IDA, SearchClient } from '../../support/search-client.js';

describe('the index of search', () => {
  let api: TestApi;
  let world: World;
  let people: SearchClient;

  beforeAll(async () => {
    people = await SearchClient.start();
    ({ api, world } = people);
  });
  afterAll(() => people.api.close());

  it('follows what is written in the same transaction', async () => {
    const thread = await people.reflect(ANA, 'Axolotls', 'A first text about quokkas.');
    const rolledBack = api.db.transaction(async (tx) => {
      await tx.manager.query(`update reflection set title = 'Ephemeral axolotl' where thread_id = $1`, [thread]);
      const inside = await tx.manager.query(`select from search_entry where vector @@ 'ephemer'`);
      expect(inside).toHaveLength(1);
      throw new Error('never mind');
    });
    await expect(rolledBack).rejects.toThrow('never mind');
    expect((await people.search(BEN, 'ephemeral')).ids).toEqual([]);
    const answer = await people.reply(BEN, thread, 'About numbats.');
    await people.must(
      ANA,
      'updateReflection',
      { id: thread, title: 'Pangolins', bodyMarkdown: 'About tapirs.' },
      'reflection { id }',
    );
    await people.must(BEN, 'updateReply', { id: answer, bodyMarkdown: 'About okapis.' }, 'reply { id }');
    for (const gone of ['axolotls', 'quokkas', 'numbats']) expect((await people.search(CARO, gone)).ids).toEqual([]);
    expect((await people.search(CARO, 'pangolins tapirs')).ids).toEqual([thread]);
    expect((await people.search(CARO, 'okapis')).ids).toEqual([answer]);
    await people.must(BEN, 'removeReply', { id: answer }, 'reply { id }');
    expect((await people.search(BEN, 'okapis')).ids).toEqual([]);
    await people.must(ANA, 'removeReflection', { id: thread }, 'reflection { id }');
    expect((await people.search(ANA, 'pangolins')).ids).toEqual([]);
  });

  it('keeps drafts to their author, and finds them as others do once they are published', async () => {
    const id = await people.reflect(ANA, 'Sealing wax', 'Text.', { publish: false });
    api.clock.advance(1);
    const other = await people.reflect(ANA, 'Sealing wax', 'Text.');
    expect((await people.search(BEN, '"sealing wax"')).ids).not.toContain(id);
    expect((await people.search(ANA, '"sealing wax"')).ids).toEqual([other, id]);
    api.clock.advance(1);
    await people.must(ANA, 'publishReflection', { id }, 'reflection { id }');
    expect((await people.search(BEN, '"sealing wax"')).ids).toEqual([id, other]);
  });

  it('does not find the text of an edit that is held, before it is approved', async () => {
    const id = await people.reflect(ANA, 'Harmless', 'About abaci.');
    api.clock.advance(3_600_000);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'HOLD: about slide rules.' }, 'reflection { id }');
    expect((await people.search(ANA, '"slide rules"')).ids).toEqual([]);
    expect((await people.search(BEN, 'abaci')).ids).toEqual([id]);
  });

  it('follows a thread to another audience, with its replies', async () => {
    const id = await people.reflect(ANA, 'Gyroscopes', 'Text.', { courseId: world.courses[0], audience: 'COURSE' });
    const answer = await people.reply(ANA, id, 'Gyroscopes again.');
    expect((await people.search(CARO, 'gyroscopes')).ids).toEqual([]);
    expect((await people.search(BEN, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
    await people.must(ANA, 'updateReflection', { id, audience: 'PUBLIC' }, 'reflection { id }');
    expect((await people.search(null, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
    await people.must(ANA, 'updateReflection', { id, audience: 'PRIVATE' }, 'reflection { id }');
    expect((await people.search(BEN, 'gyroscopes')).ids).toEqual([]);
    expect((await people.search(IDA, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
  });

  it('follows tags: taken away, given another name, gone over into another', async () => {
    const id = await people.reflect(ANA, 'Tagged', 'Text.', { tags: ['Bookplates', 'Marginalia'] });
    expect((await people.search(BEN, 'bookplates')).ids).toEqual([id]);
    await people.must(ANA, 'updateReflection', { id, tags: ['Marginalia'] }, 'reflection { id }');
    expect((await people.search(BEN, 'bookplates')).ids).toEqual([]);
    await people.must(
      IDA,
      'updateTag',
      { slug: 'marginalia', label: 'Glosses', synonyms: ['Scholia'] },
      'tag { slug }',
    );
    expect((await people.search(BEN, 'glosses')).ids).toEqual([id]);
    expect((await people.search(BEN, 'scholia')).ids).toEqual([id]);
  });

  it('has in its index at the end what a new one would have', async () => {
    const rows = await people.misindexed();
    // An audience that was narrowed leaves the marks of replies as they were: they may reach too far, and the rule decides.
    expect(rows.filter((row) => row.equal !== false)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(1);
  });
});
