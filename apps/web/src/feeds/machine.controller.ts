import { Controller, Param } from '@nestjs/common';
import { NoSuchPage } from '../page/problem.js';
import { Shared } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { AsVisitor, give } from './machine.js';
import { SiteMap } from './site-map.js';

const XML = 'application/xml; charset=utf-8';
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** What is a member's own, a form, or a list without an end: nothing for search engines. */
const NOT_FOR_ROBOTS = [
  ...['/account', '/drafts', '/graphql', '/join/', '/members/', '/notifications', '/reset', '/search', '/settings'],
  ...['/sign-in', '/sign-up', '/threads/', '/write'],
];

/** What machines ask for by name. */
@Controller()
export class MachineController {
  private readonly siteMap = new SiteMap();

  @Shared('robots.txt')
  robots(@AsVisitor() visit: Visit): string {
    const lines = [
      'User-agent: *',
      ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
      `Sitemap: ${visit.url('/sitemap.xml')}`,
    ];
    return give(visit, 'text/plain; charset=utf-8', `${lines.join('\n')}\n`, DAY);
  }

  @Shared('site.webmanifest')
  manifest(@AsVisitor() visit: Visit): string {
    const manifest = {
      name: visit.siteName,
      short_name: visit.siteName,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      icons: [{ src: visit.site.assets.address('style/icon'), type: 'image/svg+xml', sizes: 'any' }],
    };
    return give(visit, 'application/manifest+json; charset=utf-8', JSON.stringify(manifest), DAY);
  }

  @Shared('sitemap.xml')
  async map(@AsVisitor() visit: Visit): Promise<string> {
    return this.part(visit, 0);
  }

  @Shared('sitemap-:file(^\\d{1,4}).xml')
  async mapPart(@Param('file') file: string, @AsVisitor() visit: Visit): Promise<string> {
    if (file === '0') throw new NoSuchPage();
    return this.part(visit, Number(file));
  }

  private async part(visit: Visit, file: number): Promise<string> {
    const found = await this.siteMap.write(visit, file);
    if (found === null) throw new NoSuchPage();
    return give(visit, XML, found, HOUR);
  }
}
