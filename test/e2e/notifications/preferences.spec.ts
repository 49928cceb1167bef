import { PreferenceQueries, PreferenceService } from '#notifications';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const FIELDS = `notificationPreferences {
  kinds { kind inApp mail } mailOff timeZone quietHours { from until } digestHour digestWeekday mailWithoutContent }`;
const USUAL = {
  kinds: [
    { kind: 'MENTION', inApp: true, mail: 'NOW' },
    { kind: 'REPLY', inApp: true, mail: 'NOW' },
    { kind: 'THREAD_ACTIVITY', inApp: true, mail: 'DAILY' },
    { kind: 'REACTION', inApp: true, mail: 'OFF' },
    { kind: 'RATING', inApp: true, mail: 'DAILY' },
    { kind: 'MODERATION', inApp: true, mail: 'NOW' },
    { kind: 'APPEAL', inApp: true, mail: 'NOW' },
    { kind: 'PROMPT', inApp: true, mail: 'NOW' },
  ],
  mailOff: false,
  timeZone: null,
  quietHours: null,
  digestHour: 8,
  digestWeekday: 'MONDAY',
  mailWithoutContent: false,
};
const [AUTHOR, ANSWERER] = [0, 1];

describe('what reaches a member where', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}],
      subjects: [{ author: AUTHOR, audience: 'PUBLIC' }],
    });
    people = new WorldClient(api, world);
  });

  const choose = async (input: object, member = AUTHOR): Promise<Json> =>
    (await people.must(member, 'updateNotificationPreferences', input, `viewer { ${FIELDS} }`)).viewer
      .notificationPreferences;
  const preferences = async (member = AUTHOR): Promise<Json> =>
    (await people.ok(member, `{ viewer { ${FIELDS} } }`)).viewer.notificationPreferences;
  const stored = async (table: string) =>
    (await api.db.pool.query(`select * from ${table} where member_id = $1`, [world.members[AUTHOR]!.id])).rows;

  it('is the usual until they choose, and then what they chose, for them alone', async () => {
    expect(await preferences()).toEqual(USUAL);
    const chosen = await choose({
      kinds: [
        { kind: 'REPLY', mail: 'WEEKLY' },
        { kind: 'RATING', inApp: false, mail: 'OFF' },
      ],
      mailOff: true,
      timeZone: 'europe/berlin',
      quietHours: { from: '22:00', until: '7:30' },
      digestHour: 0,
      digestWeekday: 'SUNDAY',
      mailWithoutContent: true,
    });
    expect(chosen).toEqual({
      kinds: USUAL.kinds.map((usual) => ({
        ...usual,
        ...(usual.kind === 'REPLY' ? { mail: 'WEEKLY' } : usual.kind === 'RATING' ? { inApp: false, mail: 'OFF' } : {}),
      })),
      mailOff: true,
      timeZone: 'Europe/Berlin',
      quietHours: { from: '22:00', until: '07:30' },
      digestHour: 0,
      digestWeekday: 'SUNDAY',
      mailWithoutContent: true,
    });
    expect(await preferences()).toEqual(chosen);
    expect(await preferences(ANSWERER)).toEqual(USUAL);
    expect((await people.ok(null, `{ viewer { ${FIELDS} } }`)).viewer).toBeNull();
    const anonymous = await people.mutate(null, 'updateNotificationPreferences', {}, 'viewer { isAdmin }');
    expect(codeOf(anonymous)).toBe('UNAUTHENTICATED');
  });

  it('stays where it is left out, and is the usual again where that is chosen', async () => {
    const first = await choose({ kinds: [{ kind: 'REPLY', inApp: false }], timeZone: 'UTC', digestHour: 20 });
    expect(await choose({})).toEqual(first);
    expect(await choose({ quietHours: { from: '00:00', until: '06:00' } })).toMatchObject({
      timeZone: 'UTC',
      digestHour: 20,
    });
    expect(await choose({ kinds: [{ kind: 'REPLY', mail: 'DAILY' }] })).toMatchObject({
      kinds: expect.arrayContaining([{ kind: 'REPLY', inApp: false, mail: 'DAILY' }]),
    });
    const usual = {
      kinds: [{ kind: 'REPLY', inApp: true, mail: 'NOW' }],
      timeZone: null,
      quietHours: null,
      digestHour: 8,
    };
    expect(await choose(usual)).toEqual(USUAL);
    expect(await stored('notification_preference')).toEqual([]);
  });

  it('stays off where somebody chose that, also where it is the usual', async () => {
    await choose({ kinds: USUAL.kinds.map(({ kind, mail }) => ({ kind, mail })), mailOff: false });
    expect(await stored('notification_preference')).toMatchObject([{ kind: 'REACTION', in_app: null, mail: 'OFF' }]);
  });

  it.each([
    ['a zone that there is not', { timeZone: 'Europe/Atlantis' }, 'input.timeZone'],
    ['a difference to UTC', { timeZone: '+01:00' }, 'input.timeZone'],
    ['a time that there is not', { quietHours: { from: '22:00', until: '24:00' } }, 'input.quietHours.until'],
    ['a text for a time', { quietHours: { from: 'late', until: '07:00' } }, 'input.quietHours.from'],
    ['hours of no length', { quietHours: { from: '07:00', until: '7:00' } }, 'input.quietHours.until'],
    ['an hour that there is not', { digestHour: 24 }, 'input.digestHour'],
    ['an hour before the first', { digestHour: -1 }, 'input.digestHour'],
    ['a kind twice', { kinds: [{ kind: 'REPLY' }, { kind: 'REPLY' }] }, 'input.kinds.1.kind'],
    ['decisions out of the list', { kinds: [{ kind: 'APPEAL', inApp: false }] }, 'input.kinds.0.inApp'],
  ])('refuses %s, and changes nothing', async (_, wrong, path) => {
    const refused = await people.mutate(
      AUTHOR,
      'updateNotificationPreferences',
      { mailOff: true, ...wrong },
      'viewer { isAdmin }',
    );
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(refused.errors![0]!.extensions)).toContain(path);
    expect(await preferences()).toEqual(USUAL);
  });

  it('is changed once by a request that is sent again', async () => {
    const input = { digestHour: 9, idempotencyKey: 'once' };
    await choose(input);
    await choose({ digestHour: 10 });
    expect(await choose(input)).toMatchObject({ digestHour: 10 });
  });

  it('takes a kind that is off out of the list and the count, while it is off', async () => {
    await people.must(ANSWERER, 'createReply', { threadId: world.id(0), bodyMarkdown: 'Well put.' }, 'reply { id }');
    const heard = async () => {
      const { viewer } = await people.ok(
        AUTHOR,
        '{ viewer { unreadNotificationCount notifications { totalCount nodes { kind } } } }',
      );
      return [viewer.unreadNotificationCount, viewer.notifications.totalCount, viewer.notifications.nodes.length];
    };
    expect(await heard()).toEqual([1, 1, 1]);
    await choose({ kinds: [{ kind: 'REPLY', inApp: false }] });
    expect(await heard()).toEqual([0, 0, 0]);
    await choose({ kinds: [{ kind: 'REPLY', inApp: true }] });
    expect(await heard()).toEqual([1, 1, 1]);
  });

  it('is read for many members in one statement, and turned off and on for one of whom only the id is known', async () => {
    const ids = world.members.map(({ id }) => id);
    const queries = api.app.get(PreferenceQueries, { strict: false });
    const service = api.app.get(PreferenceService, { strict: false });
    await api.db.transaction((tx) => service.setMail(tx, ids[1]!, 'REPLY', 'OFF'));
    await api.db.transaction((tx) => service.setMail(tx, ids[1]!, 'REPLY', 'OFF'));
    let found = new Map();
    expect(
      await api.statements.during(async () => {
        found = await queries.ofMembers(ids);
      }),
    ).toHaveLength(1);
    expect(ids.map((id) => found.get(id).kinds.REPLY)).toEqual([
      { inApp: true, mail: 'NOW' },
      { inApp: true, mail: 'OFF' },
    ]);
    await api.db.transaction((tx) => service.setMail(tx, ids[1]!, 'REPLY', 'NOW'));
    expect((await queries.ofMembers([ids[1]!])).get(ids[1]!)!.kinds.REPLY.mail).toBe('NOW');
  });
});
