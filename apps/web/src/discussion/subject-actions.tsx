import type { ReplyItemFragment, ThreadViewFragment, WatchLevel } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Person } from '../ui/person.js';
import { nameOf } from './person.js';
import { Reactions } from './reactions.js';
import { THREAD_FORM } from './thread.js';

/** The closest first. */
const LEVELS: readonly WatchLevel[] = ['WATCHING', 'TRACKING', 'NORMAL', 'MUTED'];

interface SubjectActionsProps {
  readonly thread: Pick<ThreadViewFragment, 'id' | 'viewerWatchLevel' | 'viewerChosenWatchLevel'>;
  readonly subject: {
    readonly author?: Person | null;
    readonly revision: number;
    readonly reactions: ReplyItemFragment['reactions'];
    readonly viewerCan: ReplyItemFragment['viewerCan'];
  };
  readonly editAt: string;
  readonly citeAt: string | null;
}

/** The quiet row below a text that has a thread: reactions, how closely one follows, and what else can be done with it. */
export function SubjectActions({ thread, subject, editAt, citeAt }: SubjectActionsProps) {
  const { t, memberId } = useVisit();
  const { reactions, viewerCan, revision } = subject;
  const at = `/threads/${thread.id}/replies/0`;
  const form = memberId === null ? null : THREAD_FORM;
  const parts = { reactions, number: 0, form, whose: t('discussion.ofText', { name: nameOf(subject.author, t) }) };
  return (
    <div class="quiet subject-actions">
      <Reactions {...parts} part="used" />
      {form && (
        <details class="more">
          <summary>{t(`discussion.${thread.viewerWatchLevel}Now`)}</summary>
          <p>{t('discussion.watching')}</p>
          <ul role="list">
            {LEVELS.map((level) => (
              <li key={level}>
                <button
                  type="submit"
                  form={form}
                  name="watch"
                  value={level}
                  aria-pressed={level === thread.viewerWatchLevel ? 'true' : 'false'}
                  class={level === thread.viewerWatchLevel ? 'on' : undefined}
                >
                  {t(`discussion.${level}`)}
                </button>
              </li>
            ))}
            {thread.viewerChosenWatchLevel && (
              <li>
                <button type="submit" form={form} name="watch" value="NONE">
                  {t('discussion.watchAsUsual')}
                </button>
              </li>
            )}
          </ul>
        </details>
      )}
      {citeAt && <a href={citeAt}>{t('discussion.cite')}</a>}
      {viewerCan.edit && <a href={editAt}>{t('discussion.edit')}</a>}
      {(form || viewerCan.edit) && (
        <details class="more">
          <summary>{t('discussion.more')}</summary>
          <ul role="list">
            {(viewerCan.edit || viewerCan.moderate) && revision > 1 && (
              <li>
                <a href={`${at}/changes`}>{t('discussion.changes')}</a>
              </li>
            )}
            {viewerCan.moderate && (
              <li>
                <a href={`/desk/threads/${thread.id}`}>{t('desk.toThread')}</a>
              </li>
            )}
            {viewerCan.remove && (
              <li>
                <a href={`${at}/withdraw`}>{t('discussion.withdraw')}</a>
              </li>
            )}
            {viewerCan.report && (
              <li>
                <a href={`${at}/report`}>{t('discussion.report')}</a>
              </li>
            )}
            {form && (
              <li>
                <Reactions {...parts} part="rest" />
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
