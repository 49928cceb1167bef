import type {
  NoticeFragment,
  NoticeGroupFragment,
  NoticeLineFragment,
  NoticeSubjectFragment,
} from '../generated/documents.js';
import type { Translate } from '../language/index.js';
import { shownName } from '../ui/person.js';

type Decision = NonNullable<NoticeFragment['decision']>;

/** A text of somebody's within a sentence, whichever way it is written. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Who did what where, as one sentence. */
export function sentenceOf(notice: NoticeFragment, t: Translate): string {
  const { kind, decision, thread } = notice;
  if (decision) return kind === 'APPEAL' ? tellAppeal(notice, decision, t) : tellDecision(notice, decision, t);
  if (kind === 'PROMPT') {
    return t('notifications.kind-PROMPT', { change: notice.promptChange ?? '', title: apart(notice.subjectTitle) });
  }
  return t(`notifications.kind-${kind as Exclude<typeof kind, 'MODERATION' | 'APPEAL' | 'PROMPT'>}`, {
    ...who(notice, t),
    ...titled(thread?.subject.title ?? ''),
  });
}

/** Of several in one thread: how many are new in it, and how many of them are about the reader. */
export function sentenceOfGroup({ count, kinds, newest }: NoticeGroupFragment, t: Translate): string {
  if (count === 1) return sentenceOf(newest, t);
  const of = (kind: string) => kinds.find((one) => one.kind === kind)?.count ?? 0;
  const [mentions, answers] = [of('MENTION'), of('REPLY')];
  const replies = mentions + answers + of('THREAD_ACTIVITY') === count ? 'yes' : 'no';
  return [
    t('notifications.several', { count, replies, ...titled(newest.thread?.subject.title ?? '') }),
    ...(mentions > 0 ? [t('notifications.mentions', { count: mentions })] : []),
    ...(answers > 0 && answers < count ? [t('notifications.answers', { count: answers })] : []),
  ].join(', ');
}

/** Who did what, where it is said already in which thread. */
export function lineOf(notice: NoticeLineFragment, t: Translate): string {
  const kind = notice.kind as Exclude<typeof notice.kind, 'MODERATION' | 'APPEAL' | 'PROMPT'>;
  return t(`notifications.line-${kind}`, who(notice, t));
}

/** Why one is told. */
export function reasonOf({ kind, watchedBy }: NoticeFragment, t: Translate): string {
  return kind === 'THREAD_ACTIVITY'
    ? t('notifications.why-THREAD_ACTIVITY', { by: watchedBy ?? '' })
    : t(`notifications.why-${kind}`);
}

function who({ actor, people }: Pick<NoticeFragment, 'actor' | 'people'>, t: Translate) {
  return { who: actor ? apart(shownName(actor)) : t('notifications.gone'), others: Math.max(0, people - 1) };
}

function titled(title: string) {
  return { titled: title === '' ? 'no' : 'yes', title: apart(title) };
}

function tellDecision(notice: NoticeFragment, decision: Decision, t: Translate): string {
  const sentence = decided(notice, decision, t);
  return decision.undone ? t('notifications.undone', { sentence }) : sentence;
}

function tellAppeal(notice: NoticeFragment, decision: Decision, t: Translate): string {
  const outcome = decision.appeal?.outcome === 'OVERTURNED' ? 'granted' : 'refused';
  return t(`notifications.appeal-${outcome}`, { sentence: decided(notice, decision, t) });
}

function decided({ content, thread }: NoticeFragment, decision: Decision, t: Translate): string {
  const title = thread?.subject.title ?? '';
  const about = title === '' ? undefined : (decision.content ?? content)?.__typename;
  const work = t('notifications.work', {
    about: decision.aboutProfile ? 'Profile' : (about ?? 'other'),
    title: apart(title),
  });
  return t(`notifications.decided-${decision.action}`, { work });
}

/** The page that shows exactly what a notice is about; null where the viewer no longer sees it. */
export function placeOf({ kind, path, content, thread, decision }: NoticeFragment): string | null {
  if (kind === 'PROMPT') return path ?? null;
  if (decision?.aboutProfile) return '/account#profile';
  const about = content ?? decision?.content;
  if (!about || !thread) return null;
  const page = pageOfSubject(thread.subject);
  return about.__typename === 'Reply' ? `${page}?reply=${about.number}#r${about.number}` : page;
}

export function pageOfSubject(subject: NoticeSubjectFragment): string {
  return subject.__typename === 'CaseStudy' ? `/case-studies/${subject.slug}` : `/reflections/${subject.id}`;
}
