import { validateSync } from 'class-validator';
import { StartupError } from '../postgres/startup-error.js';
import { type Environment, readEnvironment } from './environment.js';
import { keptSecret } from './kept-secret.js';

/** The settings of an installation, checked once when a program starts. The README holds the table of variables. */
export class Config {
  readonly environment: 'development' | 'test' | 'production';
  /** Where the API listens. 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Holds the embedded PostgreSQL, generated secrets and, later, media. */
  readonly dataDir: string;
  /** The application's connection. Empty before the embedded PostgreSQL runs (see `loadConfig`). */
  readonly databaseUrl: string;
  /** The owner's connection, for migrations only. */
  readonly databaseOwnerUrl?: string;
  readonly databaseReplicaUrls: readonly string[];
  readonly redisUrl?: string;
  /** Addresses and networks (CIDR) whose forwarded addresses count. */
  readonly trustedProxies: readonly string[];
  readonly explorer: boolean;
  readonly introspection: boolean;
  readonly demo: boolean;
  readonly rateLimits: boolean;
  readonly logLevel: string;
  /** The origin that people open, without a slash at the end. */
  readonly publicUrl: string;
  readonly sessionSecret: string;
  /** What the first member of an empty installation must give in production; without one nobody can become its admin. */
  readonly setupCode?: string;
  readonly smtpUrl?: string;

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

/**
 * Reads the settings from the environment. A wrong or missing value throws one StartupError with a sentence for each.
 *
 * @param database `embedded` where the caller starts PostgreSQL itself if DATABASE_URL is absent
 */
export function loadConfig(env: NodeJS.ProcessEnv, database: 'given' | 'embedded' = 'given'): Config {
  const given = readEnvironment(env);
  const environment = given.NODE_ENV ?? 'development';
  const faults = [...faultsOfValues(given), ...faultsOfCombination(given, environment, database)];
  if (faults.length > 0) throw new StartupError(faults.join('\n'));

  const production = environment === 'production';
  const onUnlessProduction = (value: 'on' | 'off' | undefined) => (value ? value === 'on' : !production);
  const host = given.HOST ?? '127.0.0.1';
  const port = given.PORT ?? 3000;
  const dataDir = given.DATA_DIR ?? '.data';
  return new Config({
    environment,
    port,
    host,
    dataDir,
    databaseUrl: given.DATABASE_URL ?? '',
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    databaseReplicaUrls: given.DATABASE_REPLICA_URLS ?? [],
    redisUrl: given.REDIS_URL,
    trustedProxies: given.TRUSTED_PROXIES ?? [],
    explorer: onUnlessProduction(given.EXPLORER),
    introspection: onUnlessProduction(given.INTROSPECTION),
    demo: onUnlessProduction(given.DEMO),
    rateLimits: given.RATE_LIMITS !== 'off',
    logLevel: given.LOG_LEVEL ?? (environment === 'test' ? 'silent' : 'info'),
    publicUrl: given.PUBLIC_URL
      ? new URL(given.PUBLIC_URL).origin
      : `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    sessionSecret: given.SESSION_SECRET ?? keptSecret(dataDir, 'session-secret'),
    setupCode: given.SETUP_CODE,
    smtpUrl: given.SMTP_URL,
  });
}

/** One sentence for each variable that is wrong by itself. */
function faultsOfValues(given: Environment): string[] {
  return validateSync(given, { stopAtFirstError: true }).flatMap((error) => Object.values(error.constraints ?? {}));
}

function faultsOfCombination(given: Environment, environment: string, database: 'given' | 'embedded'): string[] {
  const faults: string[] = [];
  if (!given.DATABASE_URL && database === 'given') {
    faults.push('DATABASE_URL is missing. Set it, or run "npm start", which brings a PostgreSQL of its own.');
  }
  if (!given.DATABASE_URL && (given.DATABASE_OWNER_URL || given.DATABASE_REPLICA_URLS)) {
    faults.push('DATABASE_OWNER_URL and DATABASE_REPLICA_URLS need DATABASE_URL beside them.');
  }
  if (environment !== 'production') return faults;
  if (!given.PUBLIC_URL) faults.push('PUBLIC_URL is missing. In production it is the address that people open.');
  if (!given.SESSION_SECRET) {
    faults.push('SESSION_SECRET is missing. In production it must be set: openssl rand -base64 48 makes one.');
  }
  if (given.DEMO === 'on') faults.push('DEMO must not be "on" in production: its passwords are known to everybody.');
  if (given.RATE_LIMITS === 'off') faults.push('RATE_LIMITS must not be "off" in production.');
  return faults;
}
