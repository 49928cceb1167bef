import { ANA, BEN, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../support/moderation-client.js';
import type { PageReader } from '../support/page-reader.js';
import { readerOf } from '../support/world-reader.js';

const DECIDE = 'form.decide';

describe('the desk', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  const at = (member: number): PageReader => readerOf(on.people, member);
  /** A reply of Ben's that Chi has reported. */
  async function reported(text = 'Buy a raffle ticket.'): Promise<string> {
    const id = await on.write(text);
    await on.report(id, CHI);
    return id;
  }

  it('leads from the header to what waits, and from there to each item', async () => {
    const id = await reported();
    const teacher = at(TEACHER);
    const home = await teacher.open('/');
    expect(home.$('.top a[href="/desk"]').text()).toMatch(/Desk, \d+ waits?/);
    expect(home.$('.waits a[href="/desk"]').text()).toMatch(/^\d+ items? waits? at the desk$/);
    const { $ } = await teacher.open('/desk');
    expect($(`.items [data-item="${id}"] h3 a`).attr('href')).toBe(`/desk/${id}`);
    expect($(`.items [data-item="${id}"]`).text()).toMatch(/1 report.*Buy a raffle ticket/s);
    const item = await teacher.open(`/desk/${id}`);
    expect(item.$('.desk-item .typed').text()).toBe('Buy a raffle ticket.');
    expect(item.$('.items [aria-current]').attr('href')).toBe(`/desk/${id}`);
    expect(
      item
        .$('.decide .decisions button')
        .toArray()
        .map((one) => item.$(one).attr('value')),
    ).toEqual(['HIDE', 'DISMISS', 'WARN']);
    expect((await at(ANA).open('/')).$('.top a[href="/desk"]')).toHaveLength(0);
  });

  it('shows how each text begins as it is read, what it answers too', async () => {
    const parent = await on.write('\u202eA **r&#97;ffle**\u202c, &amp; more');
    const answer = await on.people.must(
      BEN,
      'createReply',
      { threadId: on.world.id(0), parentId: parent, bodyMarkdown: 'An [answer](https://x.example)' },
      'reply { id }',
    );
    await on.report(parent, CHI);
    await on.report(answer.reply.id, CHI);
    const { $ } = await at(TEACHER).open('/desk');
    expect($(`.items [data-item="${parent}"] .excerpt`).text()).toBe('A raffle, & more');
    expect($(`.items [data-item="${answer.reply.id}"] .excerpt`).text()).toBe('An answer');
    const item = await at(TEACHER).open(`/desk/${answer.reply.id}`);
    expect(item.$('.neighbour .why').first().text()).toBe('A raffle, & more');
    // What is judged is shown as it was typed.
    expect((await at(TEACHER).open(`/desk/${parent}`)).$('.desk-item .typed').text()).toContain('**r&#97;ffle**');
  });

  it('keeps course, state and order in the address, also over a decision', async () => {
    const id = await reported();
    const teacher = at(TEACHER);
    const slug = (await on.sql<{ slug: string }>('select slug from course where id = $1', [on.courseId]))[0]!.slug;
    const query = `?order=newest&course=${slug}`;
    const { $ } = await teacher.open(`/desk${query}`);
    expect($('.items li:first-child h3 a').attr('href')).toBe(`/desk/${id}${query}`);
    await teacher.open(`/desk/${id}${query}`);
    const done = await teacher.submit(DECIDE, { reason: 'It is fine.' }, 'action=DISMISS');
    expect(done.address).toContain(`order=newest&course=${slug}&done=DISMISS`);
    const decided = await teacher.open(`/desk?state=decided&course=${slug}`);
    // What was decided, by whom and when: how long it had waited is past.
    expect(decided.$(`.items [data-item="${id}"] h3 + p`).text()).toMatch(
      /^Dismissed by \S.*, (this minute|\d+ minutes? ago)/,
    );
    expect((await teacher.open('/desk?course=nowhere')).status).toBe(404);
  });

  it('claims an item, which a colleague reads, and lets it go', async () => {
    const id = await reported();
    const [teacher, colleague] = [at(TEACHER), at(COLLEAGUE)];
    await teacher.open(`/desk/${id}`);
    const claimed = await teacher.submit('form.claim', {}, 'on=yes');
    expect(claimed.text).toContain('You are looking at this until');
    expect((await teacher.open('/desk?state=mine')).$(`.items [data-item="${id}"]`)).toHaveLength(1);
    const theirs = await colleague.open(`/desk/${id}`);
    expect(theirs.$('.claimed').text()).toContain('is looking at this until');
    const refused = await colleague.submit(DECIDE, { reason: 'I was not quick enough.' }, 'action=HIDE');
    expect(refused.status).toBe(422);
    expect(refused.$('.problem').text()).toContain('is looking at this until');
    expect(refused.$('#reason').text()).toBe('I was not quick enough.');
    await teacher.open(`/desk/${id}`);
    await teacher.submit('form.claim', {}, 'on=no');
    expect((await colleague.open(`/desk/${id}`)).$('.claimed')).toHaveLength(0);
  });

  it('decides, shows the next, and takes it back in place or later', async () => {
    const [first, second] = [await reported('The first.'), await reported('The second.')];
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${first}?order=newest`);
    expect(teacher.page?.$('[name=next]').attr('value')).not.toBe(first);
    const done = await teacher.submit(DECIDE, { reason: 'Please be kind.' }, 'action=HIDE');
    expect(done.$('.done-strip p').text()).toBe('Hidden. Its author is told, with your reason.');
    expect((await on.shown(ANA, first)).status).toBeNull();
    const undone = await teacher.submit('.done-strip form');
    expect(undone.address).toMatch(new RegExp(`^/desk/${first}\\?.*done=undone`));
    expect((await on.shown(ANA, first)).status).toBe('VISIBLE');
    await teacher.open(`/desk/${second}`);
    await teacher.submit(DECIDE, { reason: 'Please be kind.' }, 'action=WARN');
    expect((await teacher.open('/desk?state=decided')).$('#queue-heading').text()).toBe('Decided');
    const log = await teacher.open('/desk/log?by=me');
    expect(log.$('.list > li').first().text()).toMatch(/^Warned · /);
    const link = log.$('a[href^="/desk/decisions/"]').first().attr('href') as string;
    const decision = await teacher.open(link);
    expect(decision.text).toContain('Please be kind.');
    await teacher.submit('form.undo');
    expect((await on.item(second))?.state).toBe('OPEN');
    const again = await teacher.open(link);
    expect([again.text.includes('taken back since'), again.$('form.undo').length]).toEqual([true, 0]);
  });

  it('offers reasons given before, and takes the one that is chosen where none is typed', async () => {
    const id = await reported();
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${id}`);
    await teacher.submit(DECIDE, { reason: 'A raffle is not for here.' }, 'action=HIDE');
    const other = await reported();
    const { $ } = await teacher.open(`/desk/${other}`);
    const offered = $('#given optgroup[data-action=HIDE] option')
      .toArray()
      .map((one) => $(one).attr('value'));
    expect(offered[0]).toBe('A raffle is not for here.');
    expect((await at(COLLEAGUE).open(`/desk/${other}`)).html).not.toContain('A raffle is not for here.</option>');
    await teacher.open(`/desk/${other}`);
    const none = await teacher.submit(DECIDE, {}, 'action=HIDE');
    expect([none.status, none.$('#reason-problem').length]).toEqual([422, 1]);
    await teacher.submit(DECIDE, { given: 'A raffle is not for here.' }, 'action=HIDE');
    expect((await on.told(BEN))[0]?.message).toContain('A raffle is not for here.');
  });

  it('tells that a text was changed since, and what', async () => {
    const id = await reported('Come at four.');
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${id}`);
    on.api.clock.advance(6 * 60_000);
    await on.edit(id, 'Come at five.');
    const stale = await teacher.submit(DECIDE, { reason: 'Nobody comes at four.' }, 'action=HIDE');
    expect(stale.status).toBe(422);
    expect(stale.$('.problem').text()).toContain('Its author has changed it since, so nothing was decided.');
    expect([stale.$('.compared del').text(), stale.$('.compared ins').text()]).toEqual([
      expect.stringContaining('four'),
      expect.stringContaining('five'),
    ]);
    expect(stale.$('#reason').text()).toBe('Nobody comes at four.');
    await teacher.submit(DECIDE, {}, 'action=HIDE');
    expect((await on.shown(ANA, id)).status).toBeNull();
  });
});

describe('what is held', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  it('says by which words, marks them, and can be approved or hidden', async () => {
    const id = await on.write('Please HOLD this one.');
    const teacher = readerOf(on.people, TEACHER);
    const { $, text } = await teacher.open(`/desk/${id}`);
    expect(text).toContain('Held by screening');
    expect(
      $('.decide .decisions button')
        .toArray()
        .map((one) => $(one).attr('value')),
    ).toEqual(['APPROVE', 'HIDE', 'WARN']);
    await on.sql(
      `update moderation_item set held = jsonb_build_array(held -> 0 || '{"matched": ["HOLD this"]}'::jsonb)`,
    );
    expect((await teacher.open(`/desk/${id}`)).$('.typed mark').text()).toBe('HOLD this');
    await teacher.submit(DECIDE, { reason: 'This is fine.' }, 'action=APPROVE');
    expect((await on.shown(ANA, id)).status).toBe('VISIBLE');
  });

  it('keeps notes among moderators', async () => {
    const id = await on.reported();
    const teacher = readerOf(on.people, TEACHER);
    await teacher.open(`/desk/${id}`);
    const form = `form[action^="/desk/${id}/note"]`;
    const long = await teacher.submit(form, { body: 'x'.repeat(10_000) });
    expect([long.status, long.$('#body').text().length, long.$('#body-problem').length]).toEqual([422, 10_000, 1]);
    const kept = await teacher.submit(form, { body: 'I will ring him.' });
    expect(kept.$('.reports').text()).toContain('I will ring him.');
    for (const member of [BEN, ANA]) {
      const { html } = await readerOf(on.people, member).open(`/reflections/${on.world.threads[0]}`);
      expect(html).not.toContain('I will ring him.');
    }
  });
});
