import { useVisit } from '../page/context.js';
import { Time } from '../ui/text.js';
import { type CaseStudyOnPage, isBlind, pathOf } from './case-study.head.js';

interface BlindNoticeProps {
  readonly caseStudy: CaseStudyOnPage;
  readonly now: Date;
}

/** Says that the outcome is kept back for now, from whom, and how one gets to it. */
export function BlindNotice({ caseStudy, now }: BlindNoticeProps) {
  const { t, memberId, path } = useVisit();
  const { blindUntil, outcomeShown, viewerCan } = caseStudy;
  if (!blindUntil || (outcomeShown && !isBlind(caseStudy, now))) return null;
  const here = pathOf(caseStudy);
  return (
    <div class="blind">
      <h2>{t('ratings.blindTitle')}</h2>
      <p>
        {t(outcomeShown ? 'ratings.blindShown' : 'ratings.blindHidden')} <Time at={blindUntil} />.
      </p>
      {!outcomeShown && (
        <p class="actions">
          {memberId === null ? (
            <a class="button main" href={`/sign-in?to=${encodeURIComponent(path)}`}>
              {t('ratings.signInToRate')}
            </a>
          ) : (
            viewerCan.rate && (
              <a class="button main" href={`${here}/rate`}>
                {t('ratings.rateBlind')}
              </a>
            )
          )}
          {memberId !== null && <a href={`${here}/reveal`}>{t('ratings.seeOutcome')}</a>}
        </p>
      )}
    </div>
  );
}
