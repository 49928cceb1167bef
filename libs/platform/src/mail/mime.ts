import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail.js';

/** Who mails come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** The mail as it goes over the wire: plain text, and the same as HTML, with nothing from elsewhere. */
export function toMime(mail: Mail, from: Sender): Promise<Buffer> {
  const { to, subject, text, html, messageId, inReplyTo, references, unsubscribe, at } = mail;
  const headers: Record<string, string> = {
    // Nobody's holiday notice answers it (RFC 3834; the second is what Exchange goes by).
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(unsubscribe !== undefined && {
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
  const composer = new MailComposer({
    from: { ...from, name: mail.from ?? from.name },
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    ...(inReplyTo !== undefined && { inReplyTo: `<${inReplyTo}>` }),
    ...(references !== undefined && { references: references.map((id) => `<${id}>`) }),
    headers,
    date: at,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
