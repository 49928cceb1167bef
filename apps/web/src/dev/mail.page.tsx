import type { FrameFragment } from '../generated/documents.js';
import { Frame } from '../page/frame.js';
import { Time } from '../ui/text.js';
import type { ShownMail } from './mails.js';

interface ListProps {
  readonly frame: FrameFragment;
  readonly kept: readonly ShownMail[];
  readonly samples: readonly ShownMail[];
}

/** For developers, so that it is in English only. */
export function MailListPage({ frame, kept, samples }: ListProps) {
  return (
    <Frame frame={frame}>
      <h1>Mails</h1>
      <h2 class="part">Kept instead of being sent</h2>
      {kept.length === 0 && <p>None of the last seven days. They stand here while SMTP_URL is not set.</p>}
      <List mails={kept} />
      <h2 class="part">A sample of each kind</h2>
      <List mails={samples} />
    </Frame>
  );
}

function List({ mails }: { mails: readonly ShownMail[] }) {
  return (
    <ul class="list" role="list">
      {mails.map(({ id, subject, to, at }) => (
        <li key={id}>
          <a href={`/dev/mail/${id}`}>
            <bdi>{subject}</bdi>
          </a>
          <p>
            to <bdi>{to}</bdi>, <Time at={at.toISOString()} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function MailPage({ frame, mail }: { frame: FrameFragment; mail: ShownMail }) {
  return (
    <Frame frame={frame}>
      <h1>
        <bdi>{mail.subject}</bdi>
      </h1>
      <p>
        to <bdi>{mail.to}</bdi>, <Time at={mail.at.toISOString()} />. <a href="/dev/mail">All mails</a>
      </p>
      <h2 class="part">As HTML</h2>
      <p>
        <a href={`/dev/mail/${mail.id}/html`}>By itself</a>
      </p>
      <iframe class="mail" title="The mail as HTML" src={`/dev/mail/${mail.id}/html`} />
      <h2 class="part">As text</h2>
      <pre class="mail">{mail.text}</pre>
      <p>
        <a href={`/dev/mail/${mail.id}/source`}>Its source</a>
      </p>
    </Frame>
  );
}
