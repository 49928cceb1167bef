import type { WritePageQuery, WritingImageFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { ProblemSummary } from '../ui/form.js';
import { Prose } from '../ui/text.js';
import { PromptNote, ReflectionForm } from './reflection-form.js';
import { countHtmlWords } from './words.js';
import type { Written } from './written.js';

interface WritePageProps {
  readonly found: WritePageQuery;
  readonly written: Written;
  readonly problem: Problem | undefined;
  readonly preview: string | undefined;
  readonly pictures: readonly WritingImageFragment[];
}

export function WritePage({ found, written, problem, preview, pictures }: WritePageProps) {
  const { t } = useVisit();
  const { prompt } = found;
  const above = prompt ? [{ href: `/courses/${prompt.course.slug}`, label: <bdi>{prompt.course.title}</bdi> }] : [];
  return (
    <Frame frame={found}>
      <Crumbs above={above} />
      <h1>{t('writing.newTitle')}</h1>
      <p class="byline">
        <a href="/drafts">{t('writing.drafts')}</a>
      </p>
      <ProblemSummary problem={problem} />
      {prompt && <PromptNote prompt={prompt} />}
      {preview !== undefined && <Preview html={preview} title={written.title} />}
      <ReflectionForm
        action={addressOf(written)}
        written={written}
        problem={problem}
        found={found}
        prompt={prompt}
        pictures={[...pictures]}
        words={preview === undefined ? null : countHtmlWords(preview)}
        stored={null}
        conflict={false}
      />
    </Frame>
  );
}

/** Where the form goes: the same page, so that reloading it asks for the same. */
function addressOf({ promptId }: Written): string {
  return promptId ? `/write?prompt=${encodeURIComponent(promptId)}` : '/write';
}

/** What the text will look like, made by the server as everything that is read. */
export function Preview({ html, title }: { html: string; title: string }) {
  const { t } = useVisit();
  return (
    <section class="preview" id="preview" aria-labelledby="preview-heading" tabIndex={-1}>
      <h2 id="preview-heading">{t('writing.previewHeading')}</h2>
      {title.trim() && (
        <p class="preview-title" dir="auto">
          {title}
        </p>
      )}
      {html.trim() ? <Prose html={html} /> : <p>{t('writing.previewEmpty')}</p>}
      <p>
        <a href="#bodyMarkdown">{t('writing.backToText')}</a>
      </p>
    </section>
  );
}
