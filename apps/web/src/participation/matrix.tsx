import type { CountedPromptFragment, LearnerRowFragment, ProgressCellFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Ago } from '../ui/moment.js';
import { Scrolls } from '../ui/scrolls.js';
import { Name } from '../ui/text.js';
import { ShareBar } from './bar.js';
import { countDue, isOwed, SIGNS, type Sign, signOf, spellCell } from './progress-words.js';

interface MatrixProps {
  readonly slug: string;
  readonly prompts: readonly CountedPromptFragment[];
  readonly learners: readonly LearnerRowFragment[];
  readonly now: Date;
}

/** Learners and prompts at one look. */
export function Matrix({ slug, prompts, learners, now }: MatrixProps) {
  const { t, number } = useVisit();
  return (
    <>
      <Legend />
      <Scrolls label={t('participation.matrix')}>
        <table class="matrix">
          <caption>{t('participation.matrixCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('participation.learner')}</th>
              {prompts.map(({ prompt }) => (
                <th key={prompt.number} scope="col" class="sign">
                  <abbr
                    title={t('participation.columnOf', { number: prompt.number, title: prompt.title })}
                    aria-label={t('participation.columnOf', { number: prompt.number, title: prompt.title })}
                  >
                    {number(prompt.number)}
                  </abbr>
                </th>
              ))}
              <th scope="col">{t('participation.needs')}</th>
              <th scope="col">{t('participation.repliesGiven')}</th>
              <th scope="col">{t('participation.active')}</th>
            </tr>
          </thead>
          <tbody>
            {learners.map((learner) => (
              <LearnerRow key={learner.member.user.handle} {...{ slug, prompts, learner, now }} />
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}

interface LearnerRowProps extends Omit<MatrixProps, 'learners'> {
  readonly learner: LearnerRowFragment;
}

function LearnerRow({ slug, prompts, learner, now }: LearnerRowProps) {
  const { t } = useVisit();
  const { user } = learner.member;
  const { repliesGiven, distinctPeersRepliedTo, lastActiveAt } = learner.participation;
  const counts = countDue(learner.prompts, prompts, now);
  const page = `/courses/${slug}/participation/${user.handle}`;
  return (
    <tr>
      <th scope="row">
        <a href={page}>
          <Name user={user} />
        </a>
        {counts.due > 0 && <ShareBar label={t('participation.barOf', counts)} whole={counts.due} {...counts} />}
      </th>
      {learner.prompts.map((cell, at) => (
        <Cell key={at} cell={cell} number={prompts[at]?.prompt.number ?? 0} page={page} />
      ))}
      <td data-label={t('participation.needs')}>
        {[
          learner.missing > 0 && t('participation.missingOf', { missing: learner.missing, due: counts.due }),
          learner.repliesOwed > 0 && t('participation.repliesOwed', { count: learner.repliesOwed }),
        ]
          .filter(Boolean)
          .join(', ') || t('participation.nothingNeeded')}
      </td>
      <td data-label={t('participation.repliesGiven')}>
        {t('participation.repliesTo', { replies: repliesGiven, peers: distinctPeersRepliedTo })}
      </td>
      <td data-label={t('participation.active')}>
        {lastActiveAt ? <Ago at={lastActiveAt} now={now} /> : t('participation.never')}
      </td>
    </tr>
  );
}

/** Leads to the reflection, or to what is owed. */
function Cell({ cell, number, page }: { cell: ProgressCellFragment; number: number; page: string }) {
  const { t, number: spell } = useVisit();
  const sign = signOf(cell);
  const said = t('participation.cellOf', { number, what: spellCell(t, cell) });
  return (
    <td class={`sign ${sign}`} data-label={spell(number)}>
      <a
        href={cell.reflectionId ? `/reflections/${cell.reflectionId}` : `${page}#prompt-${number}`}
        title={said}
        aria-label={said}
      >
        {SIGNS[sign]}
        {isOwed(cell) && <sub>{cell.repliesOwed}</sub>}
      </a>
    </td>
  );
}

function Legend() {
  const { t } = useVisit();
  return (
    <details class="legend" open>
      <summary>{t('participation.legend')}</summary>
      <ul role="list">
        {(Object.keys(SIGNS) as Sign[])
          .filter((sign) => sign !== 'SHORT')
          .map((sign) => (
            <li key={sign}>
              <span class={`sign ${sign}`} aria-hidden="true">
                {SIGNS[sign]}
              </span>{' '}
              {t(`participation.state-${sign}`)}
            </li>
          ))}
        <li>
          <span class="sign SHORT" aria-hidden="true">
            {SIGNS.SHORT}
          </span>{' '}
          {t('participation.short')}
        </li>
        <li>{t('participation.legendOwed')}</li>
      </ul>
    </details>
  );
}
