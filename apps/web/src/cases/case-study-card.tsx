import type { ComponentChildren } from 'preact';
import type { CaseStudyCardFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { spellScore } from '../ui/score.js';

interface CaseStudyCardProps {
  readonly caseStudy: CaseStudyCardFragment;
  /** What a search found in it, in the place of its goal. */
  readonly children?: ComponentChildren;
}

/** A case study in a list: whose, what for, and what its strategy was rated. An `li`. */
export function CaseStudyCard({ caseStudy, children }: CaseStudyCardProps) {
  const visit = useVisit();
  const { t } = visit;
  const { slug, title, organisation, strategy, ratingSummary, thread, tags, outcomeShown } = caseStudy;
  const { score, count } = ratingSummary;
  return (
    <li class="case-card">
      <h3>
        <a href={`/case-studies/${slug}`} dir="auto">
          {title}
        </a>
      </h3>
      <p>
        <bdi>{organisation.name}</bdi>
        {organisation.country && (
          <>
            {', '}
            <bdi>{organisation.country}</bdi>
          </>
        )}
        {' · '}
        {outcomeShown ? (
          <>
            {typeof score === 'number' && <b>{spellScore(visit, score)}</b>} {t('ui.ratings', { count })}
            {' · '}
            {t('ui.replies', { count: thread.replyCount })}
          </>
        ) : (
          <span class="flag">{t('cases.blind')}</span>
        )}
      </p>
      {children ?? (
        <p class="prose" dir="auto">
          {strategy.goalExcerpt}
        </p>
      )}
      {tags.length > 0 && (
        <p class="tag-line">
          {tags.map((tag) => (
            <a key={tag.slug} href={`/tags/${tag.slug}`}>
              <bdi>{tag.label}</bdi>
            </a>
          ))}
        </p>
      )}
    </li>
  );
}
