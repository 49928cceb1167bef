import { Controller } from '@nestjs/common';
import { EmptySearchPageDocument, type SearchKind, SearchPageDocument } from '../generated/documents.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { chosenOf } from '../ui/tabs.js';
import { type Asked, EmptySearch, KINDS, SearchPage } from './search.page.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@Controller()
export class SearchController {
  @Page('search')
  async search(@Visiting() visit: Visit): Promise<string> {
    const asked = askedOf(visit.query);
    const title = asked.q ? visit.t('search.titleOf', { words: asked.q }) : visit.t('frame.search');
    if (asked.q === '') {
      const found = await visit.ask(EmptySearchPageDocument);
      return visit.page({ title }, <EmptySearch frame={found} asked={asked} />);
    }
    const found = await visit.ask(SearchPageDocument, {
      query: asked.q,
      // All kinds stand on one page, each with its best; one kind is read page by page.
      first: asked.kind === 'all' ? 40 : 20,
      after: asked.kind === 'all' ? null : visit.query.get('after') || null,
      filter: {
        ...(asked.kind !== 'all' && { kinds: [KINDS[asked.kind] as SearchKind] }),
        ...(asked.tag && { tags: [asked.tag] }),
        ...(asked.by && { authorHandle: asked.by.replace(/^@/, '') }),
        ...(asked.since && { since: `${asked.since}T00:00:00Z` }),
        ...(asked.until && { until: `${asked.until}T23:59:59Z` }),
      },
    });
    return visit.page({ title }, <SearchPage found={found} asked={asked} />);
  }
}

/** What the address asks for; what cannot be meant is left out. */
function askedOf(query: URLSearchParams): Asked {
  const text = (name: string, most: number) => (query.get(name) ?? '').trim().slice(0, most);
  const day = (name: string) => {
    const value = text(name, 10);
    return DAY.test(value) && new Date(value).toJSON()?.startsWith(value) ? value : '';
  };
  return {
    q: text('q', 5_000),
    kind: chosenOf(query, 'kind', ['all', 'reflections', 'case-studies', 'replies', 'people']),
    tag: text('tag', 50),
    by: text('by', 31),
    since: day('since'),
    until: day('until'),
  };
}
