import { authorColumns, replyColumns, threadColumns, watchedBy } from '#discussion';
import { decisionFacts, refusedEdit } from '#moderation';
import { joinSubject, moderates, seesReply, seesSubject, seesThread, subjectTitle } from '#visibility';
import { contentJoin, notificationKind, reactionsTold } from './notification-visibility.js';

/** What is shown of the notification in row `n`, as columns; `notificationJoins` brings what they read. */
export const notificationColumns = `
        n.id as notification_id, ${notificationKind('n', 't', 'p')} as notification_kind, n.created_at as notified_at, n.read_at,
        case when t.status <> 'REMOVED' and ${seesSubject('t')} then ${subjectTitle('subject')} end as title,
        ${seesThread('t')} as thread_seen, ${threadColumns('t', moderates('t'))},
        ${replyColumns('p', `(p.number > 0 and ${seesReply('p', moderates('t'))})`)}, ${authorColumns('m')},
        d.id as decision_id, d.action as decision_action, d.reason as decision_reason, d.created_at as decided_at,
        d.until as decision_until, place.title as decision_course, d.undone_at is not null as decision_undone,
        ${decisionFacts('d')},
        ${refusedEdit('d')} as refused_edit, reacted.people,
        case when n.kind in ('THREAD_ACTIVITY', 'MENTION') then ${watchedBy('t')} end as watched_by,
        asked.id as prompt_id_told, asked.title as prompt_title, asked.due_at as prompt_due_at, n.prompt_change,
        a.decision_id is not null as appealed, a.outcome as appeal_outcome, a.explanation as appeal_explanation`;

/** What the notification in row `n` is about, and what its words are made of. */
export const notificationJoins = `${contentJoin('n')}
      ${joinSubject('t.id', 'subject')}
      left join decision d on d.id = n.decision_id left join appeal a on a.decision_id = n.decision_id
      left join course place on place.id = d.course_id and d.action in ('SUSPEND', 'LIFT_SUSPENSION')
      left join lateral (
        select count(distinct r.member_id)::integer as people, (array_agg(r.member_id order by r.created_at desc, r.member_id))[1] as latest
        ${reactionsTold('n')} and n.kind = 'REACTION') reacted on true
      left join member m on m.id = case when n.decision_id is not null then p.author_id when n.kind = 'REACTION' then reacted.latest
        else n.actor_id end`;
