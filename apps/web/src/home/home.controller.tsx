import { Controller } from '@nestjs/common';
import { Clock } from '#kernel';
import { MemberHomeDocument, VisitorHomeDocument } from '../generated/documents.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { chosenOf } from '../ui/tabs.js';
import { HOME_ORDERS, MemberHome } from './member-home.page.js';
import { orderOf } from './order.js';
import { VisitorHome } from './visitor-home.page.js';

@Controller()
export class HomeController {
  constructor(private readonly clock: Clock) {}

  @Page('')
  async show(@Visiting() visit: Visit): Promise<string> {
    return visit.memberId === null ? this.showVisitor(visit) : this.showMember(visit);
  }

  private async showVisitor(visit: Visit): Promise<string> {
    const { t } = visit;
    const found = await visit.ask(VisitorHomeDocument);
    const head = {
      title: visit.siteName,
      description: t('home.whatLong'),
      canonical: '/',
      feeds: [{ title: t('frame.shelf'), path: '/case-studies/feed' }],
      jsonLd: () => ({
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: visit.siteName,
        description: t('home.whatLong'),
        url: visit.url('/'),
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${visit.url('/search')}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      }),
    };
    return visit.page(head, <VisitorHome found={found} />);
  }

  private async showMember(visit: Visit): Promise<string> {
    const order = chosenOf(visit.query, 'order', HOME_ORDERS);
    const after = visit.query.get('after') || null;
    const found = await visit.ask(MemberHomeDocument, {
      first: after ? 20 : 6,
      after,
      orderBy: orderOf(order),
      news: !after,
    });
    const page = { found, order, now: this.clock.now() };
    return visit.page({ title: visit.t('frame.home'), canonical: '/' }, <MemberHome {...page} />);
  }
}
