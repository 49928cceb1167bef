import type { DiscardPageQuery, DraftsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Time } from '../ui/text.js';

export function DraftsPage({ found }: { found: DraftsPageQuery }) {
  const { t } = useVisit();
  const drafts = found.viewer?.drafts;
  return (
    <Frame frame={found}>
      <h1>{t('writing.drafts')}</h1>
      <p class="byline">{t('writing.draftsHint')}</p>
      <Done name="discarded">{t('writing.discarded')}</Done>
      {drafts?.nodes.length ? (
        <ol class="list" role="list">
          {drafts.nodes.map(({ id, title, excerpt, wordCount, createdAt, editedAt, course, prompt }) => (
            <li key={id}>
              <h2 class="draft-title">
                <a href={`/reflections/${id}/edit`} dir="auto">
                  {title}
                </a>
              </h2>
              <p>
                {t('writing.lastWritten')} <Time at={editedAt ?? createdAt} /> ·{' '}
                {prompt?.minimumWords
                  ? t('writing.wordsOf', { count: wordCount, least: prompt.minimumWords })
                  : t('ui.words', { count: wordCount })}
                {prompt && (
                  <>
                    {' · '}
                    <a href={`/prompts/${prompt.id}`}>
                      <bdi>{prompt.title}</bdi>
                    </a>
                  </>
                )}
                {!prompt && course && (
                  <>
                    {' · '}
                    <a href={`/courses/${course.slug}`}>
                      <bdi>{course.title}</bdi>
                    </a>
                  </>
                )}
                {prompt?.closesAt && (
                  <>
                    {' · '}
                    {t('writing.closes')} <Time at={prompt.closesAt} />
                  </>
                )}
              </p>
              <p class="prose" dir="auto">
                {excerpt}
              </p>
              <p class="quiet">
                <a href={`/drafts/${id}/discard`} aria-label={t('writing.discardOne', { title })}>
                  {t('writing.discard')}
                </a>
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p>{t('writing.noDrafts')}</p>
      )}
      {drafts && <Pager pageInfo={drafts.pageInfo} />}
      <p class="actions">
        <a class="button main" href="/write">
          {t('writing.newTitle')}
        </a>
      </p>
    </Frame>
  );
}

interface DiscardPageProps {
  readonly found: DiscardPageQuery;
  readonly draft: NonNullable<DiscardPageQuery['reflection']>;
  readonly problem: Problem | undefined;
}

/** Asks before something is thrown away for good. */
export function DiscardPage({ found, draft, problem }: DiscardPageProps) {
  const { t } = useVisit();
  const { id, title, wordCount, revision } = draft;
  return (
    <Frame frame={found}>
      <h1>{t('writing.discardTitle')}</h1>
      <ProblemSummary problem={problem} />
      <p>
        <bdi>{title}</bdi> · {t('ui.words', { count: wordCount })}
      </p>
      <p>{t('writing.discardHint')}</p>
      <PostForm action={`/drafts/${id}/discard`} class="actions">
        <OnceKey />
        <input type="hidden" name="ifRevision" value={revision} />
        <button type="submit" class="button main">
          {t('writing.discard')}
        </button>
        <a class="button" href={`/reflections/${id}/edit`}>
          {t('writing.goOn')}
        </a>
      </PostForm>
    </Frame>
  );
}
