import { limits } from '#kernel';
import type { TagEditQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Choice } from '../ui/choice.js';
import { Crumbs } from '../ui/crumbs.js';
import { AreaField, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { FACETS, TAG_LISTS } from './tags.page.js';

interface TagEditProps {
  readonly found: TagEditQuery;
  readonly tag: NonNullable<TagEditQuery['tag']>;
  readonly problem: Problem | undefined;
}

/** Files a proposal, or changes a tag: its names, its side, and what it stands under. */
export function TagEditPage({ found, tag, problem }: TagEditProps) {
  const { t, form } = useVisit();
  const path = `/tags/${encodeURIComponent(tag.slug)}`;
  const isSent = form.flag('label');
  const sent = (name: string, stored: string) => (isSent ? form.text(name) : stored);
  const of = (name: string) => problem?.fields.get(name);
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/tags', label: t('tags.title') },
          { href: path, label: <bdi>{tag.label}</bdi> },
        ]}
      />
      <h1>{t('tags.editTitle', { tag: tag.label })}</h1>
      {!tag.filed && <p class="lead">{t('tags.fileLead')}</p>}
      <ProblemSummary problem={problem} />
      <PostForm action={`${path}/edit`}>
        <OnceKey />
        <TextField
          name="label"
          label={t('tags.label')}
          hint={t('tags.labelHint')}
          value={sent('label', tag.label)}
          problem={of('label')}
          required
        />
        <Choice
          name="facet"
          label={t('tags.facet')}
          problem={of('facet')}
          options={TAG_LISTS.flatMap((list) =>
            list === 'proposed' ? [] : [{ value: FACETS[list], label: t(`tags.${list}`) }],
          )}
          chosen={sent('facet', tag.facet)}
        />
        <TextField
          name="description"
          label={t('tags.description')}
          hint={t('tags.descriptionHint', { most: limits.tagDescriptionCharacters })}
          value={sent('description', tag.description ?? '')}
          problem={of('description')}
        />
        <Lists tag={tag} problem={problem} />
        {tag.narrower.length > 0 && (
          <p>
            {t('tags.narrowerStay')}{' '}
            {tag.narrower.map(({ slug, label }, at) => (
              <span key={slug}>
                {at > 0 && ', '}
                <a href={`/tags/${slug}/edit`}>
                  <bdi>{label}</bdi>
                </a>
              </span>
            ))}
          </p>
        )}
        <p class="actions">
          <button type="submit" class="button main">
            {t(tag.filed ? 'tags.editDo' : 'tags.fileDo')}
          </button>
          <a href={`${path}/merge`}>{t('tags.mergeLink')}</a>
        </p>
      </PostForm>
    </Frame>
  );
}

/** What is written one a line: what it stands under, what else it is called, where else it is described. */
function Lists({ tag, problem }: Pick<TagEditProps, 'tag' | 'problem'>) {
  const { t, form } = useVisit();
  const sent = (name: string, stored: string) => (form.flag('label') ? form.text(name) : stored);
  const of = (name: string) => problem?.fields.get(name);
  return (
    <>
      <AreaField
        name="broader"
        label={t('tags.broaderField')}
        hint={t('tags.broaderHint', { most: limits.broaderPerTag })}
        value={sent('broader', tag.broaderTags.map(({ label }) => label).join('\n'))}
        problem={of('broader')}
        rows={3}
      />
      <AreaField
        name="synonyms"
        label={t('tags.synonymsField')}
        hint={t('tags.synonymsHint', { most: limits.synonymsPerTag })}
        value={sent('synonyms', tag.synonyms.join('\n'))}
        problem={of('synonyms')}
        rows={4}
      />
      <AreaField
        name="sameAs"
        label={t('tags.sameAsField')}
        hint={t('tags.sameAsHint', { most: limits.sameAsPerTag })}
        value={sent('sameAs', tag.sameAs.join('\n'))}
        problem={of('sameAs')}
        rows={3}
      />
    </>
  );
}
