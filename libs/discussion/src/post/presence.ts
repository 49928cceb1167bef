import { Statement } from '#platform';

/*
 * An unseen reply with a descendant that the viewer sees is listed in its thread as a tombstone. `post.presence` keeps
 * what does not depend on who looks: 2 where the reply is VISIBLE or has a VISIBLE descendant, 1 where the same holds
 * with HELD or HIDDEN in place of VISIBLE, 0 otherwise. A moderator finds 1 and 2 in the thread; everybody else 2, and
 * those of the rest that are their own unpublished replies or are above one. See docs/decisions/0004.
 */

/**
 * Recomputes the presence of replies. Run it for a reply whose status has changed first, for those above it afterwards: then
 * a HELD or HIDDEN descendant that is present to everyone has a VISIBLE one itself, unless it is computed by the same statement.
 */
export const REFRESH_PRESENCE = new Statement(
  'discussion/refresh-presence',
  { threadId: 'uuid', numbers: 'integer[]' },
  `
  update post p set presence = case
    when p.status = 'VISIBLE' or exists (
      select from post d where d.thread_id = p.thread_id and d.path > p.path and d.path < p.path || '\\xff'
      and d.presence = 2 and d.status = 'VISIBLE') then 2
    when p.status <> 'REMOVED' or exists (
      select from post d where d.thread_id = p.thread_id and d.path > p.path and d.path < p.path || '\\xff'
      and d.presence = 1 and d.status <> 'REMOVED') or exists (
      select from post d where d.thread_id = p.thread_id and d.number = any(:numbers)
      and d.path > p.path and d.path < p.path || '\\xff' and d.status in ('HELD', 'HIDDEN')) then 1
    else 0 end
  where p.thread_id = :threadId and p.number = any(:numbers)`,
);
