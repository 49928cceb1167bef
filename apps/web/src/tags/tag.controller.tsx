import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { TagCaseStudiesDocument, TagPageDocument, TagsPageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { withQuery } from '../ui/list.js';
import { chosenOf } from '../ui/tabs.js';
import { TagPage } from './tag.page.js';
import { FACETS, TAG_LISTS, TagsPage } from './tags.page.js';

@Controller()
export class TagController {
  constructor(private readonly clock: Clock) {}

  @Page('tags')
  async list(@Visiting() visit: Visit): Promise<string> {
    const { query, t } = visit;
    const list = chosenOf(query, 'list', TAG_LISTS);
    const prefix = query.get('q')?.trim().slice(0, 50) || null;
    const found = await visit.ask(TagsPageDocument, {
      after: query.get('after') || null,
      prefix,
      // A word is looked for in all of them.
      facet: prefix !== null || list === 'proposed' ? null : FACETS[list],
      filed: prefix !== null ? null : list !== 'proposed',
      refused: prefix === null && list === 'proposed',
    });
    const head = { title: t('tags.title'), description: t('tags.about'), canonical: '/tags' };
    return visit.page(head, <TagsPage found={found} list={list} prefix={prefix} />);
  }

  @Page('tags/:slug')
  async show(@Visiting() visit: Visit, @Param('slug') slug: string): Promise<string> {
    const { t } = visit;
    const found = await visit.ask(TagPageDocument, { slug, names: [slug], after: visit.query.get('after') || null });
    const { tag } = found;
    if (!tag) throw new NoSuchPage();
    // Other names, and those of merged tags, lead to the one address.
    if (tag.slug !== slug) {
      const rest = withQuery(visit.query, {});
      return visit.seeOther(`/tags/${encodeURIComponent(tag.slug)}${rest === '?' ? '' : rest}`);
    }
    const { caseStudies } = await visit.ask(TagCaseStudiesDocument, { names: [slug] });
    const path = `/tags/${encodeURIComponent(tag.slug)}`;
    const head = {
      title: tag.label,
      description: tag.description ?? t('tags.describe', { tag: tag.label }),
      // A proposal is a word of whoever wrote it, and may be gone tomorrow.
      ...(tag.filed && { canonical: path }),
      feeds: [{ title: t('tags.feed', { tag: tag.label }), path: `${path}/feed` }],
      ...(tag.filed && {
        jsonLd: () => ({
          '@context': 'https://schema.org',
          '@type': 'DefinedTerm',
          name: tag.label,
          url: visit.url(path),
          ...(tag.description && { description: tag.description }),
          ...(tag.synonyms.length > 0 && { alternateName: tag.synonyms }),
          ...(tag.sameAs.length > 0 && { sameAs: tag.sameAs }),
        }),
      }),
    };
    return visit.page(head, <TagPage found={found} tag={tag} caseStudies={caseStudies} now={this.clock.now()} />);
  }
}
