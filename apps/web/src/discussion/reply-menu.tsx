import type { ReplyItemFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { nameOf } from './person.js';
import { Reactions } from './reactions.js';
import { useThread } from './thread-context.js';

interface ReplyMenuProps {
  readonly reply: ReplyItemFragment;
  /** Where the page leads to it. */
  readonly id?: string;
}

/** All that can be done with a reply, beyond what stands below each. */
export function ReplyMenu({ reply, id }: ReplyMenuProps) {
  const { t } = useVisit();
  const { form, threadId } = useThread();
  const { number, viewerCan } = reply;
  const at = `/threads/${threadId}/replies/${number}`;
  const name = nameOf(reply.author, t);
  const whose = <span class="vh">{t('discussion.ofWhom', { name, number })}</span>;
  return (
    <ul role="list" class="menu-of-reply" id={id}>
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
      {form && !viewerCan.edit && (
        <li>
          <button type="submit" form={form} name="unread" value={number}>
            {t('discussion.markUnread')}
            {whose}
          </button>
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
  );
}
