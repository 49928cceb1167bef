import type { TagCaseStudiesQuery, TagLinkFragment, TagPageQuery } from '../generated/documents.js';
import { ReflectionLine } from '../home/reflection-line.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { FACETS, TAG_LISTS } from './tags.page.js';

interface TagPageProps {
  readonly found: TagPageQuery;
  readonly tag: NonNullable<TagPageQuery['tag']>;
  readonly caseStudies: TagCaseStudiesQuery['caseStudies'];
  readonly now: Date;
}

/** A tag among its neighbours, and what carries it. */
export function TagPage({ found, tag, caseStudies, now }: TagPageProps) {
  const { t, query } = useVisit();
  const { label, description, facet, filed, synonyms, broaderTags, narrower, sameAs, slug } = tag;
  const { reflections } = found;
  const list = TAG_LISTS.find((one) => one !== 'proposed' && FACETS[one] === facet) ?? 'topics';
  const hasNotes = synonyms.length + broaderTags.length + narrower.length + sameAs.length > 0;
  return (
    <Frame frame={found} class="with-notes">
      <div>
        <Crumbs
          above={[
            { href: '/tags', label: t('tags.title') },
            { href: list === 'topics' ? '/tags' : `/tags?list=${list}`, label: t(`tags.${list}`) },
          ]}
        />
        <h1 dir="auto">{label}</h1>
        {description && (
          <p class="lead" dir="auto">
            {description}
          </p>
        )}
        {!filed && <p class="byline">{t('tags.isProposed')}</p>}
        <Done name="filed">{t('tags.filedDone')}</Done>
        <Done name="merged">{t('tags.mergedDone')}</Done>
        {found.viewer?.canGovernTags && (
          <p class="quiet">
            <a href={`/tags/${encodeURIComponent(slug)}/edit`}>{t(filed ? 'tags.editLink' : 'tags.fileDo')}</a>
            <a href={`/tags/${encodeURIComponent(slug)}/merge`}>{t('tags.mergeLink')}</a>
            {!filed && <a href={`/tags/${encodeURIComponent(slug)}/refuse`}>{t('tags.refuseLink')}</a>}
          </p>
        )}
      </div>
      {hasNotes && <Neighbours tag={tag} />}
      {caseStudies.nodes.length > 0 && !query.has('after') && <CaseStudies caseStudies={caseStudies} slug={slug} />}
      <section aria-labelledby="reflections" class="part">
        <h2 id="reflections">{t('courses.reflections')}</h2>
        {reflections.nodes.length === 0 ? (
          <p>{t(found.viewer ? 'tags.noReflections' : 'tags.noPublicReflections')}</p>
        ) : (
          <ol class="list" role="list">
            {reflections.nodes.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={reflections.pageInfo} />
      </section>
    </Frame>
  );
}

function Neighbours({ tag: { synonyms, broaderTags, narrower, sameAs } }: Pick<TagPageProps, 'tag'>) {
  const { t } = useVisit();
  return (
    <aside class="notes" aria-label={t('tags.neighbours')}>
      <dl>
        <Links term={t('tags.broader')} tags={broaderTags} />
        <Links term={t('tags.narrower')} tags={narrower} />
        {synonyms.length > 0 && (
          <div>
            <dt>{t('tags.synonyms')}</dt>
            {synonyms.map((name) => (
              <dd key={name}>
                <bdi>{name}</bdi>
              </dd>
            ))}
          </div>
        )}
        {sameAs.length > 0 && (
          <div>
            <dt>{t('tags.sameAs')}</dt>
            {sameAs.map((url) => (
              <dd key={url}>
                <a href={url} rel="external nofollow">
                  {authorityOf(url)}
                </a>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </aside>
  );
}

function CaseStudies({ caseStudies, slug }: Pick<TagPageProps, 'caseStudies'> & { slug: string }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="case-studies" class="part">
      <h2 id="case-studies">{t('frame.caseStudies')}</h2>
      <ul class="plain" role="list">
        {caseStudies.nodes.map((caseStudy) => (
          <li key={caseStudy.id}>
            <a href={`/case-studies/${caseStudy.slug}`} dir="auto">
              {caseStudy.title}
            </a>
          </li>
        ))}
      </ul>
      {caseStudies.pageInfo.hasNextPage && (
        <p>
          <a href={`/case-studies?tag=${encodeURIComponent(slug)}`}>{t('tags.moreCaseStudies')}</a>
        </p>
      )}
    </section>
  );
}

function Links({ term, tags }: { term: string; tags: readonly TagLinkFragment[] }) {
  if (tags.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {tags.map(({ slug, label }) => (
        <dd key={slug}>
          <a href={`/tags/${slug}`}>
            <bdi>{label}</bdi>
          </a>
        </dd>
      ))}
    </div>
  );
}

const AUTHORITIES: ReadonlyArray<readonly [host: string, name: string]> = [
  ['id.loc.gov', 'LCSH'],
  ['id.worldcat.org', 'FAST'],
  ['fast.oclc.org', 'FAST'],
  ['wikidata.org', 'Wikidata'],
];

/** The short name of an authority with the record's own, or the host of any other. */
function authorityOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const known = AUTHORITIES.find(([host]) => hostname === host || hostname.endsWith(`.${host}`));
  return known ? `${known[1]} ${pathname.split('/').at(-1) ?? ''}`.trim() : hostname;
}
