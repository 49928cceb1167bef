import { codeOf, type Json } from '../../support/api.js';
import { ANA, BEN, CHI, ModerationClient, TEACHER } from '../../support/moderation-client.js';

const TABLES = [
  'thread',
  'post',
  'participant',
  'search_entry',
  'moderation_item',
  'notification',
  'reading',
  'mention',
];

describe('decisions about a subject and what stands below it', () => {
  let moderation: ModerationClient;

  beforeEach(async () => {
    moderation = await ModerationClient.start();
    // As publishing leaves a subject.
    await moderation.sql('update post set approved_at = created_at where number = 0');
  });
  afterEach(() => moderation.close());

  /** All that is stored but until when texts are kept, which only grows, and who has no reply left. */
  const stored = async () => {
    const { post, participant, ...others } = await moderation.dump(...TABLES);
    const taking = participant.filter(({ replies }: Json) => replies > 0);
    return { ...others, taking, post: post.map(({ kept_until, ...rest }: Json) => rest) };
  };
  const answer = async (parentId: string, bodyMarkdown: string, author: number) => {
    const input = { threadId: moderation.world.id(0), parentId, bodyMarkdown };
    return (await moderation.people.must(author, 'createReply', input, 'reply { id }')).reply.id as string;
  };

  it('in one bulk are undone together, to the last row', async () => {
    const subject = moderation.world.id(0);
    const first = await moderation.write('First, @chi.', BEN);
    const second = await answer(first, 'Second, @ana.', CHI);
    const held = await answer(second, 'HOLD third, @ben @ana.', CHI);
    for (const [id, reporter] of [
      [subject, BEN],
      [first, CHI],
      [second, ANA],
    ] as const) {
      await moderation.report(id, reporter);
    }
    for (const action of ['HIDE', 'WARN']) {
      const before = await stored();
      const items = [held, second, subject, first].map((itemId) => ({ itemId }));
      const { decideMany } = (await moderation.decideMany(TEACHER, { items, action })).data;
      expect(decideMany.results.map(({ code }: Json) => code)).toEqual([null, null, null, null]);
      const { results } = (await moderation.undo(TEACHER, { batchId: decideMany.batchId })).data.undoDecision;
      expect(results.map(({ undone }: Json) => undone)).toEqual([true, true, true, true]);
      expect(await stored()).toEqual(before);
    }
  });

  it('approve what is held below what is hidden or withdrawn, which shows it to nobody else until that is shown', async () => {
    const parent = await moderation.write('Parent.', BEN);
    const held = await answer(parent, 'HOLD the answer, @ana.', CHI);
    const told = async () => (await moderation.told(ANA)).filter(({ kind }) => kind === 'MENTION').length;
    await moderation.decided(TEACHER, { contentId: moderation.world.id(0), action: 'HIDE' });
    const before = await stored();
    const approved = await moderation.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(codeOf(await moderation.people.as(BEN, 'query ($id: ID!) { reply(id: $id) { id } }', { id: held }))).toBe(
      'ok',
    );
    expect(
      (await moderation.people.ok(BEN, 'query ($id: ID!) { reply(id: $id) { id } }', { id: held })).reply,
    ).toBeNull();
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: approved.id }))).toBe('ok');
    expect(await stored()).toEqual(before);
    await moderation.decided(TEACHER, { contentId: moderation.world.id(0), action: 'RESTORE' });
    await moderation.people.must(BEN, 'removeReply', { id: parent }, 'reply { id }');
    expect(await told()).toBe(0);
    await moderation.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(await moderation.shown(BEN, held)).toMatchObject({ status: 'VISIBLE', replyCount: 1 });
    expect(await told()).toBe(1);
  });
});
