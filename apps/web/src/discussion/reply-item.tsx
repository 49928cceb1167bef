import type { ReplyItemFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { NameLink, Prose, Time } from '../ui/text.js';
import { nameOf } from './person.js';
import { Reactions } from './reactions.js';
import { ReplyForm } from './reply-form.js';
import type { Branch } from './reply-tree.js';
import { useThread } from './thread-context.js';

/** A reply with everything below it. An `li`. */
export function ReplyBranch({ branch }: { branch: Branch<ReplyItemFragment> }) {
  const { t } = useVisit();
  const { place, threadId, address } = useThread();
  const { reply, answers } = branch;
  const { number } = reply;
  const name = nameOf(reply.author, t);
  return (
    <li id={`r${number}`}>
      <ReplyArticle reply={reply} />
      {place.answering === number && reply.viewerCan.reply && (
        <ReplyForm
          threadId={threadId}
          parent={reply}
          answering={reply.author}
          revision={reply.revision}
          to={`${address({ answer: null })}#r${number}`}
        />
      )}
      {answers.length > 0 && (
        <details open>
          <summary>
            {t('discussion.answers', { count: answers.length })}
            <span class="vh">{t('discussion.answersTo', { name, number })}</span>
          </summary>
          <ReplyList branches={answers} />
        </details>
      )}
    </li>
  );
}

/** Replies that answer the same. */
export function ReplyList({ branches }: { branches: ReadonlyArray<Branch<ReplyItemFragment>> }) {
  return (
    <ol role="list">
      {branches.map((branch) => (
        <ReplyBranch key={branch.reply.number} branch={branch} />
      ))}
    </ol>
  );
}

function ReplyArticle({ reply }: { reply: ReplyItemFragment }) {
  const { t } = useVisit();
  const { place, form, address, isNew } = useThread();
  const { number, depth, author, parent, status, bodyHtml, editedAt, viewerCan } = reply;
  const name = nameOf(author, t);
  const isGone = status === 'REMOVED';
  const fresh = isNew(reply);
  const classes = ['reply', fresh && 'is-new', place.pointed?.number === number && 'is-pointed', isGone && 'is-gone'];
  return (
    <article class={classes.filter(Boolean).join(' ')} aria-labelledby={`n${number}`}>
      <h3>
        <span id={`n${number}`}>
          {isGone ? t('discussion.removedReply') : <NameLink user={author} />}
          <span class="vh">
            {parent
              ? t('discussion.levelInReply', { level: depth, name: nameOf(parent.author, t) })
              : t('discussion.level', { level: depth })}
          </span>
        </span>
        {!isGone && (
          <span class="when">
            {author?.displayName && <bdi> @{author.handle}</bdi>}
            {' · '}
            <a href={`?reply=${number}#r${number}`}>
              <Time at={reply.createdAt} />
            </a>
            {editedAt && ` · ${t('discussion.edited')}`}
            {fresh && (
              <>
                {' · '}
                <span class="new">{t('discussion.new')}</span>
              </>
            )}
          </span>
        )}
      </h3>
      {status === 'HELD' && <p class="state">{t('discussion.heldReply')}</p>}
      {status === 'HIDDEN' && <p class="state">{t('discussion.hiddenReply')}</p>}
      {bodyHtml && <Prose html={bodyHtml} />}
      {!isGone && (
        <div class="quiet">
          {viewerCan.reply && (
            <a
              href={`${address({ answer: String(number) })}#answer`}
              aria-label={t('discussion.replyTo', { name, number })}
              data-answer={number}
            >
              {t('discussion.reply')}
            </a>
          )}
          <Reactions
            reactions={reply.reactions}
            number={number}
            form={form}
            part="used"
            whose={t('discussion.ofWhom', { name, number })}
          />
          <More reply={reply} name={name} />
        </div>
      )}
    </article>
  );
}

function More({ reply, name }: { reply: ReplyItemFragment; name: string }) {
  const { t } = useVisit();
  const { form, threadId } = useThread();
  const { number, viewerCan } = reply;
  const at = `/threads/${threadId}/replies/${number}`;
  const whose = <span class="vh">{t('discussion.ofWhom', { name, number })}</span>;
  return (
    <details class="more">
      <summary aria-label={t('discussion.moreAbout', { name, number })}>{t('discussion.more')}</summary>
      <ul role="list">
        <li>
          <a href={`?reply=${number}#r${number}`}>
            {t('discussion.permalink')}
            {whose}
          </a>
        </li>
        <li>
          <a href={`?root=${number}#r${number}`}>
            {t('discussion.fromHere')}
            {whose}
          </a>
        </li>
        {(viewerCan.edit || viewerCan.moderate) && reply.editedAt && (
          <li>
            <a href={`${at}/changes`}>
              {t('discussion.changes')}
              {whose}
            </a>
          </li>
        )}
        {viewerCan.edit && (
          <li>
            <a href={`${at}/edit`}>
              {t('discussion.edit')}
              {whose}
            </a>
          </li>
        )}
        {viewerCan.remove && (
          <li>
            <a href={`${at}/withdraw`}>
              {t('discussion.withdraw')}
              {whose}
            </a>
          </li>
        )}
        {viewerCan.report && (
          <li>
            <a href={`${at}/report`}>
              {t('discussion.report')}
              {whose}
            </a>
          </li>
        )}
        {form && (
          <li>
            <Reactions
              reactions={reply.reactions}
              number={number}
              form={form}
              part="rest"
              whose={t('discussion.ofWhom', { name, number })}
            />
          </li>
        )}
      </ul>
    </details>
  );
}
