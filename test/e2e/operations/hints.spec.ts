import { type Json, type SignedUp, startApi, type TestApi } from '../../support/api.js';

/** What can be concluded of texts that one may not see from what is answered about others. */
describe('nothing hints at what may not be seen', () => {
  let api: TestApi;
  let writer: SignedUp;
  let curious: SignedUp;

  beforeAll(async () => {
    api = await startApi();
    await api.signUp('the.admin');
    writer = await api.signUp('writer');
    curious = await api.signUp('curious');
  });
  afterAll(() => api.close());

  async function mutate(who: SignedUp, mutation: string, input: object, payload: string): Promise<Json> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
    return (await api.ok(document, { input }, { token: who.token }))[mutation];
  }
  const write = async (who: SignedUp, input: object): Promise<string> => {
    const text = { title: 'A note', bodyMarkdown: 'Noted.', ...input };
    return (await mutate(who, 'createReflection', text, 'reflection { id }')).reflection.id;
  };

  it('by the name of a tag: it is gone when one takes it off again, whether it stands in a stranger’s draft or not', async () => {
    await write(writer, { tags: ['Closing of the branch'] });
    const id = await write(curious, {});
    const look = async (name: string) => {
      const { reflection } = await mutate(
        curious,
        'updateReflection',
        { id, tags: [name] },
        'reflection { tags { label usageCount } }',
      );
      await mutate(curious, 'updateReflection', { id, tags: [] }, 'reflection { id }');
      const { tag, tags } = await api.ok(
        'query ($name: String!) { tag(slug: $name) { label } tags(prefix: $name) { totalCount } }',
        { name },
        { token: curious.token },
      );
      return { carried: reflection.tags.length, tag, total: tags.totalCount };
    };
    expect(await look('closing of the branch')).toEqual(await look('opening of the branch'));
  });

  it('by a word that is spelt like others: what it may have meant does not depend on what strangers wrote', async () => {
    // Thirty words two slips away from the one that is typed, the last of which stands alone: a stranger's would come before it.
    const letters = [...'bcdfghjlmnpqrtvwxz'];
    const found = async (stem: string) => {
      const ends = [...letters.map((letter) => `${letter}q`), ...letters.slice(0, 11).map((letter) => `${letter}v`)];
      const near = ends.map((end) => `${stem}${end}`);
      await write(curious, { bodyMarkdown: near.join(' '), publish: true });
      await write(curious, { bodyMarkdown: `${stem}zz`, publish: true });
      const { search } = await api.ok(
        'query ($query: String!) { search(query: $query) { totalCount } }',
        { query: `${stem}k` },
        { token: curious.token },
      );
      return search.totalCount;
    };
    await write(writer, { bodyMarkdown: 'wombatbb' });
    expect([await found('wombat'), await found('kolbat')]).toEqual([2, 2]);
  });
});
