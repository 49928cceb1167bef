import { Controller } from '@nestjs/common';
import { HomePageDocument } from '../generated/documents.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { HomePage } from './home.page.js';

@Controller()
export class HomeController {
  @Page('')
  async show(@Visiting() visit: Visit): Promise<string> {
    const found = await visit.ask(HomePageDocument);
    return visit.page({ title: visit.t('frame.home'), canonical: '/' }, <HomePage found={found} />);
  }
}
