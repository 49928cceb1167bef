import { codeOf, type Json } from '../../support/api.js';
import { FULL } from '../../support/case-study-client.js';
import { ANA, BEN, CHI, CURATOR, ModerationClient, OUTSIDER, TEACHER } from '../../support/moderation-client.js';
import { equalScores } from '../../support/rubric-scores.js';

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
  let moderation: ModerationClient;
  beforeAll(async () => {
    moderation = await ModerationClient.start();
  });
  afterAll(() => moderation.close());

  const read = (member: number | null, document: string, id: string): Promise<Json> =>
    moderation.people.ok(member, document, { id });

  /** A reply by Ben, and an edit of it an hour later that waits. */
  async function edited(text = 'HOLD second words.'): Promise<string> {
    const id = await moderation.write('First words.');
    moderation.api.clock.advance(HOUR);
    await moderation.edit(id, text);
    return id;
  }

  it('leaves no trace in what anybody else is given, of a case study, its ratings and its replies', async () => {
    const { caseStudy } = await moderation.people.must(
      ANA,
      'createCaseStudy',
      { ...FULL, publish: true },
      'caseStudy { id }',
    );
    const { id } = caseStudy;
    const scored = { caseStudyId: id, scores: equalScores(3) };
    await moderation.people.must(BEN, 'rateCaseStudy', scored, 'rating { id }');
    await moderation.write('I agree.', CHI, id);
    const seen = async () =>
      JSON.stringify(await Promise.all([BEN, CHI, null].map((one) => read(one, CASE_STUDY, id))));
    const entries = () => moderation.dump('search_entry', 'rating');
    const [before, kept] = [await seen(), await entries()];
    expect(before).toContain('"viewerRating":{"caseStudyRevision":1,"caseStudyChanged":false}');
    moderation.api.clock.advance(HOUR);
    const edit = { id, title: 'HOLD', bodyMarkdown: 'HOLD.', strategy: { goal: 'HOLD.' }, tags: ['Held'] };
    await moderation.people.must(ANA, 'updateCaseStudy', edit, 'caseStudy { id }');
    expect(await seen()).toBe(before);
    await moderation.decided(CURATOR, { contentId: id, action: 'DISMISS' });
    expect(await seen()).toBe(before);
    expect(await entries()).toEqual(kept);
    const { data } = await moderation.people.mutate(BEN, 'rateCaseStudy', scored, 'rating { caseStudyRevision }');
    expect(data.rateCaseStudy.rating).toEqual({ caseStudyRevision: 1 });
  });

  it('leaves no trace in what anybody else is given of a reply, and of the answers to it', async () => {
    const id = await moderation.write('First words.', BEN, moderation.world.id(1));
    const answer = { threadId: moderation.world.id(1), parentId: id, bodyMarkdown: 'So I think.' };
    await moderation.people.must(ANA, 'createReply', answer, 'reply { id }');
    const seen = async () => JSON.stringify(await Promise.all([ANA, CHI, OUTSIDER].map((one) => read(one, REPLY, id))));
    const before = await seen();
    expect(before).toContain('First words.');
    moderation.api.clock.advance(HOUR);
    await moderation.edit(id, 'HOLD second words.');
    expect(await seen()).toBe(before);
    await moderation.decided(CURATOR, { contentId: id, action: 'DISMISS' });
    expect(await seen()).toBe(before);
    await moderation.people.must(ANA, 'createReply', answer, 'reply { id }');
    expect((await read(ANA, REPLY, id)).reply.thread.replies.nodes.at(-1)).toMatchObject({ inReplyToRevision: 1 });
  });

  it('stays among the revisions for its author and the moderators, and the next edit goes on from what is shown', async () => {
    const id = await edited();
    await moderation.decided(TEACHER, { contentId: id, action: 'DISMISS' });
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
      moderation.people.mutate(
        BEN,
        'updateReply',
        { id, ifRevision, bodyMarkdown: 'Third words.' },
        'reply { revision }',
      );
    expect((await edit(2)).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 1 });
    expect((await edit(1)).data.updateReply.reply).toEqual({ revision: 3 });
    expect((await read(BEN, REVISIONS, id)).reply.revisions.nodes.map(({ number }: Json) => number)).toEqual([3, 2, 1]);
  });

  it('is no part of what was hidden, restored or reported while it waits', async () => {
    const id = await edited();
    const texts: Json[] = [];
    const decide = async (action: string) => {
      const { id: decisionId } = await moderation.decided(TEACHER, { contentId: id, action });
      const { decision } = await moderation.people
        .ok(TEACHER, 'query ($id: ID!) { moderationItem(id: $id) { decisions { id action text contentRevision } } }', {
          id,
        })
        .then(({ moderationItem }) => ({
          decision: moderationItem.decisions.find((one: Json) => one.id === decisionId),
        }));
      texts.push([decision.action, decision.contentRevision, decision.text]);
    };
    await decide('WARN');
    await moderation.report(id, CHI);
    for (const action of ['WARN', 'HIDE', 'RESTORE', 'DISMISS', 'HIDE']) await decide(action);
    expect(texts).toEqual([
      ['WARN', 2, 'HOLD second words.'],
      ['WARN', 1, 'First words.'],
      ['HIDE', 1, 'First words.'],
      ['RESTORE', 1, 'First words.'],
      ['DISMISS', 2, 'HOLD second words.'],
      ['HIDE', 1, 'First words.'],
    ]);
  });

  it('leaves an item whose text can be judged as it is shown', async () => {
    const id = await edited();
    expect(await moderation.item(id)).toMatchObject({ content_revision: 2 });
    await moderation.decided(TEACHER, { itemId: id, action: 'DISMISS' });
    await moderation.decided(TEACHER, { contentId: id, action: 'WARN' });
    await moderation.report(id, CHI);
    const item = `query ($id: ID!) { moderationItem(id: $id) {
      contentRevision text { number bodyMarkdown } reports { contentRevision } } }`;
    expect((await read(TEACHER, item, id)).moderationItem).toEqual({
      contentRevision: 1,
      text: { number: 1, bodyMarkdown: 'First words.' },
      reports: [{ contentRevision: 1 }],
    });
    await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
  });

  it('waits again, and is judged, once its refusal is undone, whether an item was open for it or not', async () => {
    for (const settled of [false, true]) {
      const id = await edited();
      if (settled) await moderation.decided(TEACHER, { itemId: id, action: 'HIDE' });
      const refused = await moderation.decided(TEACHER, { contentId: id, action: 'DISMISS' });
      expect(await moderation.item(id)).toMatchObject({ state: 'DECIDED', content_revision: 1 });
      expect(codeOf(await moderation.undo(TEACHER, { decisionId: refused.id }))).toBe('ok');
      expect(await moderation.item(id)).toMatchObject({ state: settled ? 'DECIDED' : 'OPEN', content_revision: 2 });
      await moderation.decided(TEACHER, { contentId: id, action: 'APPROVE' });
      expect((await read(CHI, REPLY, id)).reply).toMatchObject({ bodyMarkdown: 'HOLD second words.', revision: 2 });
    }
  });

  it('cannot be brought back once another one was refused, and gives its number to none', async () => {
    const id = await edited();
    const first = await moderation.decided(TEACHER, { contentId: id, action: 'DISMISS' });
    await moderation.edit(id, 'HOLD third words.');
    const second = await moderation.decided(TEACHER, { contentId: id, action: 'DISMISS', contentRevision: 3 });
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect((await read(BEN, REVISIONS, id)).reply.revision).toBe(1);
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: second.id }))).toBe('ok');
    expect(codeOf(await moderation.undo(TEACHER, { decisionId: first.id }))).toBe('CONFLICT');
    expect(await moderation.item(id)).toMatchObject({ content_revision: 3 });
  });
});
