import cookie from '@fastify/cookie';
import type { INestApplicationContext } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { Clock, InvalidInput, limits } from '#kernel';
import { MediaIntake } from '#media';
import { Installation } from '#members';
import { Config } from '#platform';
import { Assets } from '../../web/src/page/assets.js';
import { refuseForeignToken } from '../../web/src/page/form-check.js';
import { openSite } from '../../web/src/page/visit.js';
import { Authentication } from './graphql/authentication.service.js';
import { SchemaInProcess } from './graphql/schema-in-process.js';
import { refuseOddTexts } from './http/address-texts.js';
import { readBodies } from './http/body.js';
import { sayWhoMayKeepIt } from './http/caching.js';
import { answerClientError } from './http/client-error.js';
import { Closing } from './http/closing.service.js';
import { compressPage } from './http/compression.js';
import { refuseCrossSite, refuseForeignForm } from './http/cross-site.js';
import { DevMails } from './http/dev-mails.js';
import { ErrorFilter, sendError } from './http/error.filter.js';
import { sendExplorer, serveExplorer } from './http/explorer.js';
import { readFormsWithFiles } from './http/form-file.js';
import { safeHeaders } from './http/headers.js';
import { requestId } from './http/log.js';
import { admit } from './http/rest-viewer.js';
import { refuseForeignConnection } from './live/foreign-connection.js';
import { routeUpgrades } from './live/upgrade.js';
import { serveMedia } from './media/media.routes.js';
import { Metrics } from './traffic/metrics.recorder.js';
import { RequestBudget } from './traffic/request-budget.limiter.js';
import { wantsExplorer } from './traffic/wants-explorer.js';

/** Milliseconds that a client may take to send a request: as long as the largest image takes on a line of 1 Mbit/s, and half as long again. */
const RECEIVING = 120_000;

/** Milliseconds of a table's way that count as work: the rest is the reader's line. */
const LONGEST_TABLE = 500;

/** Fastify as the API needs it. */
export function createAdapter(config: Config, log: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestId as never,
    requestIdHeader: false,
    bodyLimit: limits.query.bodyBytes,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    // Nothing has looked at such a request: what every answer has is given here.
    frameworkErrors: ((error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendError(error, request, reply.headers(safeHeaders(config)))) as never,
    clientErrorHandler: answerClientError as never,
    requestTimeout: RECEIVING,
    // Each connection gets its last answer before it is closed (see Closing).
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  });
}

/** Puts in front of the API what concerns every request. */
export async function configureApi(app: NestFastifyApplication): Promise<void> {
  const config = app.get(Config);
  const fastify = app.getHttpAdapter().getInstance();
  app.useGlobalFilters(new ErrorFilter());
  readBodies(app);
  await app.register(cookie as never);
  fastify.addHook('onRequest', beforeRequest(app, config));
  fastify.addHook('onSend', sayWhoMayKeepIt);
  fastify.addHook('onSend', compressPage);
  fastify.addHook('onResponse', afterResponse(app));
  await readFormsWithFiles(app);
  fastify.addHook('preHandler', refuseForeignToken);
  await serveMedia(app);
  const installation = app.get(Installation, { strict: false });
  await installation.keepFresh();
  routeUpgrades(app);
  openSite(fastify.server, {
    schema: new SchemaInProcess(app),
    assets: app.get(Assets, { strict: false }),
    pictures: app.get(MediaIntake, { strict: false }),
    secret: config.sessionSecret,
    publicUrl: config.publicUrl,
    mails: new DevMails(config, app.get(Clock), installation),
    installation,
    development: config.environment !== 'production',
  });
  if (config.explorer) await serveExplorer(app);
}

function beforeRequest(app: INestApplicationContext, config: Config) {
  const [budget, clock, closing] = [app.get(RequestBudget), app.get(Clock), app.get(Closing)];
  const authentication = app.get(Authentication, { strict: false });
  const headers = safeHeaders(config);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    reply.headers(headers).header('x-request-id', request.id);
    if (closing.begun) {
      reply.header('connection', 'close');
      await closing.stoppedListening;
    }
    const { url, config: route } = request.routeOptions;
    const isGraphql = url === '/graphql';
    const isPage = isGraphql && config.explorer && wantsExplorer(request);
    // What looks at no token is the same for everybody: health, the home page.
    const isQuestion = !isPage && (isGraphql || route?.access?.looksAtToken || route?.page !== undefined);
    if (isQuestion) {
      try {
        refuseOddHost(request);
        if (route?.page && request.method === 'POST') refuseForeignForm(request, config.publicUrl);
        else if (route?.live) refuseForeignConnection(request, config.publicUrl);
        else refuseCrossSite(request, config.publicUrl);
      } catch (refusal) {
        await budget.spendRefused(request);
        throw refusal;
      }
    }
    await budget.spend(request, reply, () => authentication.isLive(request, clock.now()));
    if (isPage) return sendExplorer(reply);
    if (route?.page) refuseOddTexts(request);
    if (!isQuestion || !route?.access) return undefined;
    // In GraphQL the operation says who may send it.
    refuseOddTexts(request);
    await admit(request, route.access, authentication, clock.now());
    return undefined;
  };
}

/** A name or an address, with or without a port: what addresses are made of further in. */
const HOST = /^(?:[\w.-]{1,255}|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

function refuseOddHost({ host }: FastifyRequest): void {
  if (!HOST.test(host)) throw InvalidInput.at('host', 'The Host header names no host. Send the one of this address.');
}

function afterResponse(app: INestApplicationContext) {
  const [metrics, budget] = [app.get(Metrics), app.get(RequestBudget)];
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { method } = request;
    const route = request.routeOptions.url ?? '(none)';
    // How long somebody listens is no measure of work.
    if (!request.routeOptions.config.live) metrics.requestDone(method, route, reply.statusCode, reply.elapsedTime);
    // Of what comes over GraphQL the edge knows better what was work.
    const { page, live } = request.routeOptions.config;
    if (route !== '/graphql' && !page && !live) budget.charge(request, Math.min(reply.elapsedTime, LONGEST_TABLE));
    request.log.info(
      { method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  };
}
