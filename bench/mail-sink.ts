import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail that came, by its envelope and header. */
export interface SunkMail {
  readonly to: string;
  readonly messageId: string;
}

/** A real SMTP server on this computer that takes every mail and keeps of each whom it was for and what it is called. */
export class MailSink {
  readonly mails: SunkMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailSink> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      onData(stream, { envelope }, taken) {
        text(stream).then((message) => {
          const [, messageId = ''] = /^message-id:\s*<([^>]*)>/im.exec(message) ?? [];
          for (const { address } of envelope.rcptTo) sink.mails.push({ to: address, messageId });
          taken();
        }, taken);
      },
    });
    const sink = new MailSink(server);
    // Whoever sends may be killed in the middle.
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
