import type {
  CountedPromptFragment,
  LearnerPageQuery,
  ProgressCellFragment,
  ReflectionsOfLearnerQuery,
} from '../generated/documents.js';
import { ReflectionLine } from '../home/reflection-line.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import { Ago, Moment } from '../ui/moment.js';
import { shownName } from '../ui/person.js';
import { Scrolls } from '../ui/scrolls.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { ShareBar } from './bar.js';
import { ParticipationFrame } from './participation-frame.js';
import { countDue, isOwed, SIGNS, signOf, spellCell } from './progress-words.js';

type Learner = LearnerPageQuery['courseProgress']['learners']['nodes'][number];

interface LearnerPageProps {
  readonly found: LearnerPageQuery;
  readonly learner: Learner;
  readonly reflections: ReflectionsOfLearnerQuery['reflections'];
  readonly now: Date;
}

/** One learner's course at a glance, for those who moderate it. */
export function LearnerPage({ found, learner, reflections, now }: LearnerPageProps) {
  const { t } = useVisit();
  const { course, prompts } = found.courseProgress;
  const { user, joinedAt } = learner.member;
  const { lastActiveAt } = learner.participation;
  const counts = countDue(learner.prompts, prompts, now);
  return (
    <ParticipationFrame frame={found} course={course} title={<Name user={user} />}>
      <p class="byline">
        <Told name="participation.joined" values={{ when: <Time at={joinedAt} style="day" /> }} />{' '}
        {lastActiveAt ? (
          <Told name="participation.lastActive" values={{ when: <Ago at={lastActiveAt} now={now} /> }} />
        ) : (
          t('participation.neverActive')
        )}{' '}
        <a href={`/members/${user.handle}`}>{t('participation.profile', { name: shownName(user) })}</a>
      </p>
      {counts.due > 0 && (
        <p class="with-bar">
          <span aria-hidden="true">
            <ShareBar label={t('participation.barOf', counts)} whole={counts.due} {...counts} />
          </span>{' '}
          {t('participation.barOf', counts)}
        </p>
      )}
      <Figures learner={learner} />
      {prompts.length > 0 && <ByPrompt prompts={prompts} cells={learner.prompts} now={now} />}
      <section class="part" aria-labelledby="reflections">
        <h2 id="reflections">{t('participation.theirReflections', { name: shownName(user) })}</h2>
        {reflections.nodes.length === 0 ? (
          <p>{t('participation.wroteNothing')}</p>
        ) : (
          <ol class="list" role="list">
            {reflections.nodes.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={reflections.pageInfo} />
      </section>
    </ParticipationFrame>
  );
}

function Figures({ learner: { participation } }: { learner: Learner }) {
  const { t } = useVisit();
  const { reflections, words, unansweredReflections, repliesReceived, ratingsGiven } = participation;
  const { repliesGiven, distinctPeersRepliedTo } = participation;
  return (
    <section class="part" aria-labelledby="figures">
      <h2 id="figures">{t('participation.figures')}</h2>
      <ul>
        <li>
          {t('participation.reflectionsWritten', { count: reflections, words })}
          {reflections > 0 && `; ${t('participation.unanswered', { count: unansweredReflections })}`}
        </li>
        <li>
          {t('participation.repliesGiven')}:{' '}
          {t('participation.repliesTo', { replies: repliesGiven, peers: distinctPeersRepliedTo })};{' '}
          {t('participation.repliesReceived', { count: repliesReceived })}
        </li>
        <li>{t('participation.ratings', { count: ratingsGiven })}</li>
      </ul>
    </section>
  );
}

interface ByPromptProps {
  readonly prompts: readonly CountedPromptFragment[];
  readonly cells: readonly ProgressCellFragment[];
  readonly now: Date;
}

function ByPrompt({ prompts, cells, now }: ByPromptProps) {
  const { t, number: spell } = useVisit();
  return (
    <section class="part" aria-labelledby="by-prompt">
      <h2 id="by-prompt">{t('participation.byPrompt')}</h2>
      <Scrolls label={t('participation.byPromptCaption')}>
        <table class="counts stacks">
          <caption>{t('participation.byPromptCaption')}</caption>
          <thead>
            <tr>
              {(['prompt', 'due', 'reflection', 'replies'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`participation.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell, at) => {
              const { number, title, dueAt, repliesRequired } = (prompts[at] as CountedPromptFragment).prompt;
              const sign = signOf(cell);
              const required = sign === 'NOT_OWED' ? 0 : repliesRequired;
              return (
                <tr key={number} id={`prompt-${number}`}>
                  <th scope="row">
                    {spell(number)}. <bdi>{title}</bdi>
                  </th>
                  <td data-label={t('participation.due')}>
                    {dueAt ? <Moment at={dueAt} now={now} /> : t('participation.noDate')}
                  </td>
                  <td class={sign} data-label={t('participation.reflection')}>
                    <span aria-hidden="true">{SIGNS[sign]} </span>
                    {spellCell(t, { ...cell, repliesOwed: 0 })}
                    {cell.words > 0 && sign !== 'SHORT' && `, ${t('participation.words', { count: cell.words })}`}
                    {cell.reflectionId && (
                      <>
                        {'. '}
                        <a href={`/reflections/${cell.reflectionId}`}>{t('participation.read')}</a>
                      </>
                    )}
                  </td>
                  <td class={isOwed(cell) ? 'owing' : undefined} data-label={t('participation.replies')}>
                    {required === 0 && cell.replies === 0
                      ? t('participation.noneRequired')
                      : t('participation.repliesOf', {
                          replies: cell.replies,
                          peers: cell.peersRepliedTo,
                          required,
                        })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}
