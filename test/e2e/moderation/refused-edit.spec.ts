import { codeOf, type Json } from '../../support/api.js';
import { FULL } from '../../support/case-study-client.js';
import { ANA, BEN, CHI, CURATOR, Desk, OUTSIDER, TEACHER } from '../../support/desk.js';
import { all } from '../../support/score-sheet.js';

const HOUR = 60 * 60_000;
const CASE_STUDY = `query ($id: String!) { caseStudy(slug: $id) {
  title bodyMarkdown revision editedAt tags { label } revisions { totalCount }
  viewerRating { caseStudyRevision caseStudyChanged }
  thread { replies { nodes { bodyMarkdown revision editedAt inReplyToRevision revisions { totalCount } } } }
} }`;
const REPLY = `query ($id: ID!) { reply(id: $id) {
  bodyMarkdown bodyHtml revision editedAt inReplyToRevision revisions { totalCount } heldBecause decision { id }
  thread { replies { nodes { number revision editedAt inReplyToRevision } } }
} }`;
const REVISIONS = 'query ($id: ID!) { reply(id: $id) { revision revisions { nodes { number bodyMarkdown } } } }';

describe('an edit that is refused', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  });
  afterAll(() => desk.close());

  const read = (member: number | null, document: string, id: string): Promise<Json> =>
    desk.people.ok(member, document, { id });

  /** A reply by Ben, and an edit of it an hour later that waits. */
  async function edited(text = 'HOLD second words.'): Promise<string> {
    const id = await desk.write('First words.');
    desk.api.clock.advance(HOUR);
    await desk.edit(id, text);
    return id;
  }

  it('leaves no trace in what anybody else is given, of a case study, its ratings and its replies', async () => {
    const { caseStudy } = await desk.people.must(
      ANA,
      'createCaseStudy',
      { ...FULL, publish: true },
      'caseStudy { id }',
    );
    const { id } = caseStudy;
    const scored = { caseStudyId: id, scores: all(3) };
    await desk.people.must(BEN, 'rateCaseStudy', scored, 'rating { id }');
    await desk.write('I agree.', CHI, id);
    const seen = async () =>
      JSON.stringify(await Promise.all([BEN, CHI, null].map((one) => read(one, CASE_STUDY, id))));
    const entries = () => desk.dump('search_entry', 'rating');
    const [before, kept] = [await seen(), await entries()];
    expect(before).toContain('"viewerRating":{"caseStudyRevision":1,"caseStudyChanged":false}');
    desk.api.clock.advance(HOUR);
    const edit = { id, title: 'HOLD', bodyMarkdown: 'HOLD.', strategy: { goal: 'HOLD.' }, tags: ['Held'] };
    await desk.people.must(ANA, 'updateCaseStudy', edit, 'caseStudy { id }');
    expect(await seen()).toBe(before);
    await desk.decided(CURATOR, { contentId: id, action: 'DISMISS' });
    expect(await seen()).toBe(before);
    expect(await entries()).toEqual(kept);
    const { data } = await desk.people.mutate(BEN, 'rateCaseStudy', scored, 'rating { caseStudyRevision }');
    expect(data.rateCaseStudy.rating).toEqual({ caseStudyRevision: 1 });
  });

  it('leaves no trace in what anybody else is given of a reply, and of the answers to it', async () => {
    const id = await desk.write('First words.', BEN, desk.world.id(1));
    const answer = { threadId: desk.world.id(1), parentId: id, bodyMarkdown: 'So I think.' };
    await desk.people.must(ANA, 'createReply', answer, 'reply { id }');
    const seen = async () => JSON.stringify(await Promise.all([ANA, CHI, OUTSIDER].map((one) => read(one, REPLY, id))));
    const before = await seen();
    expect(before).toContain('First words.');
    desk.api.clock.advance(HOUR);
    await desk.edit(id, 'HOLD second words.');
    expect(await seen()).toBe(before);
    await desk.decided(CURATOR, { contentId: id, action: 'DISMISS' });
    expect(await seen()).toBe(before);
    await desk.people.must(ANA, 'createReply', answer, 'reply { id }');
    expect((await read(ANA, REPLY, id)).reply.thread.replies.nodes.at(-1)).toMatchObject({ inReplyToRevision: 1 });
  });

  it('stays among the revisions for its author and the moderators, and the next edit goes on from what is shown', async () => {
    const id = await edited();
    await desk.decided(TEACHER, { contentId: id, action: 'DISMISS' });
    for (const member of [BEN, TEACHER]) {
      expect((await read(member, REVISIONS, id)).reply).toEqual({
        revision: 1,
        revisions: {
          nodes: [
            { number: 2, bodyMarkdown: 'HOLD second words.' },
            { number: 1, bodyMarkdown: 'First words.' },
          ],
        },
      });
    }
    const edit = (ifRevision: number) =>
      desk.people.mutate(BEN, 'updateReply', { id, ifRevision, bodyMarkdown: 'Third words.' }, 'reply { revision }');
    expect((await edit(2)).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 1 });
    expect((await edit(1)).data.updateReply.reply).toEqual({ revision: 3 });
    expect((await read(BEN, REVISIONS, id)).reply.revisions.nodes.map(({ number }: Json) => number)).toEqual([3, 2, 1]);
  });

  it('leaves an item whose text can be judged as it is shown', async () => {
    const id = await edited();
    expect(await desk.item(id)).toMatchObject({ content_revision: 2 });
    await desk.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    await desk.decided(TEACHER, { contentId: id, action: 'WARN' });
    await desk.report(id, CHI);
    const item = `query ($id: ID!) { moderationItem(id: $id) {
      contentRevision text { number bodyMarkdown } reports { contentRevision } } }`;
    expect((await read(TEACHER, item, id)).moderationItem).toEqual({
      contentRevision: 1,
      text: { number: 1, bodyMarkdown: 'First words.' },
      reports: [{ contentRevision: 1 }],
    });
    await desk.decided(TEACHER, { itemId: id, action: 'HIDE' });
  });

  it('waits again, and is judged, once its refusal is undone, whether an item was open for it or not', async () => {
    for (const settled of [false, true]) {
      const id = await edited();
      if (settled) await desk.decided(TEACHER, { itemId: id, action: 'HIDE' });
      const refused = await desk.decided(TEACHER, { contentId: id, action: 'DISMISS' });
      expect(await desk.item(id)).toMatchObject({ state: 'DECIDED', content_revision: 1 });
      expect(codeOf(await desk.undo(TEACHER, { decisionId: refused.id }))).toBe('ok');
      expect(await desk.item(id)).toMatchObject({ state: settled ? 'DECIDED' : 'OPEN', content_revision: 2 });
      await desk.decided(TEACHER, { contentId: id, action: 'APPROVE' });
      expect((await read(CHI, REPLY, id)).reply).toMatchObject({ bodyMarkdown: 'HOLD second words.', revision: 2 });
    }
  });

  it('cannot be brought back once another one was refused, and gives its number to none', async () => {
    const id = await edited();
    const first = await desk.decided(TEACHER, { contentId: id, action: 'DISMISS' });
    await desk.edit(id, 'HOLD third words.');
    const second = await desk.decided(TEACHER, { contentId: id, action: 'DISMISS', contentRevision: 3 });
    expect(codeOf(await desk.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect((await read(BEN, REVISIONS, id)).reply.revision).toBe(1);
    expect(codeOf(await desk.undo(TEACHER, { decisionId: second.id }))).toBe('ok');
    expect(codeOf(await desk.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect(await desk.item(id)).toMatchObject({ content_revision: 3 });
  });
});
