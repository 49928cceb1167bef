import { useFieldName, useVisit } from '../page/context.js';
import { Island } from '../page/island.js';
import { OnceKey, PostForm } from '../ui/form.js';
import type { Person } from '../ui/person.js';
import { editorWords } from '../writing/editor-words.js';
import { nameOf } from './person.js';

export interface ReplyFormProps {
  readonly threadId: string;
  /** The reply that is answered; what the thread is about, where there is none. */
  readonly parent?: { readonly id: string; readonly number: number } | undefined;
  /** Whom it answers. */
  readonly answering?: Person | null | undefined;
  /** The revision of what is answered that is shown. */
  readonly revision?: number | undefined;
  /** The page to come back to. */
  readonly to: string;
  /** What stands in it already. */
  readonly text?: string;
  readonly problem?: string | undefined;
  /** Whether it is another reply than the one that the form was sent as before. */
  readonly isAnother?: boolean;
}

/** Where a reply is written: below what it answers. Its id on the page is `answer`, or `write` for the thread's own. */
export function ReplyForm({
  threadId,
  parent,
  answering,
  revision,
  to,
  text = '',
  problem,
  isAnother,
}: ReplyFormProps) {
  const { t } = useVisit();
  const id = parent ? 'answer' : 'write';
  const field = `${id}-text`;
  const label = parent
    ? t('discussion.replyTo', { name: nameOf(answering, t), number: parent.number })
    : t('discussion.replyToSubject', { name: nameOf(answering, t) });
  useFieldName('bodyMarkdown', label, field);
  return (
    <Island
      name="discussion/composer"
      told={{ threadId, parent: parent?.number ?? 0, words: editorWords(t) }}
      class="composer-place"
    >
      <PostForm action={`/threads/${threadId}/replies`} class="composer" id={id}>
        <label for={field}>{label}</label>
        <OnceKey isAnother={isAnother} />
        <input type="hidden" name="to" value={to} />
        {parent && <input type="hidden" name="parentId" value={parent.id} />}
        {parent && <input type="hidden" name="parentNumber" value={parent.number} />}
        {revision !== undefined && <input type="hidden" name="inReplyToRevision" value={revision} />}
        <textarea
          id={field}
          name="bodyMarkdown"
          dir="auto"
          rows={5}
          required
          defaultValue={text}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={problem ? `${field}-problem ${field}-hint` : `${field}-hint`}
        />
        {problem && (
          <p class="field-problem" id={`${field}-problem`}>
            {problem}
          </p>
        )}
        <div class="foot">
          <span id={`${field}-hint`}>{t('discussion.formHint')}</span>
          {parent && (
            <a href={to} data-close>
              {t('discussion.close')}
            </a>
          )}
          <button type="submit" name="preview" value="1">
            {t('discussion.preview')}
          </button>
          <button type="submit" class="button main">
            {t('discussion.send')}
          </button>
        </div>
      </PostForm>
    </Island>
  );
}
