import type { DomainError, PostAddress } from '#kernel';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ANA, BEN, PostModerationFixture, TEACHER } from '../../../../test/support/post-moderation-fixture.js';
import { ApprovalUndone, PendingEditReplaced, PostHeld, PostPublished, PostWithdrawn } from '../post/post.events.js';
import { PostQueries } from '../post/post.queries.js';

const MINUTE = 60_000;

describe('a decision', () => {
  let fixture: PostModerationFixture;

  withDatabase((database) => {
    fixture = new PostModerationFixture(database);
  });
  beforeEach(() => void fixture.emitted.splice(0));

  it('shows a waiting edit with whom it mentions, tells of those whom it adds, and takes all of that back', async () => {
    const world = await fixture.thread();
    const [ana, ben, chi] = world.members;
    const address = await fixture.write(world, ANA, `With @${ben!.handle}.`);
    fixture.clock.advance(10 * MINUTE);
    await fixture.edit(world, ANA, address, `With @${chi!.handle}, hold.`);
    expect(fixture.emittedOf(PostHeld)).toEqual([
      new PostHeld(address, world.courses[0]!, 2, { rule: 'test', matched: ['hold'] }, fixture.clock.now()),
    ]);
    const shown = async () =>
      (
        await fixture.sql('select markdown, revision, visible_revision from post where thread_id = $1 and number = 1', [
          address.threadId,
        ])
      )[0];
    const mentioned = async () =>
      (await fixture.sql('select member_id from mention where thread_id = $1 and number = 1', [address.threadId])).map(
        (row) => row.member_id,
      );
    expect(await shown()).toMatchObject({ markdown: `With @${ben!.handle}.`, visible_revision: 1 });
    const before = await fixture.state(world);

    fixture.emitted.splice(0);
    fixture.clock.advance(MINUTE);
    const decision = await fixture.decide(world, address, 'approve');
    expect(await shown()).toEqual({ markdown: `With @${chi!.handle}, hold.`, revision: 2, visible_revision: 2 });
    expect(await mentioned()).toEqual([chi!.id]);
    expect(fixture.emitted).toEqual([
      new PostPublished(
        address,
        ana!.id,
        null,
        [{ handle: chi!.handle, memberId: chi!.id }],
        false,
        true,
        fixture.clock.now(),
      ),
    ]);

    // Whoever has another handle by now stays mentioned by the one that was written.
    await fixture.sql('update member set handle = $2 where id = $1', [ben!.id, 'somebody.else']);
    fixture.emitted.splice(0);
    expect(await fixture.undo(world, decision)).toBe(true);
    expect(await mentioned()).toEqual([ben!.id]);
    expect({ ...(await fixture.state(world)), posts: null }).toEqual({ ...before, posts: null });
    expect(fixture.emitted).toEqual([new ApprovalUndone(address, decision.at)]);
  });

  it('that refuses an edit leaves what is shown as it is, number included, and gives no number out twice', async () => {
    const world = await fixture.thread();
    const address = await fixture.write(world, ANA, 'One.');
    fixture.clock.advance(10 * MINUTE);
    await fixture.edit(world, ANA, address, 'Two, hold.');
    const before = await fixture.state(world);
    const decision = await fixture.decide(world, address, 'refuse');
    const post = async () =>
      (
        await fixture.sql('select markdown, revision, visible_revision from post where thread_id = $1 and number = 1', [
          address.threadId,
        ])
      )[0];
    expect(await post()).toEqual({ markdown: 'One.', revision: 1, visible_revision: 1 });
    const texts = await fixture.sql('select revision, markdown from post_revision where thread_id = $1 order by 1', [
      address.threadId,
    ]);
    expect(texts).toEqual([
      { revision: 1, markdown: 'One.' },
      { revision: 2, markdown: 'Two, hold.' },
    ]);
    expect(await fixture.undo(world, decision)).toBe(true);
    expect(await fixture.state(world)).toEqual(before);
    const again = await fixture.decide(world, address, 'refuse');
    fixture.clock.advance(10 * MINUTE);
    await fixture.edit(world, ANA, address, 'Three, hold.');
    expect(await post()).toEqual({ markdown: 'One.', revision: 3, visible_revision: 1 });
    expect(await fixture.undo(world, again)).toBe(false);
    await fixture.decide(world, address, 'refuse');
    expect(await fixture.undo(world, again)).toBe(false);
    await fixture.edit(world, ANA, address, 'Four.');
    expect(await post()).toEqual({ markdown: 'Four.', revision: 4, visible_revision: 4 });
    expect(fixture.emittedOf(PendingEditReplaced)).toEqual([]);
    expect(await fixture.undo(world, again)).toBe(false);
  });

  it('that refuses an edit leaves an earlier one, whose approval is undone, to wait again under its number', async () => {
    const world = await fixture.thread();
    const address = await fixture.write(world, ANA, 'One.');
    fixture.clock.advance(10 * MINUTE);
    await fixture.edit(world, ANA, address, 'Two, hold.');
    const approval = await fixture.decide(world, address, 'approve');
    await fixture.edit(world, ANA, address, 'Three, hold.');
    await fixture.decide(world, address, 'refuse');
    expect(await fixture.undo(world, approval)).toBe(true);
    const waits = () =>
      fixture.located(world, address, async (_tx, { revision, editPending }) => ({ revision, waiting: editPending }));
    expect(await waits()).toEqual({ revision: 2, waiting: true });
    const refusal = await fixture.decide(world, address, 'refuse');
    expect(await waits()).toEqual({ revision: 1, waiting: false });
    expect(await fixture.undo(world, refusal)).toBe(true);
    expect(await waits()).toEqual({ revision: 2, waiting: true });
    await fixture.edit(world, ANA, address, 'Four.');
    const [post] = await fixture.sql('select revision from post where thread_id = $1 and number = 1', [
      address.threadId,
    ]);
    expect(post).toEqual({ revision: 4 });
  });

  it('tells of the first appearance once, and again only after the approval was undone', async () => {
    const world = await fixture.thread();
    const address = await fixture.write(world, BEN, 'Please hold this.');
    const firsts = () => fixture.emittedOf(PostPublished).map(({ first }) => first);
    const jobs = async () =>
      (await fixture.sql(
        `select task from outbox where payload = jsonb_build_object('threadId', $1::text, 'number', 1)`,
        [address.threadId],
      )) as unknown[];
    expect(await jobs()).toEqual([]);
    const approval = await fixture.decide(world, address, 'approve');
    const hiding = await fixture.decide(world, address, 'hide');
    await fixture.decide(world, address, 'approve');
    expect(firsts()).toEqual([true, false]);
    expect(await jobs()).toEqual([{ task: 'post-published' }]);
    expect(await fixture.undo(world, hiding)).toBe(false);
    expect(await fixture.undo(world, approval)).toBe(true);
    await fixture.decide(world, address, 'approve');
    expect(firsts()).toEqual([true, false, true]);
    expect(await jobs()).toHaveLength(2);
  });

  it('is for the moderators of the thread alone', async () => {
    const world = await fixture.thread();
    const address = await fixture.write(world, BEN, 'Please hold this.');
    const subject = { threadId: world.threads[0]!, number: 0 };
    const locate = (member: number, where: PostAddress) =>
      fixture
        .located(world, where, async (_tx, { kind, editPending }) => ({ kind, waiting: editPending }), member)
        .then(
          (found) => found,
          (error: DomainError) => error.code,
        );
    expect(await locate(TEACHER, address)).toEqual({ kind: 'REPLY', waiting: false });
    expect(await locate(BEN, address)).toBe('FORBIDDEN');
    expect(await locate(ANA, address)).toBe('NOT_FOUND');
    expect(await locate(ANA, subject)).toBe('FORBIDDEN');
    expect(await locate(TEACHER, { ...address, number: 9 })).toBe('NOT_FOUND');
    await fixture.sql(`update thread set status = 'DRAFT' where id = $1`, [subject.threadId]);
    expect(await locate(TEACHER, subject)).toBe('NOT_FOUND');
  });

  it('keeps every text, slips and what is withdrawn included, and lets the usual fields give none of it', async () => {
    const world = await fixture.thread();
    const texts = ['Changed.', 'Never changed.', 'Not kept.'];
    const addresses: PostAddress[] = [];
    for (const text of texts) addresses.push(await fixture.write(world, ANA, text));
    const [changed, same] = addresses as [PostAddress, PostAddress];
    await fixture.edit(world, ANA, changed, 'Two.');
    for (const address of [changed, same]) await fixture.keep(address);
    await fixture.edit(world, ANA, changed, 'Three.');
    for (const address of addresses) await fixture.withdraw(world, ANA, address);
    const kept = await fixture.sql(
      'select number, revision, markdown from post_revision where thread_id = $1 order by 1, 2',
      [changed.threadId],
    );
    expect(kept).toEqual([
      { number: 1, revision: 2, markdown: 'Two.' },
      { number: 1, revision: 3, markdown: 'Three.' },
      { number: 2, revision: 1, markdown: 'Never changed.' },
    ]);
    expect(fixture.emittedOf(PostWithdrawn).map((event) => event.address)).toEqual(addresses);
    const posts = new PostQueries(fixture.database);
    for (const member of [ANA, TEACHER]) {
      const viewer = await fixture.somebody(world, member);
      expect(await posts.findTexts(viewer, addresses)).toEqual([null, null, null]);
      expect(await posts.countRevisions(viewer, addresses)).toEqual([0, 0, 0]);
    }
    const facts = await fixture.located(world, changed, async (_tx, { status, editPending }) => ({
      status,
      waiting: editPending,
    }));
    expect(facts).toEqual({ status: 'REMOVED', waiting: false });
  });

  it('is asked for again where the author changes what is held', async () => {
    const world = await fixture.thread();
    const address = await fixture.write(world, ANA, 'Please hold this.');
    await fixture.edit(world, ANA, address, 'Still hold this.');
    await fixture.edit(world, ANA, address, 'All well.');
    expect(fixture.emittedOf(PostHeld).map(({ revision, because }) => [revision, because?.rule ?? null])).toEqual([
      [1, 'test'],
      [2, 'test'],
      [3, null],
    ]);
    const held = await fixture.sql(
      'select status, revision, visible_revision from post where thread_id = $1 and number = 1',
      [address.threadId],
    );
    expect(held).toEqual([{ status: 'HELD', revision: 3, visible_revision: 3 }]);
    expect(fixture.emittedOf(PostPublished)).toEqual([]);
  });
});
