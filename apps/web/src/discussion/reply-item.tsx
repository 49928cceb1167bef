import type { ReplyItemFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { DONE } from '../ui/form.js';
import { NameLink, Prose, Time } from '../ui/text.js';
import { nameOf } from './person.js';
import { Reactions } from './reactions.js';
import { ReplyForm } from './reply-form.js';
import { ReplyMenu } from './reply-menu.js';
import { type Branch, growTree } from './reply-tree.js';
import { useThread } from './thread-context.js';

/** A reply with everything below it. An `li`. */
export function ReplyBranch({ branch }: { branch: Branch<ReplyItemFragment> }) {
  const { place, threadId, to } = useThread();
  const { reply, answers } = branch;
  const { number } = reply;
  return (
    <li id={`r${number}`}>
      <ReplyArticle reply={reply} />
      {place.answering === number && reply.viewerCan.reply && (
        <ReplyForm
          threadId={threadId}
          parent={reply}
          answering={reply.author}
          revision={reply.revision}
          to={`${to}#r${number}`}
        />
      )}
      {answers.length > 0 && <Answers to={reply} branches={answers} />}
    </li>
  );
}

/** Replies as lists: one for what hangs on the subject, one for each that hangs on something outside of these. */
export function ReplyItems({ replies, base = 0 }: { replies: readonly ReplyItemFragment[]; base?: number }) {
  const { nested } = useThread();
  const boughs = nested
    ? growTree(replies)
    : [{ below: 0, branches: replies.map((reply) => ({ reply, answers: [] })) }];
  return (
    <>
      {boughs.map(({ below, branches }) => (
        <Bough key={below} below={below === base ? 0 : below} branches={branches} />
      ))}
    </>
  );
}

function Bough({ below, branches }: { below: number; branches: ReadonlyArray<Branch<ReplyItemFragment>> }) {
  if (below > 0) return <Answers to={branches[0]?.reply.parent} branches={branches} />;
  return (
    <ol class="thread" role="list" data-below="0">
      {branches.map((branch) => (
        <ReplyBranch key={branch.reply.number} branch={branch} />
      ))}
    </ol>
  );
}

/** What was answered to a reply: it can be folded. */
function Answers({
  to,
  branches,
}: {
  to: Pick<ReplyItemFragment, 'number' | 'author'> | null | undefined;
  branches: ReadonlyArray<Branch<ReplyItemFragment>>;
}) {
  const { t } = useVisit();
  const number = to?.number ?? 0;
  return (
    <details open data-below={number}>
      <summary>
        {t('discussion.answers', { count: branches.length })}
        <span class="vh">{t('discussion.answersTo', { name: nameOf(to?.author, t), number })}</span>
      </summary>
      <ol role="list">
        {branches.map((branch) => (
          <ReplyBranch key={branch.reply.number} branch={branch} />
        ))}
      </ol>
    </details>
  );
}

function When({ reply: { number, author, createdAt, editedAt }, fresh }: { reply: ReplyItemFragment; fresh: boolean }) {
  const { t } = useVisit();
  return (
    <span class="when">
      {author?.displayName && <bdi> @{author.handle}</bdi>}
      {' · '}
      <a href={`?reply=${number}#r${number}`}>
        <Time at={createdAt} />
      </a>
      {editedAt && ` · ${t('discussion.edited')}`}
      {fresh && (
        <>
          {' · '}
          <span class="new">{t('discussion.new')}</span>
        </>
      )}
    </span>
  );
}

/** What can be done with a reply, the rest of it behind "more". */
function ReplyActions({ reply, name }: { reply: ReplyItemFragment; name: string }) {
  const { t } = useVisit();
  const { place, form, to, addressOf } = useThread();
  const { number, viewerCan } = reply;
  const isOpen = place.more === number;
  return (
    <div class="quiet">
      {viewerCan.reply && (
        <a
          href={addressOf('answer', number)}
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
      <a
        href={isOpen ? `${to}#r${number}` : addressOf('more', number)}
        aria-label={t('discussion.moreAbout', { name, number })}
        aria-expanded={isOpen ? 'true' : undefined}
        data-more
      >
        {t('discussion.more')}
      </a>
      {isOpen && <ReplyMenu reply={reply} id="more" />}
    </div>
  );
}

function ReplyArticle({ reply }: { reply: ReplyItemFragment }) {
  const { t } = useVisit();
  const { place, threadId, subjectRevision, nested, isNew } = useThread();
  const { number, depth, author, parent, status, bodyHtml } = reply;
  const name = nameOf(author, t);
  const isGone = status === 'REMOVED';
  const fresh = isNew(reply);
  const classes = ['reply', fresh && 'is-new', place.pointed?.number === number && 'is-pointed', isGone && 'is-gone'];
  return (
    <article
      class={classes.filter(Boolean).join(' ')}
      aria-labelledby={`n${number}`}
      data-unread={reply.viewerHasRead || isGone ? undefined : ''}
      {...(place.sent === number && { tabIndex: -1, 'data-focus': true })}
      {...(place.at === number && { tabIndex: -1, 'data-focus': true, 'aria-describedby': DONE })}
    >
      <h3>
        <span id={`n${number}`}>
          {isGone ? t('discussion.removedReply') : <NameLink user={author} />}
          <span class="vh">
            {parent
              ? t('discussion.levelInReply', { level: depth, name: nameOf(parent.author, t) })
              : t('discussion.level', { level: depth })}
          </span>
        </span>
        {!isGone && <When reply={reply} fresh={fresh} />}
      </h3>
      {!nested && parent && (
        <p class="in-reply">
          <a href={`?reply=${number}#r${number}`}>{t('discussion.inReplyTo', { name: nameOf(parent.author, t) })}</a>
        </p>
      )}
      {!isGone && reply.inReplyToRevision > 0 && (parent?.revision ?? subjectRevision) > reply.inReplyToRevision && (
        <p class="state">
          {t('discussion.answered')}{' '}
          <a href={`/threads/${threadId}/replies/${number}/answered`}>
            {t('discussion.seeAnswered')}
            <span class="vh">{t('discussion.ofWhom', { name, number })}</span>
          </a>
        </p>
      )}
      {status === 'HELD' && <p class="state">{t('discussion.heldReply')}</p>}
      {status === 'HIDDEN' && <p class="state">{t('discussion.hiddenReply')}</p>}
      {bodyHtml && <Prose html={bodyHtml} />}
      {!isGone && <ReplyActions reply={reply} name={name} />}
    </article>
  );
}
