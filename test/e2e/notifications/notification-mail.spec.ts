import type { ParsedMail } from 'mailparser';
import { StatusService } from '#discussion';
import { limits } from '#kernel';
import { MailDelivery, MailPlanner, ThreadActivityService } from '#notifications';
import { DEFAULTS, type KindPreference } from '../../../libs/notifications/src/preference/preference.js';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { MailServer } from '../../support/mail-server.js';
import { PageReader } from '../../support/page-reader.js';
import { WorldClient } from '../../support/world-client.js';

const PUBLIC_URL = 'https://commonplace.example.org';
const [AUTHOR, ANSWERER, BYSTANDER, TEACHER] = [0, 1, 2, 3];
const MINUTE = 60_000;

describe('mail of notifications', () => {
  let api: TestApi;
  let server: MailServer;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => world.members[member]!.handle;
  const memberId = (member: number) => world.members[member]!.id;
  const emails = new Map<number, string>();
  const emailOf = (member: number) => emails.get(member) as string;

  beforeAll(async () => {
    server = await MailServer.start();
    api = await startApi({ config: { smtpUrl: server.url, demo: false, publicUrl: PUBLIC_URL } });
  });
  afterAll(async () => {
    await api.close();
    await server.close();
  });
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: Array.from({ length: 4 }, () => ({})),
      courses: [{}],
      enrolments: [
        ...[AUTHOR, ANSWERER, BYSTANDER].map((member) => ({ member, course: 0 })),
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' as const },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'Quiet hours' },
        { author: AUTHOR, course: 0, title: 'Loud hours' },
      ],
    });
    people = new WorldClient(api, world);
    for (const member of [AUTHOR, ANSWERER, BYSTANDER, TEACHER]) await confirm(member);
    await tick();
    api.clock.advance(MINUTE);
    server.forget();
    server.atRecipient.clear();
    server.atMessage.length = 0;
    server.whileTaking = async () => undefined;
  });
  afterEach(async () => {
    await api.db.pool.query('delete from mail_item');
    await api.db.pool.query('delete from notification_mail');
  });

  async function confirm(member: number): Promise<void> {
    const { rows } = await api.db.pool.query(
      `insert into mail_address (member_id, confirmed_at) select id, now() from member where id = $1
       on conflict (member_id) do update set confirmed_at = now()
       returning (select email from member where id = $1)`,
      [memberId(member)],
    );
    emails.set(member, rows[0].email);
  }
  const reply = async (member: number, bodyMarkdown: string, subject = 0, parent = 0): Promise<number> => {
    const input = { threadId: world.id(subject), parentId: parent ? world.id(subject, parent) : null, bodyMarkdown };
    return (await people.must(member, 'createReply', input, 'reply { number }')).reply.number;
  };
  /** As the worker does once a minute. */
  const tick = async () => {
    await api.app.get(MailPlanner).plan();
    await api.app.get(MailPlanner).make();
    return api.app.get(MailDelivery).deliver();
  };
  const wait = async (milliseconds: number) => {
    await api.app.get(MailPlanner).plan();
    api.clock.advance(milliseconds);
  };
  /** When a mail of what happens now is due. */
  const later = async () => {
    await wait(limits.mail.delay);
    return tick();
  };
  /** As the worker does once a text is out. */
  const activity = (number: number) =>
    api.app.get(ThreadActivityService, { strict: false }).tellOf({ threadId: world.threads[0]!, number });
  const choose = (member: number, input: object) =>
    people.must(member, 'updateNotificationPreferences', input, 'viewer { isAdmin }');
  const mailsTo = (member: number) => server.mails.filter((_, at) => server.recipients[at]?.includes(emailOf(member)));
  const onlyMailTo = (member: number): ParsedMail => {
    const mails = mailsTo(member);
    expect(mails).toHaveLength(1);
    return mails[0] as ParsedMail;
  };

  it('comes once, ten minutes after, leads to the exact reply, says why, and quotes a little of it', async () => {
    const number = await reply(ANSWERER, `Well put, and ${'on and '.repeat(200)}see @${handle(BYSTANDER)}.`);
    expect(await tick()).toBe(0);
    await wait(limits.mail.delay - 1);
    expect(await tick()).toBe(0);
    await wait(1);
    expect(await tick()).toBe(2);
    expect(await tick()).toBe(0);
    const mail = onlyMailTo(AUTHOR);
    expect(mail.subject).toBe('Re: Quiet hours');
    const path = `/reflections/${world.id(0)}?reply=${number}#r${number}`;
    expect(mail.text).toContain(`@${handle(ANSWERER)} replied to you in “Quiet hours”.`);
    expect(mail.text).toContain(PUBLIC_URL + path);
    expect(mail.text).toContain('because you wrote what is answered');
    const quote = /^> .*$/m.exec(mail.text ?? '')?.[0] ?? '';
    expect(quote).toMatch(/^> Well put.*…$/);
    expect(quote.length).toBeLessThan(limits.mail.quoteCharacters + 10);
    expect(onlyMailTo(BYSTANDER).text).toContain(`@${handle(ANSWERER)} mentioned you in`);
    expect(mailsTo(ANSWERER)).toEqual([]);
    for (const link of String(mail.html).match(/href="([^"]+)"/g) ?? []) expect(link).toContain(PUBLIC_URL);
  });

  it('quotes what is read, on its lines, and turns the direction of nothing after it', async () => {
    await reply(ANSWERER, '\u202eA **r&#97;ffle** &amp;\u202c more.\n\n\u2067Really\u2069.');
    await wait(limits.mail.delay);
    await tick();
    const { text, html } = onlyMailTo(AUTHOR);
    expect(text).toContain('> A raffle & more.\n> Really.\n');
    expect(String(html)).toContain('A raffle &amp; more.<br>Really.</blockquote>');
  });

  it('threads in mail programs: each recipient’s ids are their own, and tell nothing', async () => {
    const first = await reply(ANSWERER, 'The first answer.');
    await later();
    const second = await reply(ANSWERER, `The second, @${handle(BYSTANDER)}.`);
    const below = await reply(BYSTANDER, `Below it, @${handle(AUTHOR)}.`, 0, second);
    expect(first).toBeLessThan(below);
    await later();
    const [one, two] = mailsTo(AUTHOR) as [ParsedMail, ParsedMail];
    expect(two.references).toEqual([expect.any(String), expect.any(String)]);
    expect([one.references].flat()).toEqual([(two.references as string[])[0]]);
    expect(one.inReplyTo).toBe([one.references].flat()[0]);
    expect(two.inReplyTo).toBe((two.references as string[])[1]);
    expect(onlyMailTo(BYSTANDER).references).not.toEqual(one.references);
    for (const { messageId } of server.mails) expect(messageId).toMatch(/^<[\w-]{32}@commonplace\.example\.org>$/);
  });

  describe('rule 1: none', () => {
    it('before approval, and one after it, ten minutes after that', async () => {
      const [held] = await world.addReplies([{ subject: 0, author: ANSWERER, status: 'HELD' }]);
      await later();
      expect(server.mails).toEqual([]);
      const status = api.app.get(StatusService, { strict: false });
      await api.db.transaction((tx) => status.change(tx, held!, 'VISIBLE'));
      await wait(limits.mail.delay - 1);
      await tick();
      expect(server.mails).toEqual([]);
      await wait(1);
      await tick();
      expect(onlyMailTo(AUTHOR).text).toContain('replied to you');
    });

    it.each([
      ['removed by its author', async (id: string) => people.must(ANSWERER, 'removeReply', { id }, '__typename')],
      [
        'hidden',
        async () =>
          api.db.pool.query(`update post set status = 'HIDDEN' where thread_id = $1 and number > 0`, [world.id(0)]),
      ],
      [
        'made unreadable for them',
        async () => api.db.pool.query('delete from course_member where member_id = $1', [memberId(BYSTANDER)]),
      ],
    ])('of what was %s meanwhile', async (_, happens) => {
      const number = await reply(ANSWERER, `See @${handle(BYSTANDER)}.`);
      await happens(world.id(0, number));
      await later();
      expect(mailsTo(BYSTANDER)).toEqual([]);
    });

    it('of what they had read before they were told of it', async () => {
      await choose(TEACHER, { kinds: [{ kind: 'THREAD_ACTIVITY', mail: 'NOW' }] });
      await people.must(TEACHER, 'setWatchLevel', { threadId: world.id(0), level: 'WATCHING' }, 'thread { id }');
      const [read, unread] = [await reply(ANSWERER, 'Read at once.'), await reply(ANSWERER, 'Not read.')];
      await people.must(TEACHER, 'markThreadRead', { threadId: world.id(0), numbers: [read] }, 'thread { id }');
      for (const number of [read, unread]) await activity(number);
      await later();
      expect(onlyMailTo(TEACHER).text).toContain('Not read.');
      expect(onlyMailTo(TEACHER).text).not.toContain('Read at once.');
    });

    it('of what was read meanwhile, as a notification or as a reply', async () => {
      const number = await reply(ANSWERER, `See @${handle(BYSTANDER)}.`);
      await people.must(BYSTANDER, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
      await people.must(AUTHOR, 'markThreadRead', { threadId: world.id(0), numbers: [number] }, 'thread { id }');
      await later();
      expect(server.mails).toEqual([]);
    });
  });

  it('rule 2: goes on after a crash half way, and nobody gets a text twice', async () => {
    await reply(ANSWERER, `See @${handle(BYSTANDER)}.`);
    await reply(BYSTANDER, `See @${handle(TEACHER)}.`, 1);
    await wait(limits.mail.delay);
    const delivery = api.app.get(MailDelivery);
    await api.app.get(MailPlanner).plan();
    await Promise.all([api.app.get(MailPlanner).make(), api.app.get(MailPlanner).make()]);
    const { rows } = await api.db.pool.query(
      'select count(*)::integer as mails from notification_mail where done_at is null',
    );
    expect(rows).toEqual([{ mails: 4 - 1 }]);
    // One died before the server began to take its mail, another one after.
    const claimed = api.clock.now();
    await api.db.pool.query(
      `update notification_mail set next_at = $1::timestamptz + interval '5 minutes', tries = 1,
         handed_at = case when member_id = $2 then $1::timestamptz end
       where member_id = any(array[$2, $3]::uuid[])`,
      [claimed, memberId(BYSTANDER), memberId(TEACHER)],
    );
    expect(await delivery.deliver()).toBe(1);
    expect(mailsTo(AUTHOR)).toHaveLength(1);
    api.clock.advance(5 * MINUTE);
    expect(await delivery.deliver()).toBe(1);
    expect(mailsTo(TEACHER)).toHaveLength(1);
    expect(mailsTo(BYSTANDER)).toEqual([]);
    await tick();
    expect(server.mails).toHaveLength(2);
    const told = await api.db.pool.query(`select outcome from notification_mail where member_id = $1`, [
      memberId(BYSTANDER),
    ]);
    expect(told.rows).toEqual([{ outcome: 'UNKNOWN' }]);
  });

  it('rule 2: that the server is about to get a mail is written down before it has it, with a time after which nobody is at it', async () => {
    const seen: unknown[] = [];
    server.whileTaking = async () => {
      const { rows } = await api.db.pool.query(
        `select handed_at is not null as handed, next_at - $1::timestamptz = interval '5 minutes' as leased
         from notification_mail where done_at is null`,
        [api.clock.now()],
      );
      seen.push(...rows);
    };
    await reply(ANSWERER, 'Handed over.');
    await later();
    expect(seen).toEqual([{ handed: true, leased: true }]);
  });

  it('rule 2: what was mailed as something new is not mailed again as the mention that an edit makes of it', async () => {
    await choose(BYSTANDER, { kinds: [{ kind: 'THREAD_ACTIVITY', mail: 'NOW' }] });
    await people.must(BYSTANDER, 'setWatchLevel', { threadId: world.id(0), level: 'WATCHING' }, 'thread { id }');
    const number = await reply(ANSWERER, 'To nobody yet.');
    await activity(number);
    await later();
    expect(onlyMailTo(BYSTANDER).text).toContain('To nobody yet.');
    const bodyMarkdown = `To @${handle(BYSTANDER)} after all.`;
    await people.must(ANSWERER, 'updateReply', { id: world.id(0, number), bodyMarkdown }, 'reply { id }');
    await later();
    expect(mailsTo(BYSTANDER)).toHaveLength(1);
  });

  it('rule 2: a text that is taken back and comes again is mailed once', async () => {
    await reply(ANSWERER, 'Approved twice.');
    await later();
    expect(mailsTo(AUTHOR)).toHaveLength(1);
    await api.db.pool.query(
      `with gone as (delete from notification where member_id = $1 and thread_id = $2 returning *)
       insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
       select gen_random_uuid(), member_id, kind, actor_id, thread_id, number, $3 from gone`,
      [memberId(AUTHOR), world.id(0), api.clock.now()],
    );
    const { rows } = await api.db.pool.query(`select id from notification where member_id = $1`, [memberId(AUTHOR)]);
    expect(rows).toHaveLength(1);
    await later();
    expect(mailsTo(AUTHOR)).toHaveLength(1);
  });

  it('rules 3 and 4: one for a mention in an answer; none about oneself, nor from the muted, nor of a muted thread', async () => {
    await reply(ANSWERER, `Both, @${handle(AUTHOR)}.`);
    await reply(AUTHOR, `Oneself, @${handle(AUTHOR)}.`);
    await later();
    expect(onlyMailTo(AUTHOR).text).toContain('mentioned you');
    expect(mailsTo(ANSWERER)).toEqual([]);
    await reply(ANSWERER, `From somebody muted meanwhile, @${handle(BYSTANDER)}.`);
    await reply(ANSWERER, `Of a thread muted meanwhile, @${handle(TEACHER)}.`, 1);
    await people.must(BYSTANDER, 'muteMember', { handle: handle(ANSWERER), on: true }, 'viewer { isAdmin }');
    await people
      .must(TEACHER, 'setWatchLevel', { threadId: world.id(1), level: 'MUTED' }, 'thread { id }')
      .catch(() =>
        api.db.pool.query(`insert into watch (thread_id, member_id, level) values ($1, $2, 'MUTED')`, [
          world.id(1),
          memberId(TEACHER),
        ]),
      );
    await later();
    expect(mailsTo(BYSTANDER)).toEqual([]);
    expect(mailsTo(TEACHER)).toEqual([]);
  });

  it('rule 3: one for what one watches and is mentioned in, also where an edit adds the mention', async () => {
    const watch = { threadId: world.id(0), level: 'WATCHING' };
    for (const member of [BYSTANDER, TEACHER]) await people.must(member, 'setWatchLevel', watch, 'thread { id }');
    await choose(TEACHER, { kinds: [{ kind: 'THREAD_ACTIVITY', mail: 'OFF' }] });
    const number = await reply(ANSWERER, `To @${handle(BYSTANDER)}.`);
    await activity(number);
    await later();
    expect(onlyMailTo(BYSTANDER).text).toContain('mentioned you');
    // What is new in a thread is off for the one, and waits for the other's digest; a mention is mailed at once.
    const edited = await reply(ANSWERER, 'To nobody yet.');
    await activity(edited);
    await tick();
    const bodyMarkdown = `To @${handle(TEACHER)} and @${handle(BYSTANDER)} after all.`;
    await people.must(ANSWERER, 'updateReply', { id: world.id(0, edited), bodyMarkdown }, 'reply { id }');
    await activity(edited);
    await later();
    expect(onlyMailTo(TEACHER).text).toContain('mentioned you');
    expect(mailsTo(BYSTANDER)).toHaveLength(2);
    api.clock.advance(2 * 24 * 60 * MINUTE);
    await tick();
    expect([mailsTo(TEACHER).length, mailsTo(BYSTANDER).length]).toEqual([1, 2]);
  });

  it('rule 5: none of a thread that they marked as read within the last five minutes', async () => {
    const first = await reply(BYSTANDER, 'Read by and by.');
    await reply(ANSWERER, 'Not marked itself.');
    await reply(ANSWERER, 'Elsewhere.', 1);
    await wait(6 * MINUTE);
    await people.must(AUTHOR, 'markThreadRead', { threadId: world.id(0), numbers: [first] }, 'thread { id }');
    await wait(4 * MINUTE);
    await tick();
    expect(onlyMailTo(AUTHOR).text).toContain('Elsewhere.');
    expect(onlyMailTo(AUTHOR).text).not.toContain('Not marked');
  });

  describe('digests', () => {
    it('rule 6: come daily at their hour, summer time or not, without what was read, and not at all where nothing is left', async () => {
      await choose(AUTHOR, {
        kinds: [{ kind: 'REPLY', mail: 'DAILY' }],
        timeZone: 'Europe/Berlin',
        digestHour: 8,
      });
      api.clock.set('2026-10-24T10:00:00Z');
      await tick();
      await reply(ANSWERER, 'The first.');
      const read = await reply(ANSWERER, 'The second, which is read.');
      await reply(BYSTANDER, 'Of another thread.', 1);
      await people.must(AUTHOR, 'markThreadRead', { threadId: world.id(0), numbers: [read] }, 'thread { id }');
      await tick();
      // Clocks go back that night: eight in the morning is seven o'clock UTC, an hour later than the day before.
      api.clock.set('2026-10-25T06:59:00Z');
      await tick();
      expect(mailsTo(AUTHOR)).toEqual([]);
      api.clock.set('2026-10-25T07:00:00Z');
      await tick();
      const digest = onlyMailTo(AUTHOR);
      expect(digest.subject).toBe('What is new: 2 things');
      expect(digest.text).toContain('The first.');
      expect(digest.text).toContain('Loud hours');
      expect(digest.text).not.toContain('which is read');
      await reply(ANSWERER, 'Read before the next one.');
      await tick();
      await people.must(AUTHOR, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
      api.clock.set('2026-10-26T07:00:00Z');
      await tick();
      expect(mailsTo(AUTHOR)).toHaveLength(1);
    });

    it('and mails at once share nothing', async () => {
      await choose(AUTHOR, { kinds: [{ kind: 'REPLY', mail: 'DAILY' }], digestHour: 12 });
      api.clock.set('2026-12-01T11:40:00Z');
      await tick();
      await reply(ANSWERER, 'An answer.');
      await reply(ANSWERER, `A mention, @${handle(AUTHOR)}.`);
      await wait(limits.mail.delay);
      await tick();
      expect(onlyMailTo(AUTHOR).text).toContain('A mention');
      expect(onlyMailTo(AUTHOR).text).not.toContain('An answer');
      api.clock.set('2026-12-01T12:00:00Z');
      await tick();
      const [, digest] = mailsTo(AUTHOR);
      expect(digest?.text).toContain('An answer');
      expect(digest?.text).not.toContain('A mention');
    });
  });

  it('waits until quiet hours are over', async () => {
    await choose(AUTHOR, { timeZone: 'America/New_York', quietHours: { from: '22:00', until: '07:30' } });
    api.clock.set('2026-12-02T03:30:00Z');
    await tick();
    await reply(ANSWERER, 'At half past ten in the evening.');
    await wait(limits.mail.delay);
    await tick();
    api.clock.set('2026-12-02T12:29:00Z');
    await tick();
    expect(mailsTo(AUTHOR)).toEqual([]);
    api.clock.set('2026-12-02T12:30:00Z');
    await tick();
    expect(mailsTo(AUTHOR)).toHaveLength(1);
  });

  it('rule 7: of a kind that is off none, and what was turned off while it waited neither', async () => {
    await choose(AUTHOR, { kinds: [{ kind: 'REPLY', mail: 'OFF' }] });
    await reply(ANSWERER, 'Off before.');
    await reply(ANSWERER, `Off meanwhile, @${handle(BYSTANDER)}.`);
    await tick();
    await choose(BYSTANDER, { mailOff: true });
    await later();
    expect(server.mails).toEqual([]);
    // Also what was to be sent already, and the server had put off.
    server.atMessage.push(451);
    await reply(ANSWERER, `Put off, @${handle(TEACHER)}.`);
    await later();
    await choose(TEACHER, { mailOff: true });
    api.clock.advance(limits.mail.tries.first);
    expect(await tick()).toBe(0);
    await choose(TEACHER, { mailOff: false });
    // Another version might mail by itself what this one does not: whoever has turned it off gets none then.
    const { kinds } = DEFAULTS as { kinds: Record<string, KindPreference> };
    const usual = kinds.REACTION as KindPreference;
    await choose(AUTHOR, { kinds: [{ kind: 'REACTION', mail: 'OFF' }] });
    const own = await reply(TEACHER, 'To be liked.');
    kinds.REACTION = { inApp: true, mail: 'NOW' };
    try {
      for (const contentId of [world.id(0), world.id(0, own)]) {
        await people.must(ANSWERER, 'react', { contentId, reaction: 'AGREE', on: true }, 'content { id }');
      }
      await later();
    } finally {
      kinds.REACTION = usual;
    }
    expect(mailsTo(AUTHOR)).toEqual([]);
    expect(mailsTo(TEACHER)).toHaveLength(1);
  });

  it('rule 12: several texts at once become one mail, the last of which is ten minutes old', async () => {
    await reply(ANSWERER, 'The first.');
    await wait(4 * MINUTE);
    await reply(BYSTANDER, 'The second.', 1);
    await wait(6 * MINUTE);
    expect(await tick()).toBe(0);
    await wait(4 * MINUTE);
    await tick();
    const mail = onlyMailTo(AUTHOR);
    expect(mail.subject).toBe('2 new things that concern you');
    expect(mail.text).toContain('The first.');
    expect(mail.text).toContain('The second.');
  });

  it('rule 13: nothing to an address that was refused three times, nor to one that is not confirmed', async () => {
    server.atRecipient.set(emailOf(AUTHOR), 550);
    for (const text of ['One.', 'Two.', 'Three.']) {
      await reply(ANSWERER, text);
      await later();
    }
    server.atRecipient.clear();
    await reply(ANSWERER, 'Four.');
    await later();
    expect(server.mails).toEqual([]);
    const outcomes = await api.db.pool.query('select outcome from notification_mail order by id');
    expect(outcomes.rows.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'REFUSED', 'REFUSED', 'SUPPRESSED']);
    await api.db.pool.query('update mail_address set confirmed_at = null where member_id = $1', [memberId(BYSTANDER)]);
    await reply(ANSWERER, `Unconfirmed, @${handle(BYSTANDER)}.`);
    await reply(ANSWERER, `Confirmed no more, @${handle(TEACHER)}.`);
    await wait(limits.mail.delay);
    await api.db.pool.query('update mail_address set confirmed_at = null where member_id = $1', [memberId(TEACHER)]);
    await tick();
    expect(server.mails).toEqual([]);
  });

  it('rule 14: nothing of before mail began here, as after an upgrade, an import or a restore', async () => {
    await reply(ANSWERER, 'Of before.');
    api.clock.advance(MINUTE);
    await api.db.pool.query('delete from mail_progress');
    await later();
    await reply(ANSWERER, 'Of after.');
    await later();
    expect(onlyMailTo(AUTHOR).text).toContain('Of after.');
    expect(onlyMailTo(AUTHOR).text).not.toContain('Of before.');
  });

  it('rule 15: tells nothing of what was written to whoever asks for that', async () => {
    await choose(AUTHOR, { mailWithoutContent: true });
    const number = await reply(ANSWERER, 'A secret answer.');
    await later();
    const mail = onlyMailTo(AUTHOR);
    expect(mail.subject).toBe('Somebody answered you');
    for (const part of [mail.text, String(mail.html), mail.subject]) {
      expect(part).not.toMatch(/secret|Quiet hours/);
      expect(part).not.toContain(handle(ANSWERER));
    }
    expect(mail.text).toContain(`?reply=${number}#r${number}`);
  });

  describe('rule 9: unsubscribing', () => {
    const headerOf = (mail: ParsedMail, key: string) =>
      mail.headerLines.find((line) => line.key === key)?.line.replace(/^[^:]+:\s+/s, '') ?? '';
    const pathOf = (mail: ParsedMail) =>
      headerOf(mail, 'list-unsubscribe').replace(/^<|>$/g, '').replace(PUBLIC_URL, '');
    const replyMail = async (member: number) =>
      (
        await people.ok(member, '{ viewer { notificationPreferences { kinds { kind mail } } } }')
      ).viewer.notificationPreferences.kinds.find(({ kind }: { kind: string }) => kind === 'REPLY').mail;
    const post = (url: string, payload = 'List-Unsubscribe=One-Click') =>
      api.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    let path: string;

    beforeEach(async () => {
      await reply(ANSWERER, 'An answer.');
      await later();
      path = pathOf(onlyMailTo(AUTHOR));
    });

    it('works by one POST without a session, twice and for ever, and a GET changes nothing', async () => {
      expect(headerOf(onlyMailTo(AUTHOR), 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(path).toMatch(/^\/unsubscribe\/[\w-]{44}$/);
      for (const method of ['GET', 'HEAD'] as const) {
        expect((await api.inject({ method, url: path, headers: { accept: 'text/html' } })).statusCode).toBe(200);
      }
      expect(await replyMail(AUTHOR)).toBe('NOW');
      expect((await post(path)).statusCode).toBe(200);
      expect(await replyMail(AUTHOR)).toBe('OFF');
      const now = api.clock.now();
      api.clock.advance(3_650 * 24 * 60 * MINUTE);
      expect((await post(path)).statusCode).toBe(200);
      api.clock.set(now);
    });

    it('is taken back as it was, and is of one kind alone', async () => {
      const token = path.split('/').at(-1);
      await choose(AUTHOR, { kinds: [{ kind: 'REPLY', mail: 'WEEKLY' }] });
      const SET =
        'mutation ($input: SetMailSubscriptionInput!) { setMailSubscription(input: $input) { former subscription { kinds { kind mail } } } }';
      const off = await api.ok(SET, { input: { token, subscribed: false } });
      expect(off.setMailSubscription).toEqual({
        former: ['WEEKLY'],
        subscription: { kinds: [{ kind: 'REPLY', mail: 'OFF' }] },
      });
      await reply(ANSWERER, `A mention, @${handle(AUTHOR)}.`);
      await reply(ANSWERER, 'An answer that is not mailed.');
      await later();
      expect(mailsTo(AUTHOR)).toHaveLength(2);
      expect(mailsTo(AUTHOR)[1]?.text).not.toContain('not mailed');
      const on = await api.ok(SET, { input: { token, subscribed: true, former: ['WEEKLY'] } });
      expect(on.setMailSubscription.subscription.kinds).toEqual([{ kind: 'REPLY', mail: 'WEEKLY' }]);
    });

    it('has a link for each kind in a mail of several, and one button of the mail program for all of them', async () => {
      await reply(ANSWERER, `A mention, @${handle(AUTHOR)}.`);
      await reply(ANSWERER, 'Another answer.');
      await later();
      const mail = mailsTo(AUTHOR)[1] as ParsedMail;
      const links = [...new Set(mail.text?.match(/\/unsubscribe\/[\w-]{44}/g))];
      expect(links).toHaveLength(2);
      const kindsOf = async (link: string) =>
        (
          await api.ok('query ($token: String!) { mailSubscription(token: $token) { kinds { kind } } }', {
            token: link.split('/').at(-1),
          })
        ).mailSubscription.kinds.map(({ kind }: { kind: string }) => kind);
      expect((await Promise.all(links.map(kindsOf))).toSorted()).toEqual([['MENTION'], ['REPLY']]);
      expect((await kindsOf(pathOf(mail))).toSorted()).toEqual(['MENTION', 'REPLY']);
    });

    it('is a page with a button for whoever opens the link, and leads back', async () => {
      const reader = new PageReader(api, { 'accept-language': 'es' });
      const page = await reader.open(path);
      expect(page.text).toContain('Respuestas: al momento');
      await choose(AUTHOR, { kinds: [{ kind: 'REPLY', mail: 'WEEKLY' }] });
      const off = await reader.submit('main form');
      expect(off.text).toContain('Respuestas: no se envían');
      const on = await reader.submit('main form');
      expect(on.text).toContain('Respuestas: una vez por semana');
      expect((await reader.open(`/unsubscribe/${'x'.repeat(44)}`)).status).toBe(404);
      // Another site's page sends nothing in anybody's name.
      const foreign = await reader.send('POST', `${path}/off`, '', { 'sec-fetch-site': 'cross-site' });
      expect([foreign.statusCode, await replyMail(AUTHOR)]).toEqual([403, 'WEEKLY']);
    });

    it('does nothing else, is nobody else’s to forge, and leaves mails about the account alone', async () => {
      const token = path.split('/').at(-1) as string;
      const bytes = Buffer.from(token, 'base64url');
      bytes[16] = 0xff;
      for (const forged of [
        bytes.toString('base64url'),
        token.replace(/^./, token.startsWith('A') ? 'B' : 'A'),
        'x'.repeat(44),
        'x',
      ]) {
        expect((await post(`/unsubscribe/${forged}`)).statusCode).toBe(404);
        expect(
          codeOf(
            await api.graphql('query ($token: String!) { mailSubscription(token: $token) { mailOff } }', {
              token: forged,
            }),
          ),
        ).toBe('NOT_FOUND');
      }
      expect(codeOf(await api.graphql('{ viewer { email } }', {}, { token }))).toBe('UNAUTHENTICATED');
      expect(
        codeOf(
          await api.graphql('mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { changed } }', {
            input: { token },
          }),
        ),
      ).toBe('BAD_USER_INPUT');
      await choose(AUTHOR, { mailOff: true });
      await api.ok(
        'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { accepted } }',
        {
          input: { email: emailOf(AUTHOR) },
        },
      );
      const { rows } = await api.db.pool.query('select kind from account_mail');
      expect(rows).toEqual([{ kind: 'RESET' }]);
    });
  });

  it('what a server takes half of goes on where it stopped, and one that is away loses nothing', async () => {
    await reply(ANSWERER, `To two, @${handle(BYSTANDER)}.`);
    server.atMessage.push('take', 'hang up');
    await wait(limits.mail.delay);
    await expect(tick()).rejects.toMatchObject({ name: 'MailUnavailable' });
    expect(server.mails).toHaveLength(1);
    expect(await tick()).toBe(0);
    api.clock.advance(limits.mail.tries.first);
    server.atMessage.push(451);
    expect(await tick()).toBe(0);
    api.clock.advance(2 * limits.mail.tries.first);
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(0);
    expect([mailsTo(AUTHOR).length, mailsTo(BYSTANDER).length]).toEqual([1, 1]);
  });
});
