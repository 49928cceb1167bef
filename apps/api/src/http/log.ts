import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { DomainError } from '#kernel';
import { type Config, describeError } from '#platform';

/** Names an incoming request: by the proxy's or client's own id where that is a sane one. */
export function requestId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,80}$/.test(given) ? given : randomUUID();
}

/**
 * The log: a line of JSON each in production, readable in development. Nothing in it tells a token, a password, an
 * address or what somebody wrote: requests are logged without headers, bodies and query strings, errors without values.
 */
export function createLog(config: Config, destination?: DestinationStream): Logger {
  const pretty = config.environment === 'development' && !destination;
  return pino(
    {
      level: config.logLevel,
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
      ...(pretty && {
        transport: {
          target: 'pino-pretty',
          options: { translateTime: 'HH:MM:ss', ignore: 'pid,hostname', singleLine: true },
        },
      }),
    },
    ...(destination ? [destination] : []),
  );
}

/** What Nest says goes to the same log, but for what only the caller did wrong: that is in their answer, and no fault. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.log_.debug({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof DomainError) return;
    this.log_.error({ context: rest.at(-1), err: message instanceof Error ? message : undefined }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.log_.warn({ context }, String(message));
  }
}
