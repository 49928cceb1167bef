import { Controller } from '@nestjs/common';
import { GalleryPageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { GalleryPage } from './gallery.page.js';
import { isAtHome } from './gallery-door.js';

/** Everything that pages are made of, at once, for whoever works on them. */
@Controller('dev/ui')
export class GalleryController {
  @Page('', { unkept: true })
  async show(@Visiting() visit: Visit): Promise<string> {
    if (!isAtHome(visit.request, visit.site.development)) throw new NoSuchPage();
    const frame = await visit.ask(GalleryPageDocument);
    return visit.page({ title: 'Components' }, <GalleryPage frame={frame} />);
  }
}
