import type { OpenThread } from '../discussion/open-thread.js';
import { SubjectActions } from '../discussion/subject-actions.js';
import { Thread } from '../discussion/thread.js';
import type { CaseStudyPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Cite } from '../ui/cite.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done } from '../ui/form.js';
import { Picture } from '../ui/picture.js';
import { NameLink, Prose, Time } from '../ui/text.js';
import { BlindNotice } from './blind-notice.js';
import { CampaignNotes } from './campaign-notes.js';
import { type CaseStudyOnPage, citableOf, pathOf } from './case-study.head.js';
import { OwnRating, RatingResult, ScoreHead } from './rating-result.js';
import { Series, spanOf } from './series.js';
import { AFTER, BEFORE, StrategyParts } from './strategy.js';

interface CaseStudyPageProps {
  readonly found: CaseStudyPageQuery;
  readonly caseStudy: CaseStudyOnPage;
  readonly thread: OpenThread;
  readonly now: Date;
}

/** A campaign: what for, what came of it, what peers think of its strategy, and what they say. */
export function CaseStudyPage({ found, caseStudy, thread, now }: CaseStudyPageProps) {
  const visit = useVisit();
  const { t } = visit;
  const { title, strategy, bodyHtml, media, metrics, sources, outcomeShown, ratingSummary, viewerRating } = caseStudy;
  const path = pathOf(caseStudy);
  const cited = citableOf(visit, caseStudy);
  return (
    <Frame frame={found} class="with-notes">
      <div class="case-head">
        <Crumbs above={[{ href: '/case-studies', label: t('cases.shelf') }]} />
        <h1 dir="auto">{title}</h1>
        <Byline caseStudy={caseStudy} />
        <Done name="rated">{t('ratings.doneRated')}</Done>
        <Done name="rating-withdrawn">{t('ratings.doneWithdrawn')}</Done>
        <Done name="revealed">{t('ratings.doneRevealed')}</Done>
        <Done name="published">{t('cases.donePublished')}</Done>
        <Done name="saved">{t('cases.doneSaved')}</Done>
        <Done name="reported">{t('discussion.reported')}</Done>
        <Standing caseStudy={caseStudy} />
        <BlindNotice caseStudy={caseStudy} now={now} />
        {outcomeShown && <ScoreHead caseStudy={caseStudy} />}
      </div>
      <CampaignNotes caseStudy={caseStudy} />
      <div class="case-body">
        <StrategyParts strategy={strategy} parts={BEFORE} />
        <Pictures id="pictures" title={t('cases.pictures')} media={media.filter((one) => !one.showsOutcome)} />
        {metrics.length > 0 && (
          <section class="part" aria-labelledby="figures">
            <h2 id="figures">{t('cases.figures')}</h2>
            {metrics.map((series) => (
              <Series key={series.id} series={series} span={spanOf(metrics)} csv={`${path}/metrics.csv`} />
            ))}
          </section>
        )}
        <StrategyParts strategy={strategy} parts={AFTER} />
        <Pictures
          id="outcome-pictures"
          title={t('cases.outcomePictures')}
          media={media.filter((one) => one.showsOutcome)}
        />
        {bodyHtml && (
          <section class="part" aria-labelledby="more-said">
            <h2 id="more-said">{t('cases.body')}</h2>
            <Prose html={bodyHtml} />
          </section>
        )}
        {sources.length > 0 && <Sources sources={sources} />}
        {outcomeShown && <RatingResult summary={ratingSummary} path={path} />}
        {viewerRating && <OwnRating rating={viewerRating} caseStudy={caseStudy} />}
        <About caseStudy={caseStudy} />
        {outcomeShown && (
          <>
            <SubjectActions
              thread={caseStudy.thread}
              subject={caseStudy}
              editAt={`${path}/edit`}
              citeAt={cited ? '#cite' : null}
            />
            <Thread thread={thread} subject={{ ...caseStudy, path }} canReply={caseStudy.viewerCan.reply} />
          </>
        )}
        {cited && <Cite cited={cited} files={path} />}
      </div>
    </Frame>
  );
}

