import type { NoticeFragment } from '../generated/documents.js';
import type { Translate } from '../language/index.js';
import { shownName } from '../ui/person.js';

type Decision = NonNullable<NoticeFragment['decision']>;

/** A text of somebody's within a sentence, whichever way it is written. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Who did what where, as one sentence. */
export function sentenceOf(notice: NoticeFragment, t: Translate): string {
  const { kind, actor, decision, thread } = notice;
  if (decision) return kind === 'APPEAL' ? tellAppeal(notice, decision, t) : tellDecision(notice, decision, t);
  const title = thread?.subject.title ?? '';
  return t(`notifications.kind-${kind as Exclude<typeof kind, 'MODERATION' | 'APPEAL'>}`, {
    who: actor ? apart(shownName(actor)) : t('notifications.gone'),
    titled: title === '' ? 'no' : 'yes',
    title: apart(title),
  });
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
export function placeOf({ content, thread, decision }: NoticeFragment): string | null {
  if (decision?.aboutProfile) return '/account#profile';
  const about = content ?? decision?.content;
  if (!about || !thread) return null;
  const { subject } = thread;
  const page = subject.__typename === 'CaseStudy' ? `/case-studies/${subject.slug}` : `/reflections/${subject.id}`;
  return about.__typename === 'Reply' ? `${page}?reply=${about.number}#r${about.number}` : page;
}
