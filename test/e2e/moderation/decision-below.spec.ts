import { codeOf, type Json } from '../../support/api.js';
import { ANA, BEN, CHI, Desk, TEACHER } from '../../support/desk.js';

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
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open();
    // As publishing leaves a subject.
    await desk.sql('update post set approved_at = created_at where number = 0');
  });
  afterEach(() => desk.close());

  /** All that is stored but until when texts are kept, which only grows, and who has no reply left. */
  const stored = async () => {
    const { post, participant, ...others } = await desk.dump(...TABLES);
    const taking = participant.filter(({ replies }: Json) => replies > 0);
    return { ...others, taking, post: post.map(({ kept_until, ...rest }: Json) => rest) };
  };
  const answer = async (parentId: string, bodyMarkdown: string, author: number) => {
    const input = { threadId: desk.world.id(0), parentId, bodyMarkdown };
    return (await desk.people.must(author, 'createReply', input, 'reply { id }')).reply.id as string;
  };

  it('in one bulk are undone together, to the last row', async () => {
    const subject = desk.world.id(0);
    const first = await desk.write('First, @chi.', BEN);
    const second = await answer(first, 'Second, @ana.', CHI);
    const held = await answer(second, 'HOLD third, @ben @ana.', CHI);
    for (const [id, reporter] of [
      [subject, BEN],
      [first, CHI],
      [second, ANA],
    ] as const) {
      await desk.report(id, reporter);
    }
    for (const action of ['HIDE', 'WARN']) {
      const before = await stored();
      const items = [held, second, subject, first].map((itemId) => ({ itemId }));
      const { decideMany } = (await desk.decideMany(TEACHER, { items, action })).data;
      expect(decideMany.results.map(({ code }: Json) => code)).toEqual([null, null, null, null]);
      const { results } = (await desk.undo(TEACHER, { batchId: decideMany.batchId })).data.undoDecision;
      expect(results.map(({ undone }: Json) => undone)).toEqual([true, true, true, true]);
      expect(await stored()).toEqual(before);
    }
  });

  it('approve what is held below what is hidden or withdrawn, which shows it to nobody else until that is shown', async () => {
    const parent = await desk.write('Parent.', BEN);
    const held = await answer(parent, 'HOLD the answer, @ana.', CHI);
    const told = async () => (await desk.told(ANA)).filter(({ kind }) => kind === 'MENTION').length;
    await desk.decided(TEACHER, { contentId: desk.world.id(0), action: 'HIDE' });
    const before = await stored();
    const approved = await desk.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(codeOf(await desk.people.as(BEN, 'query ($id: ID!) { reply(id: $id) { id } }', { id: held }))).toBe('ok');
    expect((await desk.people.ok(BEN, 'query ($id: ID!) { reply(id: $id) { id } }', { id: held })).reply).toBeNull();
    expect(codeOf(await desk.undo(TEACHER, { decisionId: approved.id }))).toBe('ok');
    expect(await stored()).toEqual(before);
    await desk.decided(TEACHER, { contentId: desk.world.id(0), action: 'RESTORE' });
    await desk.people.must(BEN, 'removeReply', { id: parent }, 'reply { id }');
    expect(await told()).toBe(0);
    await desk.decided(TEACHER, { itemId: held, action: 'APPROVE' });
    expect(await desk.shown(BEN, held)).toMatchObject({ status: 'VISIBLE', replyCount: 1 });
    expect(await told()).toBe(1);
  });
});
