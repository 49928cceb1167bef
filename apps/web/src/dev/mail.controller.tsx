import { Controller, Param } from '@nestjs/common';
import { GalleryPageDocument } from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import { Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { isAtHome } from './gallery-door.js';
import { MailListPage, MailPage } from './mail.page.js';
import type { ShownMail } from './mails.js';

/** What a mail may do where it is looked at: be seen. It comes from outside as far as this site is concerned. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups";

/** Mails that were kept instead of being sent, for whoever works on them. */
@Controller('dev/mail')
export class DevMailController {
  @Page('', { unkept: true })
  async list(@Visiting() visit: Visit): Promise<string> {
    requireHome(visit);
    const { mails } = visit.site;
    const frame = await visit.ask(GalleryPageDocument);
    const page = <MailListPage frame={frame} kept={await mails.kept()} samples={mails.samples()} />;
    return visit.page({ title: 'Mails' }, page);
  }

  @Page(':id', { unkept: true })
  async show(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const mail = await find(visit, id);
    const frame = await visit.ask(GalleryPageDocument);
    return visit.page({ title: mail.subject }, <MailPage frame={frame} mail={mail} />);
  }

  @Page(':id/html', { unkept: true })
  async showHtml(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const { html } = await find(visit, id);
    void visit.reply
      .header('content-security-policy', MAIL_POLICY)
      .header('x-frame-options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8');
    return html;
  }

  @Page(':id/source', { unkept: true })
  async showSource(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const { source, text } = await find(visit, id);
    void visit.reply.type('text/plain; charset=utf-8');
    return source ?? text;
  }
}

async function find(visit: Visit, id: string): Promise<ShownMail> {
  requireHome(visit);
  const mail = await visit.site.mails.find(id);
  if (!mail) throw new NoSuchPage();
  return mail;
}

function requireHome({ request, site }: Visit): void {
  if (!isAtHome(request, site.development)) throw new NoSuchPage();
}
