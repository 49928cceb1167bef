import { Controller } from '@nestjs/common';
import { ShelfPageDocument, ShelfSearchPageDocument } from '../generated/documents.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { ShelfPage, ShelfSearchPage } from './shelf.page.js';
import { filterOf, SHELF_FEED, type ShelfPlace, shelfAddress, shelfPlaceOf } from './shelf-address.js';

/** The shelf: all case studies, and a search in them. */
@Controller()
export class ShelfController {
  @Page('case-studies')
  async show(@Visiting() visit: Visit): Promise<string> {
    const place = shelfPlaceOf(visit.query);
    if (place.query !== null) return this.search(visit, place, place.query);
    const { order, after } = place;
    const found = await visit.ask(ShelfPageDocument, { filter: filterOf(place), order, after });
    const address = shelfAddress(place);
    return visit.page(
      {
        title: visit.t('cases.shelfTitle'),
        description: visit.t('cases.shelfIntro'),
        // One address for search engines: a narrowed or further page is not another page.
        ...(address === '/case-studies' && after === null && { canonical: address }),
        feeds: [{ title: visit.t('cases.shelfTitle'), path: SHELF_FEED }],
      },
      <ShelfPage found={found} place={place} />,
    );
  }

  private async search(visit: Visit, place: ShelfPlace, query: string): Promise<string> {
    const tags = [...place.tags, ...(place.platform === null ? [] : [place.platform])];
    const found = await visit.ask(ShelfSearchPageDocument, { query, tags: tags.slice(0, 10), after: place.after });
    const title = visit.t('cases.foundFor', { count: found.search.totalCount, query });
    return visit.page({ title }, <ShelfSearchPage found={found} place={place} />);
  }
}
