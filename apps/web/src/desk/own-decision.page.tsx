import { limits } from '#kernel';
import type { DecisionPageQuery, JudgedDecisionFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { Typed } from './marked.js';
import { pathOf, subjectOf } from './wording.js';

interface OwnDecisionProps {
  readonly found: DecisionPageQuery;
  readonly decision: JudgedDecisionFragment;
  readonly problem: Problem | undefined;
}

/** What was decided about one's text, or about oneself: in words, with the reason, the text, and how to appeal. */
export function OwnDecisionPage({ found, decision, problem }: OwnDecisionProps) {
  const { t } = useVisit();
  const { action, content, aboutProfile, reason, text, createdAt, undone, until, course } = decision;
  const about = aboutProfile ? 'Profile' : (content?.__typename ?? 'other');
  const title = content ? `\u2068${subjectOf(content).title}\u2069` : '';
  const work = t('notifications.work', { about, title });
  return (
    <Frame frame={found}>
      <Crumbs above={[{ href: '/notifications', label: t('frame.notices') }]} />
      <h1>{t('desk.ownTitle')}</h1>
      <Done name="appealed">{t('desk.appealSent')}</Done>
      <ProblemSummary problem={problem} />
      <p class="lead">
        {t(`notifications.decided-${action}`, { work })}
        {course && until && (
          <>
            {' '}
            <Told name="desk.ownCourse" values={{ course: <bdi>{course.title}</bdi> }} />
          </>
        )}
        {until && (
          <>
            {' '}
            <Told name="desk.until" values={{ until: <Time at={until} /> }} />
          </>
        )}
      </p>
      <p class="byline">
        <Time at={createdAt} />
        {content && content.status !== 'REMOVED' && (
          <>
            {' · '}
            <a href={pathOf(content)}>{t('desk.ownText')}</a>
          </>
        )}
        {aboutProfile && (
          <>
            {' · '}
            <a href="/account#profile">{t('desk.ownProfile')}</a>
          </>
        )}
      </p>
      {undone && <p class="asks">{t('desk.ownUndone')}</p>}
      <section aria-labelledby="why">
        <h2 id="why">{t('notifications.reason')}</h2>
        <p class="why" dir="auto">
          {reason}
        </p>
      </section>
      {text && (
        <section aria-labelledby="judged">
          <h2 id="judged">{t('notifications.judged')}</h2>
          <Typed>{text}</Typed>
        </section>
      )}
      <AppealSection decision={decision} problem={problem} />
    </Frame>
  );
}

function AppealSection({ decision, problem }: Pick<OwnDecisionProps, 'decision' | 'problem'>) {
  const { t, form } = useVisit();
  const { id, appeal, appealUntil } = decision;
  const { least, most } = limits.moderation.appealCharacters;
  if (!appeal && !appealUntil) return null;
  return (
    <section aria-labelledby="appeal">
      <h2 id="appeal">{t('desk.ownAppeal')}</h2>
      {appeal ? (
        <>
          <p>
            {t('notifications.appealed')} <Time at={appeal.createdAt} style="day" />.{' '}
            {appeal.outcome === null ? t('notifications.appealWaits') : t(`desk.ownOutcome-${appeal.outcome}`)}
          </p>
          <p class="why" dir="auto">
            {appeal.statement}
          </p>
          {appeal.explanation && (
            <>
              <h3>{t('notifications.explanation')}</h3>
              <p class="why" dir="auto">
                {appeal.explanation}
              </p>
            </>
          )}
        </>
      ) : (
        appealUntil && (
          <PostForm action={`/decisions/${id}/appeal`}>
            <p>
              {t('notifications.appealUntil')} <Time at={appealUntil} />.
            </p>
            <OnceKey />
            <AreaField
              name="statement"
              label={t('notifications.statement')}
              hint={t('notifications.statementHint', { least, most })}
              required
              rows={6}
              value={problem ? form.text('statement') : ''}
              problem={problem?.fields.get('statement')}
            />
            <p class="actions">
              <button type="submit" class="button main">
                {t('notifications.appeal')}
              </button>
            </p>
          </PostForm>
        )
      )}
    </section>
  );
}
