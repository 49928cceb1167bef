import type { EditedCaseStudyFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { OnceKey, PostForm } from '../ui/form.js';

/** Takes a case study off the shelf, for good: behind a fold, with what it means. */
export function Withdrawal({ caseStudy: { slug, title, revision } }: { caseStudy: EditedCaseStudyFragment }) {
  const { t } = useVisit();
  return (
    <details class="edit-fold">
      <summary>{t('editing.withdraw')}</summary>
      <p>{t('editing.withdrawMeans')}</p>
      <PostForm action={`/case-studies/${slug}/remove`}>
        <OnceKey />
        <input type="hidden" name="revision" value={revision} />
        <button type="submit" class="button danger">
          {t('editing.withdrawNow', { title })}
        </button>
      </PostForm>
    </details>
  );
}
