import { createServer, type Server } from 'node:net';
import { MailServer } from '../../../../test/support/mail-server.js';
import { AddressRefused, type Mail, MailPutOff, MailUnavailable } from './mail.js';
import { SmtpMailer } from './smtp-mailer.js';

const FROM = { name: 'Commonplace', address: 'no-reply@example.org' };

const mailTo = (to: string, more: Partial<Mail> = {}): Mail => ({
  to,
  subject: 'Größe & Maß',
  text: 'Plain, with a line\n.that begins with a point\n',
  html: '<p>As HTML</p>',
  messageId: `${to.split('@')[0]}@example.org`,
  at: new Date('2026-11-30T10:00:00Z'),
  ...more,
});

describe('mail by SMTP', () => {
  let server: MailServer;
  const mailer = () => new SmtpMailer(server.url, FROM, 'commonplace.example.org');

  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(() => server.close());

  it('arrives as it was written, as text and as HTML, and is answered by no machine', async () => {
    await mailer().send(
      mailTo('mina@example.org', {
        inReplyTo: 'parent@example.org',
        references: ['subject@example.org', 'parent@example.org'],
        unsubscribe: 'https://commonplace.example.org/unsubscribe/token',
      }),
    );
    const mail = server.lastTo('mina@example.org');
    expect(mail.subject).toBe('Größe & Maß');
    expect(mail.text).toBe('Plain, with a line\n.that begins with a point\n');
    expect(mail.html).toContain('<p>As HTML</p>');
    expect(mail.from?.text).toBe('"Commonplace" <no-reply@example.org>');
    expect(mail.messageId).toBe('<mina@example.org>');
    expect(mail.inReplyTo).toBe('<parent@example.org>');
    expect(mail.references).toEqual(['<subject@example.org>', '<parent@example.org>']);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line).toBe(
      'List-Unsubscribe: <https://commonplace.example.org/unsubscribe/token>',
    );
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(mail.date).toEqual(new Date('2026-11-30T10:00:00Z'));
  });

  it('goes over one connection, whatever becomes of each', async () => {
    server.atRecipient.set('gone@example.org', 550);
    server.atRecipient.set('full@example.org', 452);
    server.atMessage.push('take', 554, 451);
    const session = await mailer().open();
    await session.send(mailTo('first@example.org'));
    await expect(session.send(mailTo('gone@example.org'))).rejects.toMatchObject({ name: 'AddressRefused', code: 550 });
    await expect(session.send(mailTo('full@example.org'))).rejects.toBeInstanceOf(MailPutOff);
    await session.close();
    expect(server.connections).toBe(1);
    const another = await mailer().open();
    await expect(another.send(mailTo('spam@example.org'))).rejects.toBeInstanceOf(AddressRefused);
    expect(server.recipients).toEqual([['first@example.org']]);
  });

  it('is handed over only after what has to be done before, and not where that fails', async () => {
    const session = await mailer().open();
    const steps: string[] = [];
    await session.send(mailTo('mina@example.org'), async () => {
      steps.push(`before, with ${server.mails.length} there`);
    });
    steps.push(`after, with ${server.mails.length} there`);
    expect(steps).toEqual(['before, with 0 there', 'after, with 1 there']);
    const fault = new Error('The database is away.');
    await expect(session.send(mailTo('mina@example.org'), () => Promise.reject(fault))).rejects.toBe(fault);
    expect(server.mails).toHaveLength(1);
    server.atRecipient.set('gone@example.org', 550);
    const asked: string[] = [];
    const other = await mailer().open();
    await expect(other.send(mailTo('gone@example.org'), async () => void asked.push('before'))).rejects.toThrow(
      'refuses',
    );
    expect(asked).toEqual([]);
  });

  it('says that the server is away where it refuses everybody, hangs up, or is not there', async () => {
    const session = await mailer().open();
    server.atMessage.push('hang up');
    await expect(session.send(mailTo('mina@example.org'))).rejects.toBeInstanceOf(MailUnavailable);
    server.atRecipient.set('mina@example.org', 421);
    await expect(mailer().send(mailTo('mina@example.org'))).rejects.toBeInstanceOf(MailUnavailable);
    const { url } = server;
    await server.close();
    await expect(new SmtpMailer(url, FROM, 'here').send(mailTo('mina@example.org'))).rejects.toThrow('SMTP_URL');
    server = await MailServer.start();
  });

  it('gives up a server that takes the connection and says nothing', async () => {
    const silent: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const patient = new SmtpMailer(`smtp://127.0.0.1:${port}`, FROM, 'here', { connect: 100, silence: 100 });
    await expect(patient.send(mailTo('mina@example.org'))).rejects.toBeInstanceOf(MailUnavailable);
    silent.close();
    server.atMessage.push('hang');
    const waiting = new SmtpMailer(server.url, FROM, 'here', { connect: 1_000, silence: 100 });
    await expect(waiting.send(mailTo('mina@example.org'))).rejects.toBeInstanceOf(MailUnavailable);
  });
});
