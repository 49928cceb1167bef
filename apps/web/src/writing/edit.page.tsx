import type { EditPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done, ProblemSummary } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { FORM_ID, PromptNote, ReflectionForm } from './reflection-form.js';
import { countHtmlWords, countMarkdownWords } from './words.js';
import { Preview } from './write.page.js';
import { type Stored, stored, type Written } from './written.js';

interface EditPageProps {
  readonly found: EditPageQuery;
  readonly reflection: Stored;
  readonly written: Written;
  /** What is stored, where that was changed since this form was opened. */
  readonly theirs: Written | undefined;
  readonly problem: Problem | undefined;
  readonly preview: string | undefined;
  readonly pictures: Stored['media'];
  /** Whether it was to be published already, which was asked about if it is too short for its prompt. */
  readonly isAsked: boolean;
}

export function EditPage({ found, reflection, written, theirs, problem, preview, pictures, isAsked }: EditPageProps) {
  const { t, query } = useVisit();
  const { id, status, course, prompt, wordCount, revision, revisions } = reflection;
  const isDraft = status === 'DRAFT';
  const [latest] = revisions.nodes;
  const least = prompt?.minimumWords ?? 0;
  const words =
    preview !== undefined
      ? countHtmlWords(preview)
      : written.bodyMarkdown === stored(reflection).bodyMarkdown
        ? wordCount
        : countMarkdownWords(written.bodyMarkdown);
  const isShort = isAsked && isDraft && !theirs && words < least;
  const waits = !isDraft && latest !== undefined && latest.number > revision;
  return (
    <Frame frame={found} class={theirs ? 'wide' : undefined}>
      <Crumbs above={course ? [{ href: `/courses/${course.slug}`, label: <bdi>{course.title}</bdi> }] : []} />
      <h1>{isDraft ? t('writing.draftTitle') : t('writing.editTitle')}</h1>
      <p class="byline">
        {isDraft ? (
          <>
            <a href="/drafts">{t('writing.drafts')}</a> · <a href={`/drafts/${id}/discard`}>{t('writing.discard')}</a>
          </>
        ) : (
          <a href={`/reflections/${id}`}>{t('writing.asRead')}</a>
        )}
      </p>
      <Done name="saved">
        {t('writing.saved')} {latest && <Time at={latest.createdAt} />}
      </Done>
      {theirs ? (
        <Conflict mine={written} theirs={theirs} at={latest?.createdAt} />
      ) : (
        <ProblemSummary problem={problem} />
      )}
      {isShort && (
        <Short
          count={words}
          least={least}
          hidesOthers={prompt?.postFirst ?? false}
          isAsking={query.has('short') && !problem}
        />
      )}
      {waits && !theirs && <p class="done">{t('writing.editWaits')}</p>}
      {prompt && <PromptNote prompt={prompt} />}
      {prompt?.closesAt && !isDraft && <p class="hint">{t('writing.countsAsClosed')}</p>}
      {preview !== undefined && <Preview html={preview} title={written.title} />}
      <ReflectionForm
        action={`/reflections/${id}/edit`}
        written={written}
        problem={problem}
        found={found}
        prompt={prompt}
        pictures={pictures}
        words={words}
        stored={{ id, isDraft, course: course?.title ?? null }}
        conflict={theirs !== undefined}
        isShort={isShort}
      />
    </Frame>
  );
}

interface ShortProps {
  readonly count: number;
  readonly least: number;
  readonly hidesOthers: boolean;
  /** Whether this is what the page was opened for. It gets the focus then. */
  readonly isAsking: boolean;
}

/** Asks before a text is published that is too short to count for its prompt. */
function Short({ count, least, hidesOthers, isAsking }: ShortProps) {
  const { t } = useVisit();
  return (
    <section
      class="asks"
      {...(isAsking && { tabIndex: -1, 'data-focus': true, autofocus: true })}
      aria-labelledby="short-heading"
    >
      <h2 id="short-heading">{t('writing.shortTitle')}</h2>
      <p>
        {t('writing.short', { count, least })} {t(hidesOthers ? 'writing.shortMeansHidden' : 'writing.shortMeans')}
      </p>
      <p>{t('writing.shortKept')}</p>
      <div class="actions">
        <button type="submit" form={FORM_ID} name="act" value="anyway" class="button">
          {t('writing.publishAnyway')}
        </button>
        <a class="button main" href="#bodyMarkdown">
          {t('writing.goOnWriting')}
        </a>
      </div>
    </section>
  );
}

/** Both texts side by side: nothing is lost, and somebody decides. */
function Conflict({ mine, theirs, at }: { mine: Written; theirs: Written; at: string | undefined }) {
  const { t } = useVisit();
  return (
    <section class="problem" role="alert" tabIndex={-1} data-focus aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">{t('writing.conflictTitle')}</h2>
      <p>{t('writing.conflict')}</p>
      <div class="side-by-side">
        <div>
          <h3>
            {t('writing.theirs')} {at && <Time at={at} />}
          </h3>
          <Side text={theirs} other={mine} label={t('writing.theirs')} />
        </div>
        <div>
          <h3>{t('writing.mine')}</h3>
          <Side text={mine} other={theirs} label={t('writing.mine')} />
        </div>
      </div>
    </section>
  );
}

/** A text with the lines marked that the other one has not. */
function Side({ text, other, label }: { text: Written; other: Written; label: string }) {
  const { t } = useVisit();
  const known = new Set(other.bodyMarkdown.split('\n').map((line) => line.trim()));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
    <section class="side" tabIndex={0} aria-label={label}>
      <p class="preview-title" dir="auto">
        {text.title === other.title ? text.title : <ins>{text.title}</ins>}
      </p>
      {text.bodyMarkdown.split('\n').map((line, at) => {
        const isOwn = line.trim() !== '' && !known.has(line.trim());
        return (
          <p key={at} dir="auto">
            {isOwn ? (
              <ins>
                <span class="vh">{t('writing.onlyHere')} </span>
                {line}
              </ins>
            ) : (
              line
            )}
          </p>
        );
      })}
    </section>
  );
}
