import pg from 'pg';
import type { PostAddress } from '#kernel';
import { buildWorld, type ReplyDescription, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, ANA, BEN, CURATOR, OUTSIDER, MUZZLED, EXPELLED] = [0, 1, 2, 3, 4, 5, 6, 7];
const VIEWERS = { ADMIN, TEACHER, ANA, BEN, CURATOR, OUTSIDER, MUZZLED, EXPELLED };
const STATUSES = ['VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'] as const;
const LATER = new Date('2030-01-01T00:00:00Z');

const SUBJECTS = [
  { author: ANA, course: 0 },
  { author: ANA, course: 0, locked: true },
  { author: ANA, course: 0, audience: 'PRIVATE' },
  { author: ANA, course: 0, status: 'DRAFT' },
  { author: ANA, course: 0, status: 'HELD' },
  { author: ANA, course: 0, status: 'HIDDEN' },
  { author: ANA, course: 0, status: 'REMOVED' },
  { author: ANA, audience: 'PUBLIC' },
  { author: ANA, audience: 'MEMBERS', locked: true },
  { author: null, audience: 'MEMBERS' },
  { author: EXPELLED, course: 0 },
] as const;

/**
 * In every thread but the draft's, a reply of each member and one in each status, with an answer under the one that was
 * withdrawn. They are written before the subject was withdrawn or somebody suspended.
 */
const REPLIES: ReplyDescription[] = SUBJECTS.flatMap((subject, at) =>
  'status' in subject && subject.status === 'DRAFT'
    ? []
    : [
        { subject: at, author: TEACHER },
        { subject: at, author: ANA },
        { subject: at, author: MUZZLED },
        { subject: at, author: EXPELLED },
        ...STATUSES.map((status) => ({ subject: at, author: BEN, status })),
      ],
);

/** What a member can do, tried out and taken back. */
type Ability = 'reply' | 'edit' | 'remove';

describe('viewerCan', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, {}, {}, { isCurator: true }, {}, { suspendedUntil: LATER }, {}],
      courses: [{}],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        ...[ANA, BEN, MUZZLED].map((member) => ({ member, course: 0 })),
        { member: EXPELLED, course: 0, suspendedUntil: LATER },
      ],
      subjects: SUBJECTS,
      replies: REPLIES,
    });
    await world.addReplies(
      SUBJECTS.flatMap((_, subject) => (subject === 3 ? [] : [{ subject, parent: 8, author: BEN }])),
    );
    people = new WorldClient(api, world);
    await keep();
  });
  afterAll(() => api.close());

  /** The columns of each table that is put back, without the generated ones. */
  const kept = new Map<string, string>();

  async function keep(): Promise<void> {
    const owner = new pg.Client(api.database.superuserUrl);
    await owner.connect();
    for (const table of ['thread', 'post', 'reflection', 'participant']) {
      await owner.query(`create table kept_${table} as table ${table}`);
      await owner.query(`grant select on kept_${table} to public`);
      const { rows } = await owner.query(
        `select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      kept.set(table, rows[0].columns);
    }
    await owner.end();
  }

  /** What the member is told about everything that they see. */
  async function abilities(member: number): Promise<Map<string, Record<Ability, boolean>>> {
    const found = new Map<string, Record<Ability, boolean>>();
    const ABILITIES = 'id viewerCan { reply edit remove report moderate rate }';
    for (const id of world.threads) {
      const { reflection } = await people.ok(
        member,
        `query ($id: ID!) { reflection(id: $id) { ${ABILITIES} thread { replies(first: 50) { nodes { ${ABILITIES} } } } } }`,
        { id },
      );
      if (!reflection) continue;
      for (const content of [reflection, ...reflection.thread.replies.nodes]) found.set(content.id, content.viewerCan);
    }
    return found;
  }

  /** Whether a member can, found out by doing it; whatever it changed is taken back. */
  async function can(member: number, id: string, ability: Ability): Promise<boolean> {
    const [threadId, number] = id.split('.');
    const [update, remove, payload] = number
      ? ['updateReply', 'removeReply', 'reply { id }']
      : ['updateReflection', 'removeReflection', 'reflection { id }'];
    const attempts = {
      reply: () =>
        people.mutate(member, 'createReply', { threadId, parentId: id, bodyMarkdown: 'Hm.' }, 'reply { id }'),
      edit: () => people.mutate(member, update!, { id, bodyMarkdown: `Changed ${Math.random()}` }, payload!),
      remove: () => people.mutate(member, remove!, { id }, payload!),
    };
    const code = codeOf(await attempts[ability]());
    expect(code).toMatch(/^(ok|FORBIDDEN|LOCKED|GONE|NOT_FOUND)$/);
    if (code === 'ok') await restore(threadId!);
    return code === 'ok';
  }

  /** Puts a thread back as it was at first. */
  async function restore(threadId: string): Promise<void> {
    await api.db.pool.query('delete from thread where id = $1', [threadId]);
    for (const [table, columns] of kept) {
      await api.db.pool.query(
        `insert into ${table} (${columns}) select ${columns} from kept_${table} where ${table === 'thread' ? 'id' : 'thread_id'} = $1`,
        [threadId],
      );
    }
  }

  it.each(Object.keys(VIEWERS) as Array<keyof typeof VIEWERS>)(
    'tells %s exactly what the mutations then do',
    async (name) => {
      const member = VIEWERS[name];
      const told = await abilities(member);
      const wrong: string[] = [];
      for (const [id, viewerCan] of told) {
        for (const ability of ['reply', 'edit', 'remove'] as const) {
          if ((await can(member, id, ability)) !== viewerCan[ability])
            wrong.push(describeContent(id, ability, viewerCan));
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('offers to react to nothing that is one’s own, and to moderate only to moderators', async () => {
    const { reflection } = await people.ok(
      TEACHER,
      'query ($id: ID!) { reflection(id: $id) { viewerCan { moderate report rate } } }',
      { id: world.id(0) },
    );
    expect(reflection.viewerCan).toEqual({ moderate: true, report: true, rate: false });
    for (const [member, viewerCan] of [
      [ANA, { moderate: false, report: false, rate: false }],
      [BEN, { moderate: false, report: true, rate: false }],
    ] as const) {
      const answer = await people.ok(
        member,
        'query ($id: ID!) { reflection(id: $id) { viewerCan { moderate report rate } } }',
        { id: world.id(0) },
      );
      expect(answer.reflection.viewerCan).toEqual(viewerCan);
    }
  });

  function describeContent(id: string, ability: Ability, told: Record<Ability, boolean>): string {
    const [threadId, number = '0'] = id.split('.');
    const subject = world.threads.indexOf(threadId!);
    const address: PostAddress = { threadId: threadId!, number: Number(number) };
    const replies = REPLIES.filter((reply) => reply.subject === subject);
    const what = address.number === 0 ? SUBJECTS[subject] : replies[address.number - 1];
    return `${ability} told ${told[ability]}: subject ${JSON.stringify(SUBJECTS[subject])} ${number} ${JSON.stringify(what)}`;
  }
});
