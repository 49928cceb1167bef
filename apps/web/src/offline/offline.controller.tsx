import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Assets } from '../page/assets.js';
import { Page, Shared, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { OfflinePage } from './offline.page.js';

/** What is there without a connection. */
@Controller()
export class OfflineController {
  private readonly script: string;

  constructor(assets: Assets) {
    const files = JSON.stringify(assets.addresses());
    // A new build makes another script of it: browsers take that as a new service worker, which keeps the new files.
    this.script = `self.builtFiles=${files};\n${assets.read('offline/service-worker.island')}`;
  }

  /** At the root, whose pages it may keep; always asked for anew. */
  @Shared('service-worker.js')
  worker(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache');
    return this.script;
  }

  /** The same for everybody: it stays in the browser when its member has gone. */
  @Page('offline')
  async show(@Visiting() visit: Visit): Promise<string> {
    visit.forgetWho();
    return visit.page({ title: visit.t('offline.title') }, <OfflinePage />);
  }
}
