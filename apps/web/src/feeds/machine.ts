import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unlessKnown } from '../page/known.js';
import { SETTINGS_COOKIE, type Settings, settingsFrom } from '../page/settings.js';
import { siteOf, Visit } from '../page/visit.js';

/** As a feed reader sees it, whatever browser asks. */
const ENGLISH: Settings = {
  ...settingsFrom(new URLSearchParams(), 'en'),
  locale: 'en-GB',
  zone: 'UTC',
  scripts: false,
};

/**
 * The visit of a feed reader or a search engine, as a parameter: a visitor's, whatever cookies and tokens come along, and in English, so
 * that what is answered is the same for everybody.
 */
export const AsVisitor = createParamDecorator((_data: unknown, execution: ExecutionContext) => {
  const http = execution.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  for (const name of ['cookie', 'authorization']) delete request.headers[name];
  // How a browser wants its pages tells of nobody, and is needed where there is nothing but a page to say so.
  const { [SETTINGS_COOKIE]: settings, zone } = request.cookies;
  request.cookies = { [SETTINGS_COOKIE]: settings, zone };
  return new Visit(siteOf(request), request, http.getResponse<FastifyReply>(), ENGLISH);
});

/** Answers what everybody may keep for so many seconds; nothing where the reader has it already. */
export function give({ request, reply }: Visit, type: string, text: string, seconds: number): string {
  void reply.type(type).header('cache-control', `public, max-age=${seconds}`).header('vary', 'accept-encoding');
  return unlessKnown(request, reply, text);
}
