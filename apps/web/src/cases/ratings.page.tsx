import type { RatingsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Pager } from '../ui/list.js';
import { NameLink, Time } from '../ui/text.js';
import { pathOf } from './case-study.head.js';
import { Comment, ScoreList } from './rating-result.js';

interface RatingsProps {
  readonly found: RatingsPageQuery;
  readonly caseStudy: NonNullable<RatingsPageQuery['caseStudy']>;
}

/** Who rated it and how, with their reasons. */
export function RatingsPage({ found, caseStudy }: RatingsProps) {
  const { t } = useVisit();
  const { title, ratings } = caseStudy;
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/case-studies', label: t('cases.shelf') },
          { href: pathOf(caseStudy), label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t('ratings.allTitle', { count: ratings.totalCount })}</h1>
      {ratings.totalCount === 0 && <p>{t('ratings.none')}</p>}
      <ol class="list ratings" role="list">
        {ratings.nodes.map((rating) => (
          <li key={rating.id}>
            <h2>
              <NameLink user={rating.rater} />
            </h2>
            <p class="byline">
              <Time at={rating.updatedAt} style="day" />
              {rating.blind && ` · ${t('ratings.givenBlind')}`}
              {rating.caseStudyChanged && ` · ${t('ratings.changedSince')}`}
            </p>
            <ScoreList scores={rating.scores} />
            {rating.comment && <Comment rating={rating} />}
          </li>
        ))}
      </ol>
      <Pager pageInfo={ratings.pageInfo} />
    </Frame>
  );
}
