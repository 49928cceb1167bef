import { ANA, BEN, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../support/moderation-client.js';
import type { PageReader } from '../support/page-reader.js';
import { readerOf } from '../support/world-reader.js';

const DECIDE = 'form.decide';

describe('two at the desk', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  const at = (member: number): PageReader => readerOf(on.people, member);
  const decisions = async (id: string) =>
    on.sql('select action from decision where thread_id = $1 and number = $2', id.split('.'));

  it('make one decision: the other is shown whose, and loses no word of a reason', async () => {
    const id = await on.reported();
    const [teacher, colleague] = [at(TEACHER), at(COLLEAGUE)];
    await teacher.open(`/desk/${id}`);
    await colleague.open(`/desk/${id}`);
    await teacher.submit(DECIDE, { reason: 'Take the name out.' }, 'action=HIDE');
    const late = await colleague.submit(DECIDE, { reason: 'A long reason\nin two lines.' }, 'action=WARN');
    expect(late.status).toBe(422);
    expect(late.$('.problem').text()).toContain('Decided meanwhile: @teacher has hidden it. Your reason is kept');
    expect(late.$('.meanwhile').text()).toMatch(/Hidden.*Take the name out\./s);
    expect(late.$('#reason').text()).toBe('A long reason\nin two lines.');
    expect(await decisions(id)).toEqual([{ action: 'HIDE' }]);
    // Whoever decides all the same, decides anew: with the same reason.
    await colleague.submit(DECIDE, {}, 'action=WARN');
    expect(await decisions(id)).toHaveLength(2);
  });

  it('at once make one decision, and give one clear message', async () => {
    const id = await on.reported();
    const both = [at(TEACHER), at(COLLEAGUE)];
    for (const one of both) await one.open(`/desk/${id}`);
    const answers = await Promise.all(
      both.map((one) => one.submit(DECIDE, { reason: 'One of us is late.' }, 'action=HIDE')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const [late] = answers.filter(({ status }) => status === 422);
    expect(late?.$('.problem p').text()).toMatch(/^Decided meanwhile: @(?:teacher|colleague) has hidden it\./);
    expect(late?.$('#reason').text()).toBe('One of us is late.');
    expect(await decisions(id)).toHaveLength(1);
  });

  it('of whom one sends a form twice decide once', async () => {
    const id = await on.reported();
    const tabs = [at(TEACHER), at(TEACHER)];
    await tabs[0]!.open(`/desk/${id}`);
    tabs[1]!.page = tabs[0]!.page!;
    const sent = await Promise.all(tabs.map((tab) => tab.submit(DECIDE, { reason: 'Once.' }, 'action=HIDE')));
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect(await decisions(id)).toHaveLength(1);
  });

  it('keeps a reason that is too long, and one for which the session has ended', async () => {
    const id = await on.reported();
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${id}`);
    const long = await teacher.submit(DECIDE, { reason: 'x'.repeat(10_000) }, 'action=HIDE');
    expect([long.status, long.$('#reason').text().length, long.$('#reason-problem').length]).toEqual([422, 10_000, 1]);
    teacher.cookies.clear();
    const reason = 'A reason that took me some minutes to think of.';
    const ended = await teacher.submit(DECIDE, { reason }, 'action=HIDE');
    expect([ended.status, ended.$('.kept-text [readonly]').text()]).toEqual([401, reason]);
    expect(await decisions(id)).toEqual([]);
    // Signed in again beside it, one sends it once more, under one's own name.
    for (const [name, cookie] of at(TEACHER).cookies) teacher.cookies.set(name, cookie);
    const asked = await teacher.submit('.kept-text form');
    expect([asked.$('.kept-text [readonly]').text(), await decisions(id)]).toEqual([reason, []]);
    const done = await teacher.submit('.kept-text form');
    expect([done.status, done.$('.done-strip p').text()]).toEqual([
      200,
      'Hidden. Its author is told, with your reason.',
    ]);
    expect(await decisions(id)).toEqual([{ action: 'HIDE' }]);
  });

  it('undo only what nobody has changed since', async () => {
    const id = await on.reported();
    const { id: decision } = await on.decided(TEACHER, { itemId: id, action: 'HIDE' });
    await on.decided(COLLEAGUE, { contentId: id, action: 'RESTORE' });
    const teacher = at(TEACHER);
    await teacher.open(`/desk/decisions/${decision}`);
    const refused = await teacher.submit('form.undo');
    expect(refused.status).toBe(422);
    expect(refused.$('.problem').text()).toContain('Something has changed since this was decided');
  });
});

describe('many at once', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  it('are decided with a result for each, and taken back together', async () => {
    const ids = await on.replies(5);
    await on.queue(ids);
    const teacher = readerOf(on.people, TEACHER);
    const { $ } = await teacher.open('/desk');
    const items = ids.map((id) => $(`.items [data-item="${id}"] input`).attr('value') as string);
    await on.decided(COLLEAGUE, { itemId: ids[4], action: 'HIDE' });
    const none = await teacher.submit('#bulk', { bulkReason: 'Fine, all of them.' }, 'action=DISMISS');
    expect([none.status, none.$('.problem').text()]).toEqual([422, expect.stringContaining('Select the items')]);
    const done = await teacher.submit('#bulk', { items, bulkReason: 'Fine, all of them.' }, 'action=DISMISS');
    expect(done.$('.done p').text()).toBe('Dismiss: done with 4 of 5.');
    expect(done.$('#failed + ul li').text()).toContain('Decided meanwhile: @colleague has hidden it.');
    expect(done.$('#failed + ul a').text()).toMatch(/^Reply by .+ in “/);
    expect(done.$('#decided + ul li')).toHaveLength(4);
    for (const one of done.$('#decided + ul a').toArray()) expect(done.$(one).text()).toMatch(/^Reply by .+ in “/);
    await teacher.submit('form.undo');
    for (const id of ids.slice(0, 4)) expect((await on.item(id))?.state).toBe('OPEN');
    expect((await on.item(ids[4]!))?.state).toBe('DECIDED');
  });

  it('are a hundred at most: of more, none is decided, and what was typed stays', async () => {
    const ids = await on.replies(101);
    await on.queue(ids);
    const teacher = readerOf(on.people, TEACHER);
    await teacher.open('/desk');
    const items = ids.map((id) => `${id} 1`);
    const refused = await teacher.submit('#bulk', { items, bulkReason: 'So many.' }, 'action=DISMISS');
    expect(refused.status).toBe(422);
    expect(refused.$('.problem').text()).toContain('Select at most 100 at a time; these are 101. Nothing was decided.');
    expect(refused.$('#bulkReason').text()).toBe('So many.');
    const [{ count }] = await on.sql(`select count(*)::integer from decision where reason = 'So many.'`);
    expect(count).toBe(0);
    const hundred = await teacher.submit('#bulk', { items: items.slice(1), bulkReason: 'So many.' }, 'action=DISMISS');
    expect(hundred.$('.done p').text()).toBe('Dismiss: done with 100 of 100.');
  });
});

describe('reporters', () => {
  it('are named on no page of an author or a peer', async () => {
    const on = await ModerationClient.start();
    const id = await on.write('Buy a raffle ticket.');
    await on.sql(`update member set display_name = 'Chiara Nomen', name_audience = 'EVERYONE' where handle = 'chi'`);
    await on.report(id, CHI);
    const { id: decision } = await on.decided(TEACHER, { itemId: id, action: 'HIDE' });
    const statement = 'It was not a raffle at all.';
    const pages = ['/', '/notifications', `/decisions/${decision}`, `/reflections/${on.world.threads[0]}`, '/desk'];
    await readerOf(on.people, BEN).open(`/decisions/${decision}`);
    await on.people.must(BEN, 'appealDecision', { decisionId: decision, statement }, 'decision { id }');
    await on.people.must(
      COLLEAGUE,
      'resolveAppeal',
      { decisionId: decision, outcome: 'UPHELD', explanation: 'It was.' },
      'decision { id }',
    );
    for (const member of [BEN, ANA]) {
      for (const page of pages) {
        const { html } = await readerOf(on.people, member).open(page);
        expect([page, /chi\b|Chiara/i.exec(html)?.[0]]).toEqual([page, undefined]);
      }
    }
    expect((await readerOf(on.people, TEACHER).open(`/desk/${id}`)).text).toContain('Chiara Nomen');
    await on.close();
  });
});
