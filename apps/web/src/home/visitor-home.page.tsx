import { CaseStudyCard } from '../cases/case-study-card.js';
import type { VisitorHomeQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { ReflectionCard } from '../reflections/reflection-card.js';

/** What this is, and the best of what everybody may read. */
export function VisitorHome({ found }: { found: VisitorHomeQuery }) {
  const { t } = useVisit();
  return (
    <Frame frame={found} class="welcome">
      <h1>{t('home.what')}</h1>
      <p class="lead">{t('home.whatLong')}</p>
      {found.installation.isNew && (
        <div class="notice">
          <p>{t('home.isNew')}</p>
          <p class="actions">
            <a class="button main" href="/sign-up">
              {t('home.isNewDo')}
            </a>
          </p>
        </div>
      )}
      <ul class="offers" role="list">
        <li>{t('home.offerReflect')}</li>
        <li>{t('home.offerAnswer')}</li>
        <li>{t('home.offerShelf')}</li>
      </ul>
      <p class="actions">
        <a class="button main" href="/sign-up">
          {t('frame.signUp')}
        </a>
        <a class="button" href="/case-studies">
          {t('home.lookAround')}
        </a>
      </p>
      <section aria-labelledby="shelf" class="part">
        <div class="part-head">
          <h2 id="shelf">{t('home.bestOfShelf')}</h2>
          <p class="quiet">
            <a href="/case-studies">{t('home.wholeShelf')}</a>
          </p>
        </div>
        {found.caseStudies.nodes.length === 0 ? (
          <p>{t('home.shelfEmpty')}</p>
        ) : (
          <ol class="list" role="list">
            {found.caseStudies.nodes.map((caseStudy) => (
              <CaseStudyCard key={caseStudy.id} caseStudy={caseStudy} />
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="public" class="part">
        <div class="part-head">
          <h2 id="public">{t('home.publicReflections')}</h2>
          <p class="quiet">
            <a href="/tags">{t('home.byTag')}</a>
          </p>
        </div>
        {found.reflections.nodes.length === 0 ? (
          <p>{t('home.publicNone')}</p>
        ) : (
          <ol class="list" role="list">
            {found.reflections.nodes.map((reflection) => (
              <ReflectionCard key={reflection.id} reflection={reflection} />
            ))}
          </ol>
        )}
      </section>
    </Frame>
  );
}
