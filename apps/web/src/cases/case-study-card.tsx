import type { CaseStudyCardFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';

/** A case study in a list: whose, what for, and what its strategy was rated. An `li`. */
export function CaseStudyCard({ caseStudy }: { caseStudy: CaseStudyCardFragment }) {
  const { t, number } = useVisit();
  const { slug, title, organisation, strategy, ratingSummary, thread } = caseStudy;
  const { score, count } = ratingSummary;
  return (
    <li>
      <h3>
        <a href={`/case-studies/${slug}`} dir="auto">
          {title}
        </a>
      </h3>
      <p>
        <bdi>{organisation.name}</bdi>
        {' · '}
        {typeof score === 'number' && <b>{number(score, 1)}</b>} {t('ui.ratings', { count })}
        {' · '}
        {t('ui.replies', { count: thread.replyCount })}
      </p>
      <p class="prose" dir="auto">
        {strategy.goal}
      </p>
    </li>
  );
}
