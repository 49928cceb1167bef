import type { NoticeFragment } from '../generated/documents.js';
import { dateFormat } from '../language/format.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { spellTime } from '../ui/text.js';
import { AppealPart } from './appeal-part.js';
import { Mark } from './mark.js';
import { placeOf, reasonOf, sentenceOf } from './wording.js';

interface NoticeProps {
  readonly notice: NoticeFragment;
  readonly place: URLSearchParams;
  /** What an appeal was refused for, if the page is the answer to one. */
  readonly problem: Problem | undefined;
}

/** One row: what happened, why one is told, and what one can do. */
export function Notice({ notice, place, problem }: NoticeProps) {
  const { t, settings } = useVisit();
  const { id, kind, createdAt, readAt, decision, message } = notice;
  const href = placeOf(notice);
  // Only the schema's own words say which course a suspension is for.
  const ofMember = kind === 'MODERATION' && (decision?.action === 'SUSPEND' || decision?.action === 'LIFT_SUSPENSION');
  const words = ofMember ? <span lang="en">{message}</span> : sentenceOf(notice, t);
  const time = dateFormat(settings.locale, { timeStyle: 'short', timeZone: settings.zone });
  return (
    <li class={readAt === null ? 'is-unread' : undefined} id={`notice-${id}`}>
      <h3 class="notice-words">
        {readAt === null && <span class="new">{t('notifications.new')} </span>}
        {href ? (
          <a href={href} data-follow>
            {words}
          </a>
        ) : (
          words
        )}
      </h3>
      <p>
        <time dateTime={createdAt} data-style="time" title={spellTime(createdAt, settings.locale, settings.zone)}>
          {time.format(new Date(createdAt))}
          {settings.zone === 'UTC' && ' UTC'}
        </time>
        {' · '}
        {reasonOf(notice, t)}
        {href === null && !decision && <> {t('notifications.notSeen')}</>}
      </p>
      {decision && (
        <>
          {!ofMember && kind === 'MODERATION' && <Quoted label={t('notifications.reason')} text={decision.reason} />}
          {kind === 'APPEAL' && decision.appeal?.explanation && (
            <Quoted label={t('notifications.explanation')} text={decision.appeal.explanation} />
          )}
          {decision.text && (
            <details class="judged">
              <summary>{t('notifications.judged')}</summary>
              <pre dir="auto">{decision.text}</pre>
            </details>
          )}
          <p>
            <a href={`/decisions/${decision.id}`}>{t('desk.more')}</a>
          </p>
          {kind === 'MODERATION' && <AppealPart decision={decision} place={place} problem={problem} />}
        </>
      )}
      <Mark
        isUnread={readAt === null}
        field={{ name: 'id', value: id }}
        ids={[id]}
        place={place}
        what={ofMember ? message : sentenceOf(notice, t)}
      />
    </li>
  );
}

function Quoted({ label, text }: { label: string; text: string }) {
  return (
    <div class="said">
      <b>{label}</b>
      <p dir="auto">{text}</p>
    </div>
  );
}
