import type { EditedCaseStudyFragment, FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { EditingFrame } from './editing-frame.js';

interface BlindPageProps {
  readonly frame: FrameFragment;
  readonly caseStudy: EditedCaseStudyFragment;
  /** Whether it is up now. */
  readonly isUp: boolean;
  readonly problem?: Problem | undefined;
}

/** Puts a case study up for blind rating, changes until when, ends it. */
export function BlindPage({ frame, caseStudy, isUp, problem }: BlindPageProps) {
  const { t, form } = useVisit();
  const { slug, blindUntil, viewerCanOpenBlindRating } = caseStudy;
  const action = `/case-studies/${slug}/blind`;
  return (
    <EditingFrame frame={frame} caseStudy={caseStudy} part="blind" title={t('editing.blindTitle')}>
      <Done name="opened">{t('editing.blindOpened')}</Done>
      <Done name="ended">{t('editing.blindEnded')}</Done>
      <p class="edit-lead">{t('editing.blindLead')}</p>
      {isUp && blindUntil && (
        <p>
          {t('editing.blindUntilNow')} <Time at={blindUntil} />
        </p>
      )}
      <ProblemSummary problem={problem} />
      {viewerCanOpenBlindRating ? (
        <PostForm action={action} class="editing">
          <OnceKey />
          <input type="hidden" name="revision" value={caseStudy.revision} />
          <TextField
            name="until"
            type="date"
            label={isUp ? t('editing.blindUntilOther') : t('editing.blindUntil')}
            hint={t('editing.blindHint')}
            value={form.text('until')}
            problem={problem?.fields.get('until')}
          />
          <div class="actions">
            <button type="submit" name="do" value="open" class="button main">
              {isUp ? t('editing.blindChange') : t('editing.blindOpen')}
            </button>
            {isUp && (
              <button type="submit" name="do" value="end" formNoValidate>
                {t('editing.blindEnd')}
              </button>
            )}
          </div>
        </PostForm>
      ) : (
        <p>{t('editing.blindCannot')}</p>
      )}
    </EditingFrame>
  );
}
