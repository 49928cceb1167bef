import { moderatesAnything, type Viewer } from '#kernel';
import { canModerate, canSuspend } from '#moderation';
import { canDecide } from '../../libs/moderation/src/moderation.policy.js';
import {
  ANA,
  BEN,
  COLLEAGUE,
  CURATOR,
  ModerationClient,
  OUTSIDER,
  STRANGER,
  TEACHER,
} from '../support/moderation-client.js';
import { routesOf } from '../support/routes.js';
import { readerOf } from '../support/world-reader.js';

const MEMBERS = [TEACHER, COLLEAGUE, STRANGER, ANA, BEN, CURATOR, 7, OUTSIDER];

describe('the rights of moderators, on pages', () => {
  let on: ModerationClient;
  beforeAll(async () => {
    on = await ModerationClient.start();
  });
  afterAll(() => on?.close());

  const viewerOf = (member: number): Promise<Viewer> => on.world.viewer(member);
  /** Routes of moderators that none of these addresses leads to. */
  const forgotten = (method: string, tried: ReadonlyArray<readonly [address: string, ...unknown[]]>) =>
    routesOf(on.api)
      .filter((route) => new RegExp(`^${method} /desk(?:/|$)`).test(route))
      .map((route) => route.slice(method.length + 1))
      .filter((route) => {
        const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);
        return !tried.some(([address]) => pattern.test(address.split('?')[0] as string));
      });

  it('are those of the policy: what it refuses is no page, and has no way there', async () => {
    const [inCourse, ofNone] = [await on.reported(), (await on.replies(1, { subject: 1 }))[0]!];
    await on.queue([ofNone]);
    const { id: decision } = await on.decided(COLLEAGUE, { contentId: inCourse, action: 'WARN' });
    await on.queue(await on.replies(1));
    const slug = (await on.sql<{ slug: string }>('select slug from course where id = $1', [on.courseId]))[0]!.slug;
    const author = on.userId(BEN);
    const judges = (viewer: Viewer, courseId: string | null) => canDecide(viewer, courseId, author);
    const asked: ReadonlyArray<readonly [string, (viewer: Viewer) => boolean]> = [
      ['/desk', moderatesAnything],
      ['/desk/appeals', moderatesAnything],
      ['/desk/suspensions', moderatesAnything],
      ['/desk/log', moderatesAnything],
      [`/desk?course=${slug}`, (viewer) => canModerate(viewer, on.courseId)],
      [`/desk/log?course=${slug}`, (viewer) => canModerate(viewer, on.courseId)],
      [`/desk/screening?course=${slug}`, (viewer) => canModerate(viewer, on.courseId)],
      [`/desk/${inCourse}`, (viewer) => judges(viewer, on.courseId)],
      [`/desk/${inCourse}?part=1`, (viewer) => judges(viewer, on.courseId)],
      [`/desk/${ofNone}`, (viewer) => judges(viewer, null)],
      [`/desk/decisions/${decision}`, (viewer) => judges(viewer, on.courseId)],
      [`/decisions/${decision}`, ({ memberId }) => memberId === author],
      ['/desk/nothing', () => false],
      [`/desk/threads/${on.world.threads[0]}`, (viewer) => canDecide(viewer, on.courseId, on.userId(ANA))],
      [`/desk/threads/${on.world.threads[1]}`, (viewer) => canDecide(viewer, null, on.userId(ANA))],
      ['/desk/threads/nothing', () => false],
      ['/desk/members/chi', moderatesAnything],
      [`/desk/members/chi?course=${slug}`, (viewer) => canModerate(viewer, on.courseId)],
      ['/desk/members/nobody.here', () => false],
    ];
    for (const member of MEMBERS) {
      const viewer = await viewerOf(member);
      for (const [address, may] of asked) {
        const { status } = await readerOf(on.people, member).open(address);
        expect([member, address, status]).toEqual([member, address, may(viewer) ? 200 : 404]);
      }
      const home = await readerOf(on.people, member).open('/');
      expect([member, home.$('.top a[href="/desk"]').length]).toEqual([member, moderatesAnything(viewer) ? 1 : 0]);
    }
    expect(forgotten('GET', asked)).toEqual([]);
  });

  it('hold for what is sent, too: nothing is changed by whom the policy refuses', async () => {
    const id = await on.reported();
    const { id: decision } = await on.decided(COLLEAGUE, { contentId: id, action: 'WARN' });
    const before = await on.checksums();
    const forms: ReadonlyArray<readonly [string, string]> = [
      [`/desk/${id}/decide`, 'action=HIDE&reason=Because&revision=1'],
      [`/desk/${id}/claim`, 'on=yes'],
      [`/desk/${id}/note`, 'body=Mine'],
      [`/desk/${id}/suspend`, 'action=SUSPEND&days=7&suspendReason=Because'],
      ['/desk/bulk', `action=HIDE&bulkReason=Because&items=${encodeURIComponent(`${id} 1`)}`],
      ['/desk/screening', 'act=save&phrases=goose&firstPosts=0&links=2&version=0'],
      [`/desk/${id}/author-note`, 'memberBody=Mine'],
      [`/desk/threads/${on.world.threads[0]}/decide`, 'action=LOCK&reason=Because'],
      ['/desk/members/chi/note', 'memberBody=Mine'],
      ['/desk/members/chi/suspend', 'action=SUSPEND&suspendReason=Because&days=7'],
      ['/desk/undo', `decisionId=${decision}`],
      ['/desk/appeals/resolve', `decisionId=${decision}&outcome=OVERTURNED&explanation=Because`],
    ];
    expect(forgotten('POST', forms)).toEqual([]);
    for (const member of [ANA, OUTSIDER, BEN]) {
      const reader = readerOf(on.people, member);
      const { $ } = await reader.open('/');
      const token = encodeURIComponent($('[name=token]').attr('value') ?? '');
      for (const [address, body] of forms) {
        const { statusCode } = await reader.send('POST', address, `token=${token}&${body}`);
        expect([member, address, statusCode]).toEqual([member, address, 404]);
      }
    }
    expect(await on.checksums()).toEqual(before);
  });

  it('show whom one may suspend a way to do so, and suspends them until the day that is chosen', async () => {
    const id = await on.reported();
    for (const member of [TEACHER, CURATOR, 7]) {
      const viewer = await viewerOf(member);
      if (!canDecide(viewer, on.courseId, on.userId(BEN))) continue;
      const { $ } = await readerOf(on.people, member).open(`/desk/${id}`);
      const ben = { memberId: on.userId(BEN), isAdmin: false, instructs: false };
      expect($('.suspend').length).toBe(canSuspend(viewer, on.courseId, ben) ? 1 : 0);
    }
    const teacher = readerOf(on.people, TEACHER);
    await teacher.open(`/desk/${id}`);
    const none = await teacher.submit('.suspend form', { days: '3', suspendReason: '' }, 'action=SUSPEND');
    expect([none.status, none.$('#suspendReason-problem').length, none.$('#days [selected]').attr('value')]).toEqual([
      422,
      1,
      '3',
    ]);
    const done = await teacher.submit('.suspend form', { suspendReason: 'A week of reading.' }, 'action=SUSPEND');
    expect(done.text).toContain('Suspended. They are told until when, and why.');
    const list = await teacher.open('/desk/suspensions');
    expect(list.$('.suspensions tbody tr').text()).toContain('A week of reading.');
    await teacher.submit('.suspensions form.undo');
    expect((await teacher.open('/desk/suspensions')).text).toContain('Nobody is suspended');
  });
});

