import type { Config } from '../config/config.js';
import { KeepingMailer, KeptMails } from './kept-mails.js';
import type { Mailer } from './mail.js';
import type { Sender } from './mime.js';
import { SmtpMailer } from './smtp-mailer.js';
import { USUAL_NAME } from './usual-name.js';

/** Whether mails are kept in DATA_DIR instead of being sent: without SMTP_URL, and with the demo community, whose addresses are nobody's. */
export function keepsMail({ smtpUrl, demo }: Pick<Config, 'smtpUrl' | 'demo'>): boolean {
  return smtpUrl === undefined || demo;
}

/** How this installation's mails leave the house. Nothing is connected to before there is something to send. */
export function openMailer(config: Config): Mailer {
  const { smtpUrl, publicUrl, mailFrom } = config;
  const from: Sender = { name: USUAL_NAME, address: mailFrom };
  if (smtpUrl === undefined || keepsMail(config)) return new KeepingMailer(new KeptMails(config.dataDir), from);
  return new SmtpMailer(smtpUrl, from, new URL(publicUrl).hostname);
}
