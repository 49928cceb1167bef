import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Prose } from '../ui/text.js';
import { EditorIsland } from '../writing/editor-island.js';
import type { Addressed } from './addressed.js';
import { Compared } from './compared.js';

export interface ReplyEditPageProps {
  readonly found: Addressed;
  readonly text: string;
  /** The revision that the change starts from. */
  readonly revision: number;
  /** Whether it was changed meanwhile: then saving replaces what stands there. */
  readonly replaces?: boolean;
  readonly preview?: string;
  readonly problem?: Problem;
}

export function ReplyEditPage({ found, text, revision, replaces, preview, problem }: ReplyEditPageProps) {
  const { t, form } = useVisit();
  const { threadId, number, path, subject } = found;
  const theirs = found.text.bodyMarkdown ?? '';
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.editHeading')}</h1>
      <ProblemSummary problem={problem} />
      {replaces && (
        <section aria-labelledby="conflict-heading">
          <h2 id="conflict-heading">{t('discussion.conflict')}</h2>
          <p>{t('discussion.conflictMeans')}</p>
          <Compared before={theirs} after={text} />
        </section>
      )}
      {preview !== undefined && (
        <section class="preview" aria-labelledby="preview-heading">
          <h2 id="preview-heading" tabIndex={-1} data-focus>
            {t('discussion.previewHeading')}
          </h2>
          <Prose html={preview} />
        </section>
      )}
      <EditorIsland place={`edit/${threadId}/${number}`} thread={threadId} anchor={`#r${number}`}>
        <PostForm action={`/threads/${threadId}/replies/${number}/edit`} class="writing" data-writing="">
          <OnceKey isAnother={problem?.code === 'CONFLICT'} />
          {replaces && <input type="hidden" name="replaces" value="yes" />}
          <input type="hidden" name="ifRevision" value={revision} />
          <AreaField
            name="bodyMarkdown"
            label={t('discussion.text')}
            hint={t('discussion.formHint')}
            rows={10}
            data-editor=""
            value={text}
            required
            problem={problem?.fields.get('bodyMarkdown')}
          />
          <TextField
            name="reason"
            label={t('discussion.reason')}
            hint={t('discussion.reasonHint')}
            value={form.text('reason')}
            problem={problem?.fields.get('reason')}
          />
          <p class="actions">
            <button type="submit" name="act" value="save" class="button main">
              {t(replaces ? 'discussion.saveMine' : 'discussion.save')}
            </button>
            <button type="submit" name="act" value="preview" class="button">
              {t('discussion.preview')}
            </button>
            <a href={path}>{t(replaces ? 'discussion.leaveTheirs' : 'discussion.close')}</a>
            <span class="draft-state" data-state="" role="status" />
          </p>
        </PostForm>
      </EditorIsland>
    </Frame>
  );
}
