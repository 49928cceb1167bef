import { codeOf, type Json } from '../../support/api.js';
import { ANA, BEN, CHI, CURATOR, ModerationClient, OUTSIDER } from '../../support/moderation-client.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('what a reply answered', () => {
  let moderation: ModerationClient;
  beforeAll(async () => {
    moderation = await ModerationClient.start();
  });
  afterAll(() => moderation.close());

  const open = async () =>
    (
      await moderation.people.must(
        ANA,
        'createReflection',
        { title: 'First title', bodyMarkdown: 'First *body*.', audience: 'PUBLIC', publish: true },
        'reflection { id }',
      )
    ).reflection.id as string;
  const reply = async (member: number, threadId: string, more: object = {}): Promise<string> => {
    moderation.api.clock.advance(MINUTE);
    const input = { threadId, bodyMarkdown: `An answer at ${moderation.api.clock.now().getTime()}.`, ...more };
    return (await moderation.people.must(member, 'createReply', input, 'reply { id }')).reply.id;
  };
  const revise = (member: number, id: string, bodyMarkdown: string) => {
    moderation.api.clock.advance(HOUR);
    return moderation.people.must(member, 'updateReply', { id, bodyMarkdown }, 'reply { id }');
  };
  const reviseSubject = (id: string, change: object) => {
    moderation.api.clock.advance(HOUR);
    return moderation.people.must(ANA, 'updateReflection', { id, ...change }, 'reflection { id }');
  };
  const answered = async (member: number | null, id: string): Promise<Json> =>
    (
      await moderation.people.ok(
        member,
        'query ($id: ID!) { reply(id: $id) { answered { revision title bodyMarkdown createdAt } } }',
        { id },
      )
    ).reply?.answered;
  const EVERYONE = [ANA, BEN, CHI, CURATOR, OUTSIDER, null];

  it('is given to whoever sees both once it reads otherwise, a subject’s with its title', async () => {
    const threadId = await open();
    const begun = moderation.api.clock.now().toISOString();
    const first = await reply(BEN, threadId);
    const below = await reply(CHI, threadId, { parentId: first });
    for (const member of EVERYONE) expect(await answered(member, first)).toBeNull();
    await reviseSubject(threadId, { title: 'Second title', bodyMarkdown: 'Second body.' });
    await revise(BEN, first, 'Other words.');
    const second = await reply(BEN, threadId);
    for (const member of EVERYONE) {
      expect(await answered(member, first)).toEqual({
        revision: 1,
        title: 'First title',
        bodyMarkdown: 'First *body*.',
        createdAt: begun,
      });
      expect(await answered(member, below)).toMatchObject({ revision: 1, title: null, bodyMarkdown: /^An answer/ });
      expect(await answered(member, second)).toBeNull();
    }
    await reviseSubject(threadId, { bodyMarkdown: 'Third body.' });
    expect(await answered(null, first)).toMatchObject({ bodyMarkdown: 'First *body*.' });
    expect(await answered(null, second)).toMatchObject({ revision: 2, bodyMarkdown: 'Second body.' });
  });

  it('is not given to who names a revision that its author had changed already', async () => {
    const threadId = await open();
    const first = await reply(BEN, threadId);
    await revise(BEN, first, 'Without the name.');
    const fishing = await reply(CHI, threadId, { parentId: first, inReplyToRevision: 1 });
    for (const member of EVERYONE) expect(await answered(member, fishing)).toBeNull();
  });

  it('is not given where it was held, and refused or replaced, whatever number an answer names', async () => {
    const threadId = await open();
    const id = await reply(BEN, threadId);
    await reply(CHI, threadId, { parentId: id });
    await revise(BEN, id, 'HOLD refused.');
    await moderation.decided(CURATOR, { contentId: id, action: 'DISMISS' });
    await revise(BEN, id, 'HOLD replaced.');
    await revise(BEN, id, 'At last.');
    const fishing = await Promise.all(
      [2, 3].map((inReplyToRevision) => reply(CHI, threadId, { parentId: id, inReplyToRevision })),
    );
    await revise(BEN, id, 'And again.');
    for (const each of fishing) for (const member of EVERYONE) expect(await answered(member, each)).toBeNull();
  });

  it('is given where an approved edit took its place, and taken back with that', async () => {
    const threadId = await open();
    const id = await reply(BEN, threadId, { bodyMarkdown: 'The words of before.' });
    const below = await reply(CHI, threadId, { parentId: id });
    await revise(BEN, id, 'HOLD approved.');
    expect(await answered(CHI, below)).toBeNull();
    const late = await reply(CHI, threadId, { parentId: id });
    const decision = await moderation.decided(CURATOR, { contentId: id, action: 'APPROVE' });
    expect(await answered(CHI, below)).toMatchObject({ bodyMarkdown: 'The words of before.' });
    expect(await answered(CHI, late)).toMatchObject({ bodyMarkdown: 'The words of before.' });
    const after = await reply(CHI, threadId, { parentId: id });
    expect(codeOf(await moderation.undo(CURATOR, { decisionId: decision.id }))).toBe('ok');
    expect(await answered(CHI, below)).toBeNull();
    // It was shown by mistake, and is withheld again.
    expect(await answered(CHI, after)).toBeNull();
    await revise(BEN, id, 'Harmless.');
    expect(await answered(CHI, after)).toBeNull();
    expect(await answered(CHI, below)).toMatchObject({ bodyMarkdown: 'The words of before.' });
  });

  it('is not given where it was taken down, and mended before it came back', async () => {
    const threadId = await open();
    const id = await reply(BEN, threadId, { bodyMarkdown: 'Slander.' });
    const below = await reply(CHI, threadId, { parentId: id });
    await moderation.decided(CURATOR, { contentId: id, action: 'HIDE' });
    await revise(BEN, id, 'Mended.');
    await moderation.decided(CURATOR, { contentId: id, action: 'RESTORE', contentRevision: 2 });
    for (const member of EVERYONE) expect(await answered(member, below)).toBeNull();
    await revise(BEN, id, 'Mended again.');
    for (const member of EVERYONE) expect(await answered(member, below)).toBeNull();
  });

  it('goes with what was answered: hidden, withdrawn, or with its whole thread', async () => {
    const threadId = await open();
    const id = await reply(BEN, threadId, { bodyMarkdown: 'The words of before.' });
    const below = await reply(CHI, threadId, { parentId: id });
    const top = await reply(CHI, threadId);
    await revise(BEN, id, 'Other words.');
    await reviseSubject(threadId, { bodyMarkdown: 'Second body.' });
    expect(await answered(null, below)).not.toBeNull();
    await moderation.decided(CURATOR, { contentId: id, action: 'HIDE' });
    for (const member of [ANA, CHI, OUTSIDER, null]) expect(await answered(member, below)).toBeNull();
    for (const member of [BEN, CURATOR]) expect(await answered(member, below)).not.toBeNull();
    await moderation.decided(CURATOR, { contentId: id, action: 'RESTORE' });
    await moderation.people.must(BEN, 'removeReply', { id }, 'reply { id }');
    for (const member of EVERYONE) expect(await answered(member, below)).toBeNull();
    expect(await answered(null, top)).not.toBeNull();
    await moderation.people.must(ANA, 'removeReflection', { id: threadId }, 'reflection { id }');
    for (const member of EVERYONE) expect((await answered(member, top)) ?? null).toBeNull();
  });

  it('is read for a whole page in one statement', async () => {
    const threadId = await open();
    for (let at = 0; at < 5; at++) await reply(BEN, threadId);
    await reviseSubject(threadId, { bodyMarkdown: 'Second body.' });
    const page = (fields: string) =>
      api(() =>
        moderation.people.ok(CHI, `query ($id: ID!) { thread(id: $id) { replies { nodes { ${fields} } } } }`, {
          id: threadId,
        }),
      );
    const api = (run: () => Promise<Json>) => moderation.api.statements.during(run);
    expect((await page('id answered { bodyMarkdown }')).length - (await page('id')).length).toBe(1);
  });
});
