import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '#kernel';
import { Attempts } from './attempts/attempts.limiter.js';
import { Refusals } from './attempts/refusals.recorder.js';
import { Config } from './config/config.js';
import { connect, type EntityClass } from './database/connect.js';
import { Database } from './database/database.js';
import { Events } from './events/events.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Outbox } from './jobs/outbox.js';
import { LiveHints } from './live/live-hints.service.js';
import { Mailer } from './mail/mail.js';
import { MailTally } from './mail/mail-tally.store.js';
import { openMailer } from './mail/open-mailer.js';
import { IncomingFiles } from './media/incoming-files.js';
import { MediaStore } from './media/media-store.js';
import { incomingFolder, openMediaStore } from './media/open-media-store.js';
import { RedisConnection } from './redis/redis-connection.service.js';

/** What may stand in for the platform's own parts, in a program that needs another present or another way to write. */
export interface PlatformParts {
  readonly clock?: Clock;
  /** Open already; closed with the program. */
  readonly database?: Database;
  /** How many of the connections to the database quick reads share: none, if not given. */
  readonly pipelines?: number;
}

/** What every feature stands on: configuration, the clock, the database, events, jobs. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  /** @param entities every entity of the libs that the program is made of */
  static forRoot(config: Config, entities: ReadonlyArray<EntityClass>, parts: PlatformParts = {}): DynamicModule {
    const { databaseUrl: url, databaseReplicaUrls: replicaUrls } = config;
    const { pipelines } = parts;
    return {
      module: PlatformModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useFactory: () => parts.clock ?? new Clock() },
        { provide: Database, useFactory: () => parts.database ?? connect({ url, replicaUrls, entities, pipelines }) },
        Attempts,
        Refusals,
        Events,
        Outbox,
        MailTally,
        { provide: Mailer, useFactory: () => openMailer(config) },
        RedisConnection,
        LiveHints,
        { provide: IncomingFiles, useFactory: () => new IncomingFiles(incomingFolder(config)) },
        { provide: MediaStore, useFactory: (incoming) => openMediaStore(config, incoming), inject: [IncomingFiles] },
        {
          provide: Idempotency,
          useFactory: (database: Database, clock: Clock) => new Idempotency(database, clock),
          inject: [Database, Clock],
        },
      ],
      exports: [
        ...[Attempts, Clock, Config, Database, Events, Idempotency, IncomingFiles, LiveHints, MediaStore],
        ...[Mailer, MailTally, Outbox, RedisConnection, Refusals],
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
