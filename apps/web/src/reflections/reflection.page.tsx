import type { OpenThread } from '../discussion/open-thread.js';
import { SubjectActions } from '../discussion/subject-actions.js';
import { Thread } from '../discussion/thread.js';
import type { ReflectionPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Cite } from '../ui/cite.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done } from '../ui/form.js';
import { Picture } from '../ui/picture.js';
import { Pinned } from '../ui/pinned.js';
import { NameLink, Prose, Time } from '../ui/text.js';
import { promptName } from './prompt-name.js';
import { citableOf, type Reflection } from './reflection.head.js';
import { ReflectionNotes } from './reflection-notes.js';

interface ReflectionPageProps {
  readonly found: ReflectionPageQuery;
  readonly reflection: Reflection;
  readonly thread: OpenThread;
}

export function ReflectionPage({ found, reflection, thread }: ReflectionPageProps) {
  const visit = useVisit();
  const { t } = visit;
  const cited = citableOf(visit, reflection);
  const { id, title, author, bodyHtml, course, prompt, publishedAt, editedAt, status, media, viewerCan } = reflection;
  const closesAt = prompt?.closesAt;
  const isChangedLate =
    viewerCan.moderate && closesAt != null && editedAt != null && new Date(editedAt) > new Date(closesAt);
  const above = [
    course && { href: `/courses/${course.slug}`, label: <bdi>{course.title}</bdi> },
    prompt && { href: `/prompts/${prompt.id}`, label: <bdi>{promptName(prompt, t)}</bdi> },
  ].filter((crumb) => crumb !== null && crumb !== undefined);
  return (
    <Frame frame={found} class="with-notes">
      <div class="title-lines">
        <Crumbs above={above} />
        <h1 dir="auto">{title}</h1>
        <p class="byline">
          <b>
            <NameLink user={author} />
          </b>
          {author?.displayName && <bdi> @{author.handle}</bdi>}
          {publishedAt && (
            <>
              {' · '}
              <Time at={publishedAt} style="day" />
            </>
          )}
          {editedAt && (
            <>
              {' · '}
              {t('ui.edited')} <Time at={editedAt} style="day" />
            </>
          )}
          <Pinned of={reflection} />
        </p>
        {status === 'VISIBLE' && <Done name="published">{t('reflections.published')}</Done>}
        <Done name="saved">{t('reflections.saved')}</Done>
        <Done name="edit-held">{t('discussion.editHeld')}</Done>
        <Done name="reported">{t('discussion.reported')}</Done>
        {status !== 'VISIBLE' && <p class="state">{t(`reflections.${status}`)}</p>}
        {isChangedLate && <p class="state">{t('reflections.editedAfterClosing')}</p>}
      </div>
      {bodyHtml && (
        <article>
          <Prose html={bodyHtml} />
          {media.map((one) => (
            <Picture key={one.id} media={one} />
          ))}
        </article>
      )}
      <ReflectionNotes reflection={reflection} />
      <SubjectActions
        thread={reflection.thread}
        subject={reflection}
        editAt={`/reflections/${id}/edit`}
        citeAt={cited ? '#cite' : null}
      />
      <Thread thread={thread} subject={{ ...reflection, path: `/reflections/${id}` }} canReply={viewerCan.reply} />
      {cited && <Cite cited={cited} files={`/reflections/${id}`} />}
    </Frame>
  );
}
