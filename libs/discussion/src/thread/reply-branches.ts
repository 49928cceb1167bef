import { moderatesAnything, type Viewer } from '#kernel';
import { seesReply } from '#visibility';

/** The numbers of the viewer's own unpublished replies and of what is above them, in thread `r`. */
export const OWN = `array(
  select unnest(path_numbers(o.path)) from post o
  where o.thread_id = r.id and o.author_id = :viewer.memberId and o.status in ('HELD', 'HIDDEN'))`;

/** What is present of the replies `p` of thread `r`: to everyone, to its author alone, to moderators. */
export const BRANCHES = [
  'p.presence = 2',
  `p.presence < 2 and not r.moderated and p.number = any(${OWN})`,
  'p.presence = 1 and r.moderated',
];

/** In how many of the branches this viewer can have anything: visitors have nothing of their own, and most members moderate nothing. */
export function countBranches(viewer: Viewer): number {
  if (viewer.memberId === null) return 1;
  return moderatesAnything(viewer) ? 3 : 2;
}

export const SEEN = seesReply('p', 'r.moderated');

/** The numbers that the viewer has marked as read in thread `t`; null where they never opened it. Looked up once, not for each reply. */
export const MARKS = `(select d.numbers from reading d where d.thread_id = t.id and d.member_id = :viewer.memberId) as marks`;

/** Whether they are among them: of reply `p`, where `r` has the marks. */
export const READ = 'r.marks @> p.number as read';
