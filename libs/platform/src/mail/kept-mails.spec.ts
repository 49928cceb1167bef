import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '#kernel';
import { KeepingMailer, KeptMails } from './kept-mails.js';
import type { Mail } from './mail.js';
import { keepsMail } from './open-mailer.js';

const NOW = new Date('2026-11-30T10:00:00Z');
const mail = (messageId: string, at = NOW): Mail => ({
  to: 'mina@example.org',
  subject: 'Confirm',
  text: 'Text',
  html: '<p>Text</p>',
  messageId,
  at,
});

describe('mail that is kept', () => {
  let folder: string;
  let kept: KeptMails;
  let mailer: KeepingMailer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kept-'));
    kept = new KeptMails(folder);
    mailer = new KeepingMailer(kept, { name: 'Commonplace', address: 'no-reply@localhost' });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read by its owner alone, the newest first, each once', async () => {
    await mailer.send(mail('one@localhost', new Date(NOW.getTime() - 1_000)));
    await mailer.send(mail('two@localhost'));
    await mailer.send(mail('two@localhost'));
    const found = await kept.list(NOW);
    expect(found.map(({ source }) => /Message-ID: <(\w+)@/.exec(source)?.[1])).toEqual(['two', 'one']);
    expect(await kept.find(found[0]?.id ?? '')).toMatchObject({ to: 'mina@example.org', html: '<p>Text</p>' });
    const files = await readdir(join(folder, 'mail'));
    for (const file of files) expect((await stat(join(folder, 'mail', file))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'mail'))).mode & 0o777).toBe(0o700);
  });

  it('goes after a week', async () => {
    await mailer.send(mail('old@localhost', new Date(NOW.getTime() - limits.mail.kept - 1)));
    await mailer.send(mail('young@localhost'));
    expect(await kept.list(NOW)).toHaveLength(1);
    expect(await kept.removeOld(NOW)).toBe(1);
    expect(await readdir(join(folder, 'mail'))).toHaveLength(1);
  });

  it.each(['../secret', '1796032800000-../../session-secret', 'x'.repeat(300), ''])('has no file %j', async (id) => {
    await writeFile(join(folder, 'session-secret'), 'secret');
    expect(await kept.find(id)).toBeNull();
  });

  it('says what to do where it cannot be kept', async () => {
    await writeFile(join(folder, 'mail'), 'in the way');
    await expect(mailer.send(mail('one@localhost'))).rejects.toMatchObject({
      name: 'MailUnavailable',
      message: expect.stringContaining('should be a folder'),
    });
  });

  it('says that the disk is full, and leaves no half of a mail', async () => {
    await mailer.send(mail('one@localhost'));
    const [file] = await readdir(join(folder, 'mail'));
    await rm(join(folder, 'mail', file as string));
    await symlink('/dev/full', join(folder, 'mail', `${file}.draft`));
    await expect(mailer.send(mail('one@localhost'))).rejects.toMatchObject({
      name: 'MailUnavailable',
      message: expect.stringMatching(/is full.*Free some space/),
    });
    expect(await readdir(join(folder, 'mail'))).toEqual([]);
    await mailer.send(mail('one@localhost'));
    expect(await kept.list(NOW)).toHaveLength(1);
  });

  it('stands in for a server that is not named, and with the demo always', () => {
    expect(keepsMail({ smtpUrl: undefined, demo: false })).toBe(true);
    expect(keepsMail({ smtpUrl: 'smtp://mail.example.org', demo: true })).toBe(true);
    expect(keepsMail({ smtpUrl: 'smtp://mail.example.org', demo: false })).toBe(false);
  });
});
