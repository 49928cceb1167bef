import { ANA, BEN, CHI, COLLEAGUE, CURATOR, ModerationClient, TEACHER } from '../support/moderation-client.js';
import { readerOf } from '../support/world-reader.js';

const DECIDE = 'form.decide';

describe('a thread as its moderators have it', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  const at = (member: number) => readerOf(on.people, member);
  const locked = async () =>
    (await on.sql('select locked, pinned from thread where id = $1', [on.world.threads[0]]))[0];

  it('is closed and opened from the page of what it is about, with a reason, and taken back', async () => {
    const id = on.world.threads[0];
    const teacher = at(TEACHER);
    const { $ } = await teacher.open(`/reflections/${id}`);
    expect($(`.subject-actions a[href="/desk/threads/${id}"]`)).toHaveLength(1);
    for (const member of [ANA, BEN])
      expect((await at(member).open(`/reflections/${id}`)).html).not.toContain('/desk/threads/');
    const page = await teacher.open(`/desk/threads/${id}`);
    expect(page.text).toContain('Open to replies.');
    const none = await teacher.submit(DECIDE, { reason: '' }, 'action=LOCK');
    expect([none.status, none.$('#reason-problem').length]).toEqual([422, 1]);
    const long = await teacher.submit(DECIDE, { reason: 'x'.repeat(10_000) }, 'action=LOCK');
    expect([long.status, long.$('#reason').text().length]).toEqual([422, 10_000]);
    const done = await teacher.submit(DECIDE, { reason: 'Until this is settled.' }, 'action=LOCK');
    expect(done.$('.done-strip p').text()).toBe('Closed: moderators alone can reply until it is opened again.');
    expect(await locked()).toMatchObject({ locked: true });
    expect((await on.told(ANA))[0]?.message).toContain('Until this is settled.');
    // Somebody else has closed it meanwhile: what was typed stays.
    const colleague = at(COLLEAGUE);
    colleague.page = none;
    const late = await colleague
      .open(`/desk/threads/${id}`)
      .then(() => colleague.submit(DECIDE, { reason: 'I close it, too.' }, 'action=LOCK'));
    expect([late.status, late.$('#reason').text()]).toEqual([422, 'I close it, too.']);
    await teacher.open(done.address);
    const undone = await teacher.submit('.done-strip form');
    expect([undone.status, undone.address]).toEqual([200, `/desk/threads/${id}?done=undone`]);
    expect(await locked()).toMatchObject({ locked: false });
  });

  it('has a mark for what is worth a look, and offers reasons given before', async () => {
    const id = on.world.threads[0];
    const teacher = at(TEACHER);
    await teacher.open(`/desk/threads/${id}`);
    await teacher.submit(DECIDE, { reason: 'Everybody should read this.' }, 'action=PIN');
    expect(await locked()).toMatchObject({ pinned: true });
    await teacher.open(`/desk/threads/${id}`);
    await teacher.submit(DECIDE, { reason: 'Enough people did.' }, 'action=UNPIN');
    const { $ } = await teacher.open(`/desk/threads/${id}`);
    expect($('#given optgroup[data-action=PIN] option').attr('value')).toBe('Everybody should read this.');
    const before = await at(BEN).open(`/reflections/${id}`);
    expect(before.text).not.toContain('Worth a look');
    await teacher.submit(DECIDE, { given: 'Everybody should read this.' }, 'action=PIN');
    expect(await locked()).toMatchObject({ pinned: true });
    // Readers are shown the mark: on its page, and where it stands in a list.
    expect((await at(BEN).open(`/reflections/${id}`)).$('.byline').first().text()).toContain('Worth a look');
    expect((await at(BEN).open('/')).$(`li:has(a[href="/reflections/${id}"])`).first().text()).toContain(
      'Worth a look',
    );
  });

  it('is led to from an item of it, but not where one wrote what it is about', async () => {
    const id = await on.reported();
    expect((await at(TEACHER).open(`/desk/${id}`)).$(`a[href="/desk/threads/${on.world.threads[0]}"]`)).toHaveLength(1);
    await on.sql('update thread set author_id = $1 where id = $2', [on.userId(TEACHER), on.world.threads[0]]);
    await on.sql('update post set author_id = $1 where thread_id = $2 and number = 0', [
      on.userId(TEACHER),
      on.world.threads[0],
    ]);
    expect((await at(TEACHER).open(`/desk/${id}`)).html).not.toContain('/desk/threads/');
    expect((await at(TEACHER).open(`/desk/threads/${on.world.threads[0]}`)).status).toBe(404);
  });
});

