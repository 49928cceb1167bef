import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Assets } from '../page/assets.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Shared, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { OfflinePage } from './offline.page.js';

/** What is there without a connection. */
@Controller()
export class OfflineController {
  constructor(private readonly assets: Assets) {}

  /** At the root, whose pages it may keep; always asked for anew. */
  @Shared('service-worker.js')
  worker(@Req() _request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const found = this.assets.find(this.assets.address('offline/service-worker.island').replace('/assets/', ''));
    if (!found) throw new NoSuchPage();
    void reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache');
    return found.body;
  }

  /** The same for everybody: it stays in the browser when its member has gone. */
  @Page('offline')
  async show(@Visiting() visit: Visit): Promise<string> {
    visit.memberId = null;
    visit.sessionId = null;
    return visit.page({ title: visit.t('offline.title') }, <OfflinePage />);
  }
}
