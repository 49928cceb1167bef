import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Prose } from '../ui/text.js';
import { Told } from '../ui/told.js';
import type { Addressed } from './addressed.js';
import { Compared } from './compared.js';
import { nameOf } from './person.js';
import { ReplyForm, type ReplyFormProps } from './reply-form.js';

interface ReplyPageProps {
  readonly found: Addressed;
  readonly form: ReplyFormProps;
  readonly preview?: string | null;
  readonly problem?: Problem | undefined;
  /** The reply that this was sent as before, with another text. */
  readonly before?: Addressed | undefined;
}

/** Writing a reply, by itself: what is answered, how it would look, and the form. */
export function ReplyPage({ found, form, preview, problem, before }: ReplyPageProps) {
  const { t } = useVisit();
  const { subject, text, path } = found;
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.yourReply')}</h1>
      <ProblemSummary problem={problem} />
      {before && <SentBefore before={before} text={form.text ?? ''} />}
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

/** Says that a reply arrived though its answer was lost, and offers what can become of the text that was changed since. */
function SentBefore({ before, text }: { before: Addressed; text: string }) {
  const { t } = useVisit();
  const { threadId, number, path, text: stored } = before;
  return (
    <section class="sent-before" aria-labelledby="sent-before" data-sent-before tabIndex={-1} data-focus>
      <h2 id="sent-before">{t('discussion.sentBefore')}</h2>
      <p>
        <Told
          name="discussion.sentBeforeAs"
          values={{ link: <a href={path}>{t('discussion.replyNumber', { number })}</a> }}
        />
      </p>
      <Compared before={stored.bodyMarkdown ?? ''} after={text} />
      {stored.viewerCan.edit && (
        <PostForm action={`/threads/${threadId}/replies/${number}/edit`} class="actions">
          <OnceKey isAnother />
          <input type="hidden" name="ifRevision" value={stored.revision} />
          <textarea name="bodyMarkdown" hidden defaultValue={text} />
          <button type="submit" class="button main">
            {t('discussion.changeSent')}
          </button>
        </PostForm>
      )}
      <p>{t('discussion.orSendAnother')}</p>
    </section>
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
