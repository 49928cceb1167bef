import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, ZO, KIM, KIM_OK, LEE, CURATOR] = [0, 1, 2, 3, 4, 5];
const HANDLES = ['ann', 'zo', 'kim', 'kim--ok', '_lee_', 'curator'];

describe('whom a text mentions', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: HANDLES.map((handle) => ({ handle })),
      subjects: [{ author: AUTHOR, audience: 'MEMBERS' }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const FIELDS = 'id bodyHtml mentions { handle user { handle } }';
  const mentionsOf = (reply: Json) =>
    reply.mentions.map(({ handle, user }: Json) => (user ? `${handle} ${user.handle}` : handle));
  const reply = async (bodyMarkdown: string): Promise<Json> =>
    (await people.must(AUTHOR, 'createReply', { threadId: world.id(0), bodyMarkdown }, `reply { ${FIELDS} }`)).reply;
  const edit = async (id: string, bodyMarkdown: string): Promise<Json> =>
    (await people.must(AUTHOR, 'updateReply', { id, bodyMarkdown }, `reply { ${FIELDS} }`)).reply;
  const told = async (member: number, { id }: Json) => {
    const document = '{ viewer { notifications(first: 100) { nodes { kind content { id } } } } }';
    const { viewer } = await people.ok(member, document);
    return viewer.notifications.nodes.filter(({ content }: Json) => content.id === id).length;
  };
  const link = (member: number, typed: string) => {
    const { id } = world.members[member]!;
    return `<a href="/members/${id}" class="mention" data-member-id="${id}">${typed}</a>`;
  };

  it.each<[string, Array<[member: number, typed: string]>]>([
    ['@Kim--ok', [[KIM_OK, '@Kim--ok']]],
    [
      '@Kim--Fine, @kim',
      [
        [KIM, '@Kim'],
        [KIM, '@kim'],
      ],
    ],
    [
      '@kim.Thanks/@zo @kim--x/@zo',
      [
        [KIM, '@kim'],
        [ZO, '@zo'],
        [KIM, '@kim'],
        [ZO, '@zo'],
      ],
    ],
    ['@Zoë @curator@example.social', []],
    ['@_lee_', [[LEE, '@_lee_']]],
  ])('is linked, listed and told alike, and previewed so: %s', async (text, called) => {
    const written = await reply(text);
    let rest = text;
    const html = called.map(([member, typed]) => {
      const at = rest.indexOf(typed);
      const before = rest.slice(0, at);
      rest = rest.slice(at + typed.length);
      return before + link(member, typed);
    });
    expect(written.bodyHtml).toBe(`<p>${html.join('')}${rest}</p>`);
    const document = 'query ($text: String!) { renderMarkdown(markdown: $text) }';
    expect((await people.ok(AUTHOR, document, { text })).renderMarkdown).toBe(written.bodyHtml);
    const members = [...new Set(called.map(([member]) => member))];
    expect(mentionsOf(written)).toEqual(members.map((member) => `${HANDLES[member]} ${HANDLES[member]}`));
    for (const member of [ZO, KIM, KIM_OK, LEE, CURATOR]) {
      expect([HANDLES[member], await told(member, written)]).toEqual([
        HANDLES[member],
        Number(members.includes(member)),
      ]);
    }
  });

  it('is nobody whom it quotes', async () => {
    const written = await reply('> @kim wrote to @zo\n> and @curator\n\nI agree, @lee.');
    expect(mentionsOf(written)).toEqual(['lee']);
    expect(await told(KIM, written)).toBe(0);
  });

  it('is found anew when a draft is published', async () => {
    const draft = await people.must(
      AUTHOR,
      'createReflection',
      { title: 'Later', bodyMarkdown: '@zo.Thanks, @kim--Thanks', audience: 'MEMBERS' },
      'reflection { id }',
    );
    await buildWorld(api.db, { now: api.clock.now(), members: [{ handle: 'zo.thanks' }] });
    const { reflection } = await people.must(
      AUTHOR,
      'publishReflection',
      { id: draft.reflection.id },
      `reflection { ${FIELDS} }`,
    );
    expect(mentionsOf(reflection)).toEqual(['zo.thanks zo.thanks', 'kim kim']);
    expect([await told(ZO, reflection), await told(KIM, reflection)]).toEqual([0, 1]);
  });

  it('stays the same in an edit, whoever has taken a longer handle since', async () => {
    const { id } = await reply('@kim.Later, @curator.Later');
    const [later] = (
      await buildWorld(api.db, {
        now: api.clock.now(),
        members: [{ handle: 'kim.later' }, { handle: 'curator.later' }],
      })
    ).members;
    const edited = await edit(id, '@kim.Later, as I said');
    expect(mentionsOf(edited)).toEqual(['kim kim']);
    expect(edited.bodyHtml).toContain(`${link(KIM, '@kim')}.Later`);
    expect(mentionsOf(await edit(id, '@kim, and @Curator.Later'))).toEqual(['kim kim', 'curator.later curator.later']);
    expect(mentionsOf(await edit(id, '@kim, and @kim.Later'))).toEqual(['kim kim', `kim.later ${later!.handle}`]);
  });

  it.each([
    ['kim.soon', '@kim, @kim.soonest'],
    ['kim.code', '@kim: `@kim.Code`'],
    ['kim.quote', '> @kim.Quote\n\nYes, @kim'],
  ])(
    'is whoever has the longer handle %s in an edit, where nothing called anybody else by it: %s',
    async (handle, before) => {
      const { id } = await reply(before);
      await buildWorld(api.db, { now: api.clock.now(), members: [{ handle }] });
      const typed = handle.replace(/\.[a-z]/, (start) => start.toUpperCase());
      expect(mentionsOf(await edit(id, `@kim, and @${typed}`))).toEqual(['kim kim', `${handle} ${handle}`]);
    },
  );
});
