import { limits } from '#kernel';
import type { TagEditQuery, TagLinkFragment, TagMergePreviewQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Told } from '../ui/told.js';

type Preview = TagMergePreviewQuery['tagMergePreview'];

interface TagMergeProps {
  readonly found: TagEditQuery;
  readonly tag: NonNullable<TagEditQuery['tag']>;
  /** What was typed for the other one. */
  readonly into: string;
  readonly preview: Preview | undefined;
  readonly problem: Problem | undefined;
}

/** Lets a tag go over to another: first what would move, then the one button. */
export function TagMergePage({ found, tag, into, preview, problem }: TagMergeProps) {
  const { t } = useVisit();
  const path = `/tags/${encodeURIComponent(tag.slug)}`;
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/tags', label: t('tags.title') },
          { href: path, label: <bdi>{tag.label}</bdi> },
        ]}
      />
      <h1>{t('tags.mergeTitle', { tag: tag.label })}</h1>
      <p class="lead">{t('tags.mergeLead')}</p>
      <ProblemSummary problem={problem} />
      <form action={`${path}/merge`}>
        <TextField
          name="into"
          label={t('tags.mergeInto')}
          hint={t('tags.mergeIntoHint')}
          value={into}
          problem={problem?.fields.get('into')}
          required
        />
        <p class="actions">
          <button type="submit">{t('tags.mergePreview')}</button>
        </p>
      </form>
      {preview && <Moves preview={preview} path={path} />}
    </Frame>
  );
}

function Moves({ preview, path }: { preview: Preview; path: string }) {
  const { t } = useVisit();
  const { from, into, seenCount, seenWithBothCount } = preview;
  const counted = seenCount < limits.countedUnderTag;
  return (
    <section class="waits" aria-labelledby="moves">
      <h2 id="moves">{t('tags.moves', { from: from.label, into: into.label })}</h2>
      <ul>
        <li>
          {t(counted ? 'tags.movesTexts' : 'tags.movesTextsOrMore', { count: seenCount })}{' '}
          {seenWithBothCount > 0 && t('tags.movesBoth', { count: seenWithBothCount })}
        </li>
        <li>
          <Told
            name="tags.movesNames"
            values={{ names: <bdi>{[from.label, ...from.synonyms].join(', ')}</bdi>, into: <bdi>{into.label}</bdi> }}
          />
        </li>
        {from.narrower.length > 0 && <Neighbours name="tags.movesNarrower" tags={from.narrower} />}
        {from.broaderTags.length > 0 && <Neighbours name="tags.movesBroader" tags={from.broaderTags} />}
        {!into.filed && <li>{t('tags.movesFiles', { tag: into.label })}</li>}
        <li>{t('tags.movesForGood', { tag: from.label })}</li>
      </ul>
      <PostForm action={`${path}/merge`}>
        <OnceKey />
        <input type="hidden" name="into" value={into.slug} />
        <p class="actions">
          <button type="submit" class="button main">
            {t('tags.mergeDo', { from: from.label, into: into.label })}
          </button>
        </p>
      </PostForm>
    </section>
  );
}

function Neighbours({
  name,
  tags,
}: {
  name: 'tags.movesNarrower' | 'tags.movesBroader';
  tags: readonly TagLinkFragment[];
}) {
  return (
    <li>
      <Told name={name} values={{ tags: <bdi>{tags.map(({ label }) => label).join(', ')}</bdi> }} />
    </li>
  );
}
