import { Marked, Typed } from '../desk/marked.js';
import { pathOf, titleOf } from '../desk/wording.js';
import { useVisit } from '../page/context.js';
import type { Trial } from './screening.page.js';

/** What the settings that were tried would have done: which texts would have waited, and for which words. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useVisit();
  const { screened, held, refused, newlyCaught, noLongerCaught, rules, caught } = trial;
  return (
    <section aria-labelledby="trial">
      <h2 id="trial" tabIndex={-1} data-focus>
        {t('screening.trial', { screened, caught: held + refused })}
      </h2>
      <p>
        {t('screening.compared', { newly: newlyCaught, no: noLongerCaught })} {t('screening.nothingChanged')}
      </p>
      {rules.length > 0 && (
        <ul>
          {rules.map(({ rule, count }) => (
            <li key={rule}>
              <span lang="en">{rule}</span>: {t('screening.ruleCount', { count })}
            </li>
          ))}
        </ul>
      )}
      <ol class="list" role="list">
        {caught.map(({ answer, rule, matched, newly, content }, at) => (
          <li key={at}>
            <h3>{content ? <a href={pathOf(content)}>{titleOf(content, t)}</a> : t('screening.withdrawn')}</h3>
            <p>
              {newly && <b>{t('screening.newly')} · </b>}
              {t(`screening.answer-${answer}`)} <span lang="en">{rule}</span>
            </p>
            {content?.bodyMarkdown && (
              <Typed>
                <Marked text={content.bodyMarkdown} words={matched} />
              </Typed>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