describe('whom a decision concerns', () => {
  it('reads it in words, with the reason and the text, appeals, and reads what came of it', async () => {
    const on = await ModerationClient.start();
    const id = await on.write('The whole text of it.');
    const { id: decision } = await on.decided(TEACHER, { contentId: id, action: 'HIDE', reason: 'It names somebody.' });
    const ben = readerOf(on.people, BEN);
    const notices = await ben.open('/notifications');
    expect(notices.$(`a[href="/decisions/${decision}"]`)).toHaveLength(1);
    const page = await ben.open(`/decisions/${decision}`);
    for (const told of ['A moderator hid your reply in', 'It names somebody.', 'The whole text of it.'])
      expect(page.text).toContain(told);
    const short = await ben.submit('main form', { statement: 'No.' });
    expect([short.status, short.$('#statement').text()]).toEqual([422, 'No.']);
    const sent = await ben.submit('main form', { statement: 'The name is on the door.' });
    expect(sent.$('#done').text()).toContain('Your appeal is sent');
    expect(sent.html).not.toContain('teacher');
    // Whoever decided does not resolve it; a colleague does, with both sides before them.
    const own = await readerOf(on.people, TEACHER).open('/desk/appeals');
    expect([own.text.includes('You decided this yourself'), own.$('.appeal-case form').length]).toEqual([true, 0]);
    const colleague = readerOf(on.people, COLLEAGUE);
    const appeals = await colleague.open('/desk/appeals');
    expect(appeals.$('.sides').text()).toMatch(/It names somebody\..*The name is on the door\./s);
    const empty = await colleague.submit('.appeal-case form', { explanation: '' }, 'outcome=OVERTURNED');
    expect([empty.status, empty.$('.appeal-case .field-problem').length]).toEqual([422, 1]);
    await colleague.submit('.appeal-case form', { explanation: 'You are right.' }, 'outcome=OVERTURNED');
    expect((await on.shown(ANA, id)).status).toBe('VISIBLE');
    const told = await readerOf(on.people, BEN).open(`/decisions/${decision}`);
    expect(told.text).toContain('the decision no longer stands.');
    expect(told.text).toContain('You are right.');
    expect(told.html).not.toMatch(/teacher|colleague/);
    await on.close();
  });
});
