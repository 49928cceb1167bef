import type { WhatWasAnsweredQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Time } from '../ui/text.js';
import { Compared } from './compared.js';
import { nameOf } from './person.js';

type Found = NonNullable<WhatWasAnsweredQuery['thread']>;

interface AnsweredPageProps {
  readonly frame: WhatWasAnsweredQuery;
  readonly subject: Found['subject'];
  readonly reply: NonNullable<Found['reply']>;
  /** Of what the thread is about. */
  readonly path: string;
}

/** A text as it read when a reply was sent, and what was changed in it since. */
export function AnsweredPage({ frame, subject, reply, path }: AnsweredPageProps) {
  const { t } = useVisit();
  const { answered, parent, number } = reply;
  const now = parent ?? subject;
  const name = nameOf(reply.author, t);
  return (
    <Frame frame={frame}>
      <Crumbs above={[{ href: `${path}?reply=${number}#r${number}`, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.answeredTitle')}</h1>
      {!answered ? (
        <p>{t('discussion.answeredGone')}</p>
      ) : (
        <>
          <p>{t('discussion.answeredHint', { name })}</p>
          <section aria-labelledby="then">
            <h2 id="then">{t('discussion.answeredThen', { name })}</h2>
            <p>
              {nameOf(now.author, t)}
              {' · '}
              <Time at={answered.createdAt} />
            </p>
            {answered.title !== null && answered.title !== subject.title && (
              <p>{t('discussion.answeredTitleThen', { title: answered.title ?? '' })}</p>
            )}
            <div class="compared prose" dir="auto">
              {answered.bodyMarkdown}
            </div>
          </section>
          <section class="part" aria-labelledby="now">
            <h2 id="now">{t('discussion.answeredNow')}</h2>
            <Compared before={answered.bodyMarkdown} after={now.bodyMarkdown ?? ''} />
          </section>
        </>
      )}
    </Frame>
  );
}
