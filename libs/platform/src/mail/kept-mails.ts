import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '#kernel';
import { fileFault } from '../process/startup-error.js';
import { type Mail, Mailer, type MailSession, MailUnavailable } from './mail.js';
import { type Sender, toMime } from './mime.js';

/** A mail that was kept instead of being sent. */
export interface KeptMail {
  readonly id: string;
  readonly at: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** All of it, as it would have been sent. */
  readonly source: string;
}

/** `<milliseconds>-<hash of the message id>.json` */
const FILE = /^(\d{13})-([\w-]{22})\.json$/;

/** Mails of an installation without SMTP_URL: files that their owner alone can read, in DATA_DIR, for a week. */
export class KeptMails {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'mail');
  }

  /** The same mail kept twice is one file. @throws MailUnavailable where the disk is full, or the folder cannot be written */
  async keep(mail: Mail, source: string): Promise<void> {
    const { at, to, subject, text, html } = mail;
    const id = `${at.getTime()}-${createHash('sha256').update(mail.messageId).digest('base64url').slice(0, 22)}`;
    const file = join(this.folder, `${id}.json`);
    const draft = `${file}.draft`;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, JSON.stringify({ at, to, subject, text, html, source }), { mode: 0o600 });
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw notKept(error, this.folder);
    }
  }

  /** The newest first, without those that are due to go. */
  async list(now: Date, most = 200): Promise<KeptMail[]> {
    const ids = (await this.ids()).filter((id) => momentOf(id) >= oldest(now));
    const found = await Promise.all(
      ids
        .sort()
        .reverse()
        .slice(0, most)
        .map((id) => this.find(id)),
    );
    return found.filter((mail) => mail !== null);
  }

  async find(id: string): Promise<KeptMail | null> {
    if (!FILE.test(`${id}.json`)) return null;
    const json = await readFile(join(this.folder, `${id}.json`), 'utf8').catch(() => null);
    if (json === null) return null;
    const kept = JSON.parse(json) as Omit<KeptMail, 'id' | 'at'>;
    return { ...kept, id, at: new Date(momentOf(id)) };
  }

  /** Deletes what was kept for a week, and what a process that ended suddenly had half written. Answers how many. */
  async removeOld(now: Date): Promise<number> {
    const names = await this.names();
    const old = names.filter((name) => Number.parseInt(name, 10) < oldest(now));
    await Promise.all(old.map((name) => rm(join(this.folder, name), { force: true })));
    return old.length;
  }

  private async ids(): Promise<string[]> {
    return (await this.names()).filter((name) => FILE.test(name)).map((name) => name.slice(0, -'.json'.length));
  }

  private async names(): Promise<string[]> {
    return readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
  }
}

/** Keeps each mail instead of sending it. */
export class KeepingMailer extends Mailer {
  constructor(
    private readonly kept: KeptMails,
    private readonly from: Sender,
  ) {
    super();
  }

  async open(): Promise<MailSession> {
    return {
      send: async (mail, beforeBody) => {
        const source = await toMime(mail, this.from);
        await beforeBody?.();
        await this.kept.keep(mail, source.toString());
      },
      close: async () => undefined,
    };
  }
}

function momentOf(id: string): number {
  return Number.parseInt(id, 10);
}

function oldest(now: Date): number {
  return now.getTime() - limits.mail.kept;
}

function notKept(error: unknown, folder: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  const sentence = full
    ? `The disk that holds ${folder} is full, so that no mail can be kept there. Free some space, or set SMTP_URL: what waits is kept, or sent, then.`
    : (fileFault(error, folder)?.message ?? `Mail cannot be kept in ${folder}. Set SMTP_URL, or look at that folder.`);
  return new MailUnavailable(sentence, { cause: error });
}
