import { limits } from '#kernel';
import type { TagFacet, TagsPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Done } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { RefusedTags } from './refused-tags.js';

export const FACETS = {
  topics: 'TOPIC',
  platforms: 'PLATFORM',
  formats: 'FORMAT',
  audiences: 'AUDIENCE',
  goals: 'GOAL',
} as const satisfies Record<string, TagFacet>;
export const TAG_LISTS = ['topics', 'platforms', 'formats', 'audiences', 'goals', 'proposed'] as const;

interface TagsPageProps {
  readonly found: TagsPageQuery;
  readonly list: (typeof TAG_LISTS)[number];
  /** What somebody looks for by its beginning; in all lists then. */
  readonly prefix: string | null;
}

export function TagsPage({ found, list, prefix }: TagsPageProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.tags;
  return (
    <Frame frame={found}>
      <h1>{t('tags.title')}</h1>
      <p class="lead">{t('tags.about')}</p>
      <Done name="refused">{t('tags.refusedDone')}</Done>
      <search>
        <form action="/tags" class="inline-form">
          <label for="tag-prefix">{t('tags.find')}</label>
          <input id="tag-prefix" type="search" name="q" dir="auto" value={prefix ?? undefined} maxLength={50} />
          <button type="submit">{t('tags.findButton')}</button>
        </form>
      </search>
      <Tabs
        label={t('tags.lists')}
        name="list"
        choices={TAG_LISTS.map((one) => [one, t(`tags.${one}`)])}
        chosen={prefix === null ? list : ''}
        without={['after', 'q']}
      />
      <section aria-labelledby="found" class="part">
        <h2 id="found">{prefix === null ? t(`tags.${list}`) : t('tags.beginning', { prefix })}</h2>
        {list === 'proposed' && prefix === null && found.viewer?.canGovernTags && nodes.length > 0 && (
          <p>{t('tags.proposedGovern')}</p>
        )}
        {nodes.length === 0 ? (
          <p>{t(prefix !== null ? 'tags.noneBeginning' : list === 'proposed' ? 'tags.noneProposed' : 'tags.none')}</p>
        ) : (
          <ul class="tags" role="list">
            {nodes.map(({ slug, label, filed, usageCount }) => (
              <li key={slug}>
                <a href={`/tags/${slug}`}>
                  <bdi>{label}</bdi>
                </a>
                {usageCount > 0 && (
                  <span class="count">
                    <span aria-hidden="true">
                      {usageCount < limits.countedUnderTag ? usageCount : `${usageCount}+`}
                    </span>
                    <span class="vh">
                      {t(usageCount < limits.countedUnderTag ? 'tags.usage' : 'tags.usageOrMore', {
                        count: usageCount,
                      })}
                    </span>
                  </span>
                )}
                {!filed && found.viewer?.canGovernTags && <Govern slug={slug} label={label} />}
              </li>
            ))}
          </ul>
        )}
        <Pager pageInfo={pageInfo} />
      </section>
      <RefusedTags refused={found.viewer?.refusedTags ?? []} />
    </Frame>
  );
}

/** What can become of a proposal. */
function Govern({ slug, label }: { slug: string; label: string }) {
  const { t } = useVisit();
  const path = `/tags/${encodeURIComponent(slug)}`;
  return (
    <span class="quiet">
      <a href={`${path}/edit`} aria-label={t('tags.fileNamed', { tag: label })}>
        {t('tags.fileShort')}
      </a>
      <a href={`${path}/merge`} aria-label={t('tags.mergeTitle', { tag: label })}>
        {t('tags.mergeShort')}
      </a>
      <a href={`${path}/refuse`} aria-label={t('tags.refuseTitle', { tag: label })}>
        {t('tags.refuseShort')}
      </a>
    </span>
  );
}
