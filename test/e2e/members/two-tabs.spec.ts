import { setTimeout as wait } from 'node:timers/promises';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';
import { openConnections } from './open-connections.js';

const [ANA, BEN, CHI] = [0, 1, 2];

describe('two tabs at once', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    await openConnections(api);
    world = await buildWorld(api.db, { members: [{}, {}, {}], subjects: [{ author: ANA, audience: 'MEMBERS' }] });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  async function reply(member: number): Promise<string> {
    const input = { threadId: world.id(0), bodyMarkdown: 'Plain.' };
    return (await people.must(member, 'createReply', input, 'reply { id }')).reply.id;
  }

  it('withdraw no text that the other one has just changed', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await reply(ANA);
      const answers = await Promise.all([
        people.mutate(ANA, 'updateReply', { id, ifRevision: 1, bodyMarkdown: 'New.' }, 'reply { id }'),
        people.mutate(ANA, 'removeReply', { id, ifRevision: 1 }, 'reply { id }'),
      ]);
      expect(answers.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
    }
  });

  it('answer nothing that is taken down while the answer waits', async () => {
    const parentId = await reply(BEN);
    const number = Number(parentId.split('.')[1]);
    const holder = await api.db.pool.connect();
    await holder.query('begin');
    await holder.query('select from thread where id = $1 for update', [world.id(0)]);
    const pending = people.mutate(
      CHI,
      'createReply',
      { threadId: world.id(0), parentId, bodyMarkdown: 'x' },
      'reply { id }',
    );
    await wait(300);
    await holder.query(`update post set status = 'HIDDEN', presence = 1 where thread_id = $1 and number = $2`, [
      world.id(0),
      number,
    ]);
    await holder.query('commit');
    holder.release();
    expect(codeOf(await pending)).toBe('LOCKED');
  });

  it('leave no reaction on what is withdrawn', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await reply(ANA);
      await Promise.all([
        people.mutate(ANA, 'removeReply', { id }, 'reply { id }'),
        people.mutate(BEN, 'react', { contentId: id, reaction: 'THANKS', on: true }, 'content { id }'),
      ]);
    }
    const { rows } = await api.db.pool.query(
      `select from reaction r join post p using (thread_id, number) where p.status = 'REMOVED'`,
    );
    expect(rows).toEqual([]);
  });

  it('rename a member twice without waiting for each other in a circle', async () => {
    const rename = (handle: string) =>
      people.mutate(CHI, 'updateProfile', { handle, idempotencyKey: handle }, 'viewer { user { handle } }');
    const answers = await Promise.all([rename('chi-of-one-tab'), rename('chi-of-another')]);
    expect(answers.map(codeOf)).toEqual(['ok', 'ok']);
  });

  it('change a password once', async () => {
    const { token, password } = await api.signUp('tabitha');
    const change = (key: string) =>
      api.graphql(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken } }',
        { input: { currentPassword: password, newPassword: `another long secret ${key}`, idempotencyKey: key } },
        { token },
      );
    const codes = (await Promise.all([change('one'), change('two')])).map(codeOf);
    expect(codes).toContain('ok');
    expect(codes).not.toContain('INTERNAL');
  });
});
