import { limits } from '#kernel';
import type { TagEditQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';

interface TagRefuseProps {
  readonly found: TagEditQuery;
  readonly tag: NonNullable<TagEditQuery['tag']>;
  readonly problem: Problem | undefined;
}

/** Takes a proposed tag off everything that carries it, with a reason for whoever wrote it. */
export function TagRefusePage({ found, tag, problem }: TagRefuseProps) {
  const { t, form } = useVisit();
  const path = `/tags/${encodeURIComponent(tag.slug)}`;
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/tags', label: t('tags.title') },
          { href: '/tags?list=proposed', label: t('tags.proposed') },
        ]}
      />
      <h1>{t('tags.refuseTitle', { tag: tag.label })}</h1>
      <p class="lead">{t('tags.refuseLead')}</p>
      <ProblemSummary problem={problem} />
      <PostForm action={`${path}/refuse`}>
        <OnceKey />
        <AreaField
          name="reason"
          label={t('tags.refuseReason')}
          hint={t('tags.refuseReasonHint', { ...limits.tagReasonCharacters })}
          value={form.text('reason')}
          problem={problem?.fields.get('reason')}
          rows={3}
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('tags.refuseDo')}
          </button>
          <a href={`${path}/merge`}>{t('tags.refuseMerge')}</a>
        </p>
      </PostForm>
    </Frame>
  );
}
