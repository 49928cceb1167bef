import type { Json } from '../../support/api.js';
import { SchemaQuestions } from '../../support/schema-questions.js';
import { WorldPair } from '../../support/world-pair.js';

const [MINA, BEN, TEACHER, ADMIN] = [0, 1, 2, 3];

/**
 * Two worlds that are the same but for a profile that waits, or is hidden. Nobody but its member and its moderators may be able to tell them apart,
 * whatever they ask the schema, and on pages and feeds.
 */
describe('a profile that waits', () => {
  let pair: WorldPair;
  let questions: SchemaQuestions;

  beforeAll(async () => {
    pair = await WorldPair.start();
    questions = new SchemaQuestions(pair.left);
    await pair.build({
      members: [{ nameAudience: 'EVERYONE', displayName: 'Mina Hallam' }, {}, {}, { isAdmin: true }],
      courses: [{}],
      enrolments: [
        { member: MINA, course: 0 },
        { member: BEN, course: 0 },
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0 }],
      subjects: [
        { author: MINA, audience: 'PUBLIC' },
        { author: MINA, kind: 'CASE_STUDY', audience: 'PUBLIC' },
        { author: MINA, prompt: 0 },
      ],
      replies: [
        { subject: 0, author: MINA },
        { subject: 2, author: MINA },
      ],
    });
    await pair.left.db.pool.query(
      `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
       values (null, '{quokka}', 0, 2, 0, now())`,
    );
    await pair.mirror();
  });
  afterAll(() => pair?.close());

  const save = async (input: object): Promise<string> => {
    const payload = 'viewer { profile { state } }';
    return ((await pair.must(pair.left, MINA, 'updateProfile', input, payload)) as Json).viewer.profile.state;
  };

  async function isUnknown(): Promise<void> {
    const { world } = pair;
    const asked = questions.ask({
      ids: world.threads,
      handles: [world.members[MINA]!.handle],
      prompts: world.prompts,
      courseIds: world.courses,
      queries: ['quokka', 'Hallam', world.members[MINA]!.handle],
    });
    expect(asked.length).toBeGreaterThan(50);
    const pages = [
      `/members/${world.members[MINA]!.handle}`,
      `/reflections/${world.id(0)}`,
      '/feeds/reflections.atom',
      '/search?q=quokka',
      '/search?q=Hallam',
    ];
    for (const member of [null, BEN, TEACHER]) {
      for (const question of asked) {
        const [left, right] = await pair.ask(member, question);
        expect({ ...question, answer: left }).toEqual({ ...question, answer: right });
      }
      for (const page of pages) {
        const [left, right] = (await pair.get(member, page)).map((html) =>
          html
            .replace(/name="(?:token|idempotencyKey)" value="[^"]*"/g, '')
            // Where it was read, encrypted anew each time: see ChangeCursors.
            .replace(/&quot;cursor&quot;:&quot;[\w-]+&quot;/g, ''),
        );
        expect(left).toBe(right);
        expect(left).not.toContain('quokkas of Perth');
      }
    }
  }

  it('is unknown to everybody else', async () => {
    const input = { displayName: 'Quokka Hallam', bioMarkdown: 'All quokkas of Perth.', affiliation: 'Quokka House' };
    expect(await save(input)).toBe('HELD');
    await isUnknown();
  });

  it('is unknown, too, once it was refused, and after it was shown and is no more', async () => {
    const decide = async (action: string) =>
      (
        await pair.must(
          pair.left,
          ADMIN,
          'decide',
          { userId: pair.world.members[MINA]!.id, action, reason: 'So it is.' },
          'decision { id }',
        )
      ).decision.id;
    const approved = await decide('APPROVE');
    const [shown] = await pair.get(null, `/members/${pair.world.members[MINA]!.handle}`);
    expect(shown).toContain('quokkas of Perth');
    await pair.must(pair.left, ADMIN, 'undoDecision', { decisionId: approved }, 'results { undone }');
    await isUnknown();
    await decide('DISMISS');
    await isUnknown();
  });
});
