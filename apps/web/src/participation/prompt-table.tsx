import type { CountedPromptFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Moment } from '../ui/moment.js';
import { Scrolls } from '../ui/scrolls.js';
import { ShareBar } from './bar.js';
import { isDue } from './progress-words.js';

interface PromptTableProps {
  readonly prompts: readonly CountedPromptFragment[];
  readonly learnerCount: number;
  readonly now: Date;
}

/** How many learners have what for each prompt. Each figure leads to those whom it counts. */
export function PromptTable({ prompts, learnerCount, now }: PromptTableProps) {
  const { t } = useVisit();
  const heads = ['prompt', 'due', 'bar', 'onTime', 'late', 'missing', 'owing'] as const;
  return (
    <Scrolls label={t('participation.promptsCaption')}>
      <table class="counts stacks">
        <caption>{t('participation.promptsCaption')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`participation.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {prompts.map((counted) => (
            <PromptRow key={counted.prompt.number} counted={counted} whole={learnerCount} now={now} />
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

function PromptRow({ counted, whole, now }: { counted: CountedPromptFragment; whole: number; now: Date }) {
  const { t, number: spell } = useVisit();
  const { prompt, onTime, late, published, missing, notOwed, owing } = counted;
  const { number, title, dueAt, opensAt } = prompt;
  const isOpen = opensAt == null || new Date(opensAt) <= now;
  const counts = [dueAt ? onTime : published, late, missing, owing];
  const label = t('participation.barOfPrompt', { onTime, late, missing });
  return (
    <tr>
      <th scope="row">
        {spell(number)}. <bdi>{title}</bdi>
        {notOwed > 0 && <span class="note"> {t('participation.joinedLater', { count: notOwed })}</span>}
      </th>
      <td data-label={t('participation.due')}>
        {!isOpen ? t('participation.notOpen') : dueAt ? <Moment at={dueAt} now={now} /> : t('participation.noDate')}
      </td>
      <td data-label={t('participation.bar')}>
        <ShareBar
          label={dueAt ? label : t('participation.barPublished', { published })}
          whole={whole - notOwed}
          onTime={onTime + published}
          {...{ late, missing }}
        />
      </td>
      {(['onTime', 'late', 'missing', 'owing'] as const).map((kind, at) => (
        <td key={kind} class="figure" data-label={t(`participation.${kind}`)}>
          {kind === 'onTime' ? (
            <>
              {spell(counts[at] as number)}
              {!dueAt && <span class="vh"> {t('participation.published')}</span>}
            </>
          ) : kind === 'missing' && !isDue(counted, now) ? (
            <span class="note">{t(dueAt ? 'participation.notDue' : 'participation.noDate')}</span>
          ) : (
            <Figure count={counts[at] as number} href={`?show=${kind}&prompt=${number}#learners`} />
          )}
        </td>
      ))}
    </tr>
  );
}

/** Nothing leads to nobody. */
function Figure({ count, href }: { count: number; href: string }) {
  const { number } = useVisit();
  return <>{count > 0 ? <a href={href}>{number(count)}</a> : number(0)}</>;
}
