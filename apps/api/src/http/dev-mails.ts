import { type Clock, languages } from '#kernel';
import { accountLetter, accountLetterKinds, type Installation } from '#members';
import { type MailedText, notificationLetter } from '#notifications';
import { type Config, KeptMails, type Letter, writeLetter } from '#platform';
import type { Mails, ShownMail } from '../../../web/src/dev/mails.js';

const THREAD = '01900000-0000-7000-8000-000000000001';
const text = (more: Partial<MailedText>): MailedText => ({
  ...{ id: THREAD, kind: 'REPLY', threadId: THREAD, threadKind: 'REFLECTION', number: 15, parentNumber: 0 },
  title: 'The goose who says he returned it: reading Tolverne Quay by its own numbers',
  actor: 'zofia_w',
  quote:
    'I want to say one thing against your first sentence. You ask if they had a goal. I read their report, page 2: “The team wanted to do something that was not a leaflet.”\nThis is a goal. It is just a goal for the team…',
  promptId: null,
  ...more,
});

/** What happened, for one mail of each form. */
const NEWS = {
  reply: { digest: false, withoutContent: false, texts: [text({})] },
  decision: { digest: false, withoutContent: false, texts: [text({ kind: 'MODERATION', actor: null, quote: null })] },
  digest: {
    digest: true,
    withoutContent: false,
    texts: [
      text({}),
      text({ kind: 'MENTION', number: 18, actor: 'delphine', quote: "I'd missed that line entirely, @mina." }),
      text({ id: '2', threadId: '2', kind: 'RATING', number: 0, title: 'تقرير المكتبة', actor: 'kay', quote: null }),
    ],
  },
  withoutContent: { digest: false, withoutContent: true, texts: [text({})] },
} as const;

/** What developers look at. */
export class DevMails implements Mails {
  private readonly files: KeptMails;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly installation: Pick<Installation, 'name'>,
  ) {
    this.files = new KeptMails(config.dataDir);
  }

  kept(): Promise<readonly ShownMail[]> {
    return this.files.list(this.clock.now());
  }

  samples(): readonly ShownMail[] {
    return languages.flatMap((language) => [
      ...accountLetterKinds.map((kind) => {
        const letter = accountLetter(kind, language, {
          handle: 'mina',
          site: this.installation.name,
          path: '/confirm/sample',
        });
        return this.sample(`${kind}-${language}`, letter);
      }),
      ...Object.entries(NEWS).map(([name, news]) => {
        const kinds = [...new Set(news.texts.map(({ kind }) => kind))];
        const unsubscribe = kinds.map((kind) => ({ kind, path: '/unsubscribe/sample' }));
        return this.sample(`${name}-${language}`, notificationLetter({ ...news, language, unsubscribe }));
      }),
    ]);
  }

  async find(id: string): Promise<ShownMail | null> {
    return this.samples().find((sample) => sample.id === id) ?? (await this.files.find(id));
  }

  private sample(id: string, letter: Letter): ShownMail {
    const written = writeLetter(letter, { publicUrl: this.config.publicUrl, name: this.installation.name });
    return { ...written, id: `sample-${id}`, at: this.clock.now(), to: 'mina@example.org', source: null };
  }
}
