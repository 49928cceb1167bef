import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { ProblemSummary } from '../ui/form.js';
import { Prose } from '../ui/text.js';
import type { Addressed } from './addressed.js';
import { nameOf } from './person.js';
import { ReplyForm, type ReplyFormProps } from './reply-form.js';

interface ReplyPageProps {
  readonly found: Addressed;
  readonly form: ReplyFormProps;
  readonly preview?: string | null;
  readonly problem?: Problem | undefined;
}

/** Writing a reply, by itself: what is answered, how it would look, and the form. */
export function ReplyPage({ found, form, preview, problem }: ReplyPageProps) {
  const { t } = useVisit();
  const { subject, text, path } = found;
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.yourReply')}</h1>
      <ProblemSummary problem={problem} />
      <AnsweredText text={text} />
      {preview && (
        <section class="preview" aria-labelledby="preview-heading">
          <h2 id="preview-heading" tabIndex={-1} data-focus>
            {t('discussion.previewHeading')}
          </h2>
          <Prose html={preview} />
        </section>
      )}
      <ReplyForm {...form} />
    </Frame>
  );
}

/** What a form below it is about. */
export function AnsweredText({ text }: { text: Addressed['text'] }) {
  const { t } = useVisit();
  return (
    <section class="answered-text" aria-labelledby="answered-heading">
      <h2 id="answered-heading">{t('discussion.wrote', { name: nameOf(text.author, t) })}</h2>
      {text.bodyHtml && <Prose html={text.bodyHtml} />}
    </section>
  );
}
