import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with a recipient, or with a message: take it, answer a number, hang, or end the connection. */
export type Behaviour = 'take' | 'hang' | 'hang up' | number;

/** A real SMTP server on this computer, which keeps what it takes and can be told to be difficult. */
export class MailServer {
  /** In the order in which they came. */
  readonly mails: ParsedMail[] = [];
  /** Whom each mail was for, as the envelope says. */
  readonly recipients: string[][] = [];
  /** What happens to the next recipients, by address; whoever is not named is taken. */
  readonly atRecipient = new Map<string, Behaviour>();
  /** What happens to the next messages, one each, before they are taken; those beyond are taken. */
  readonly atMessage: Behaviour[] = [];
  /** Is done with each message before the server answers. */
  whileTaking: () => Promise<unknown> = async () => undefined;
  connections = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<MailServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      onConnect(_session, callback) {
        self.connections += 1;
        callback();
      },
      onRcptTo({ address }, _session, callback) {
        self.behave(self.atRecipient.get(address) ?? 'take', callback);
      },
      onData(stream, { envelope }, callback) {
        void simpleParser(stream).then(async (mail) => {
          await self.whileTaking();
          const behaviour = self.atMessage.shift() ?? 'take';
          if (behaviour === 'take') {
            self.mails.push(mail);
            self.recipients.push(envelope.rcptTo.map(({ address }) => address));
          }
          self.behave(behaviour, callback);
          // Whoever hands over half of one keeps it.
        }, callback);
      },
    });
    const self = new MailServer(server);
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => self.sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return self;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The newest mail to an address. */
  lastTo(address: string): ParsedMail {
    const at = this.recipients.findLastIndex((to) => to.includes(address));
    const mail = this.mails[at];
    if (!mail) throw new Error(`No mail came to ${address}.`);
    return mail;
  }

  countTo(address: string): number {
    return this.recipients.filter((to) => to.includes(address)).length;
  }

  forget(): void {
    this.mails.length = 0;
    this.recipients.length = 0;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private behave(behaviour: Behaviour, callback: (error?: Error | null) => void): void {
    if (behaviour === 'take') callback();
    else if (typeof behaviour === 'number') callback(Object.assign(new Error('As told.'), { responseCode: behaviour }));
    else if (behaviour === 'hang up') for (const socket of this.sockets) socket.destroy();
  }
}