describe('notes on a member', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  const at = (member: number) => readerOf(on.people, member);

  it('are left on an item and on their page at the desk, and read by those who moderate the course alone', async () => {
    const id = await on.reported();
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${id}`);
    const form = 'form[action$="/author-note"]';
    const long = await teacher.submit(form, { memberBody: 'x'.repeat(10_000) });
    expect([long.status, long.$('#memberBody').text().length, long.$('#memberBody-problem').length]).toEqual([
      422, 10_000, 1,
    ]);
    const kept = await teacher.submit(form, { memberBody: 'His mother is ill.' });
    expect(kept.$('.reports').text()).toContain('His mother is ill.');
    const profile = await at(COLLEAGUE).open('/members/ben');
    expect(profile.$('a[href="/desk/members/ben"]')).toHaveLength(1);
    const colleague = at(COLLEAGUE);
    const record = await colleague.open('/desk/members/ben');
    expect(record.text).toContain('His mother is ill.');
    const more = await colleague.submit('form[action^="/desk/members/ben/note"]', { memberBody: 'I will ring.' });
    expect([more.$('.done-strip p').text(), more.text.includes('I will ring.')]).toEqual([
      'Your note is kept. Moderators alone read it.',
      true,
    ]);
    for (const member of [BEN, ANA, CHI, CURATOR]) {
      for (const address of ['/members/ben', '/desk/members/ben', `/reflections/${on.world.threads[0]}`]) {
        const { html } = await at(member).open(address);
        expect([member, address, /mother|ring\./.exec(html)?.[0]]).toEqual([member, address, undefined]);
      }
    }
    expect((await at(ANA).open('/members/ben')).html).not.toContain('/desk/members');
    expect((await at(BEN).open('/desk/members/ben')).status).toBe(404);
  });

  it('offer no other reasons to whoever suspends than their own, and take the one that is chosen', async () => {
    const id = await on.reported();
    const teacher = at(TEACHER);
    await teacher.open(`/desk/${id}`);
    await teacher.submit('.suspend form', { suspendReason: 'A week of reading.' }, 'action=SUSPEND');
    await on.sql('delete from course_suspension');
    const { $ } = await teacher.open(`/desk/${id}`);
    expect($('#suspendGiven option').last().attr('value')).toBe('A week of reading.');
    expect((await at(COLLEAGUE).open(`/desk/${id}`)).$('#suspendGiven optgroup')).toHaveLength(0);
    await teacher.open(`/desk/${id}`);
    await teacher.submit('.suspend form', { suspendGiven: 'A week of reading.', days: '3' }, 'action=SUSPEND');
    const given = await on.sql(`select reason from decision where action = 'SUSPEND'`);
    expect(given.map(({ reason }) => reason)).toEqual(['A week of reading.', 'A week of reading.']);
  });

  it('stand beside suspending, which needs no text of theirs, and is ended there too', async () => {
    const teacher = at(TEACHER);
    const page = await teacher.open('/desk/members/chi');
    expect([page.$('title').text(), page.$('.suspend summary').text()]).toEqual([
      'What is known · Commonplace',
      'Suspend',
    ]);
    const none = await teacher.submit('.suspend form', { suspendReason: '', days: '3' }, 'action=SUSPEND');
    expect([
      none.status,
      none.$('#suspendReason-problem').length,
      none.$('#days option[selected]').attr('value'),
    ]).toEqual([422, 1, '3']);
    const done = await teacher.submit('.suspend form', { suspendReason: 'Three days of reading.' }, 'action=SUSPEND');
    expect(done.$('.done-strip p').text()).toContain('Suspended');
    const suspended = () =>
      on.sql(
        `select extract(day from until - $2::timestamptz)::integer as days from course_suspension where member_id = $1 and course_id = $3`,
        [on.userId(CHI), on.api.clock.now(), on.courseId],
      );
    expect(await suspended()).toEqual([{ days: 3 }]);
    const lifted = await teacher.submit('.suspend form', { suspendReason: 'Enough read.' }, 'action=LIFT_SUSPENSION');
    expect(lifted.status).toBe(200);
    expect(await suspended()).toEqual([]);
    // Nobody suspends whom they may not.
    const own = await teacher.open('/desk/members/colleague');
    expect([own.status, own.$('.suspend').length]).toEqual([200, 0]);
  });
});