function Pictures({ id, title, media }: Pick<CaseStudyOnPage, 'media'> & { id: string; title: string }) {
  if (media.length === 0) return null;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {media.map((one) => (
        <Picture key={one.id} media={one} />
      ))}
    </section>
  );
}

function Byline({ caseStudy }: { caseStudy: CaseStudyOnPage }) {
  const { t } = useVisit();
  const { author, publishedAt, editedAt, sources, reflections, viewerCan, audience } = caseStudy;
  const path = pathOf(caseStudy);
  return (
    <>
      <p class="byline">
        {t('cases.putOn')}{' '}
        <b>
          <NameLink user={author} />
        </b>
        {publishedAt && (
          <>
            {' · '}
            <Time at={publishedAt} style="day" />
          </>
        )}
        {editedAt && (
          <>
            {' · '}
            {t('ui.edited')} <Time at={editedAt} style="day" />
          </>
        )}
        {sources.length > 0 && (
          <>
            {' · '}
            <a href="#sources">{t('cases.sourceCount', { count: sources.length })}</a>
          </>
        )}
        {reflections.nodes.length > 0 && (
          <>
            {' · '}
            <a href="#about">{t('cases.discussedBy', countOf(reflections))}</a>
          </>
        )}
        {audience === 'MEMBERS' && (
          <>
            {' · '}
            {t('cases.membersOnly')}
          </>
        )}
      </p>
      <p class="quiet">
        {viewerCan.edit && <a href={`${path}/edit`}>{t('cases.edit')}</a>}
        {viewerCan.edit && <a href={`${path}/figures`}>{t('cases.editFigures')}</a>}
        <a href={`/case-studies/compare?a=${caseStudy.slug}`}>{t('cases.compareWith')}</a>
      </p>
    </>
  );
}

/** For whoever is shown what is not on the shelf, why it is not. */
function Standing({ caseStudy }: { caseStudy: CaseStudyOnPage }) {
  const { t } = useVisit();
  const { status, heldBecause } = caseStudy;
  if (status === 'VISIBLE' && heldBecause.length === 0) return null;
  return (
    <div class="standing">
      <p>{t(status === 'VISIBLE' ? 'cases.editHeld' : (`cases.standing${status}` as 'cases.standingDRAFT'))}</p>
      {heldBecause.length > 0 && (
        <ul role="list">
          {heldBecause.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Sources({ sources }: Pick<CaseStudyOnPage, 'sources'>) {
  const { t } = useVisit();
  return (
    <section class="part" aria-labelledby="sources">
      <h2 id="sources">{t('cases.sources')}</h2>
      <ol class="sources" role="list">
        {sources.map(({ title, url, credit, licence }) => (
          <li key={title + url}>
            {url ? (
              <a href={url} rel="nofollow noopener ugc" dir="auto">
                {title}
              </a>
            ) : (
              <span dir="auto">{title}</span>
            )}
            {(credit || licence) && (
              <span class="credit">
                {credit && <bdi>{credit}</bdi>}
                {credit && licence && ' · '}
                {licence && <bdi>{licence}</bdi>}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How many reflections discuss it: those on this page, and whether there are more. Counting all of them is a statement of its own. */
function countOf({ nodes, pageInfo }: CaseStudyOnPage['reflections']) {
  return { count: nodes.length, more: pageInfo.hasNextPage ? 'yes' : 'no' };
}

/** Reflections that discuss it: without the tags and unread replies of a card, each of which is a statement more. */
function About({ caseStudy }: { caseStudy: CaseStudyOnPage }) {
  const { t } = useVisit();
  const { nodes } = caseStudy.reflections;
  if (nodes.length === 0) return null;
  return (
    <section class="part" aria-labelledby="about">
      <h2 id="about">{t('cases.about', { count: nodes.length })}</h2>
      <ol class="list" role="list">
        {nodes.map(({ id, title, excerpt, author, publishedAt }) => (
          <li key={id}>
            <h3>
              <a href={`/reflections/${id}`} dir="auto">
                {title}
              </a>
            </h3>
            <p>
              <NameLink user={author} />
              {publishedAt && (
                <>
                  {' · '}
                  <Time at={publishedAt} style="day" />
                </>
              )}
            </p>
            <p class="prose" dir="auto">
              {excerpt}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
