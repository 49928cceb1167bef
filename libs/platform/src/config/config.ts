import { isIP } from 'node:net';
import { validateSync } from 'class-validator';
import { StartupError } from '../process/startup-error.js';
import { type Environment, readEnvironment, VARIABLES } from './environment.js';
import { keptSecret } from './kept-secret.js';

/** A bucket of an S3-compatible store, for the installation alone. */
export interface S3Settings {
  readonly bucket: string;
  /** Amazon's own where there is none. */
  readonly endpoint?: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Whether the bucket's name stands in the path rather than in the host's name. */
  readonly pathStyle: boolean;
}

/** The settings of an installation, checked once when a program starts. The README holds the table of variables. */
export class Config {
  readonly environment: 'development' | 'test' | 'production';
  /** Where the API listens. 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Holds the embedded PostgreSQL, generated secrets and, where there is no `mediaS3`, media. */
  readonly dataDir: string;
  /** The application's connection. Empty before the embedded PostgreSQL runs (see `loadConfig`). */
  readonly databaseUrl: string;
  /** The owner's connection, for migrations only. */
  readonly databaseOwnerUrl?: string;
  readonly databaseReplicaUrls: readonly string[];
  /** The server itself, where `databaseUrl` leads to a pooler. */
  readonly databaseDirectUrl?: string;
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
  /** The server that sends mails; without one, and with the demo community, they are kept in `dataDir`. */
  readonly smtpUrl?: string;
  /** Whom mails come from: an address that nobody reads. */
  readonly mailFrom: string;
  /** Where the files of images are; in `dataDir` where it is not given. */
  readonly mediaS3?: S3Settings;

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
  const publicUrl = given.PUBLIC_URL
    ? new URL(given.PUBLIC_URL).origin
    : `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Config({
    environment,
    port,
    host,
    dataDir,
    databaseUrl: given.DATABASE_URL ?? '',
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    databaseReplicaUrls: given.DATABASE_REPLICA_URLS ?? [],
    databaseDirectUrl: given.DATABASE_DIRECT_URL,
    redisUrl: given.REDIS_URL,
    trustedProxies: given.TRUSTED_PROXIES ?? [],
    explorer: onUnlessProduction(given.EXPLORER),
    introspection: onUnlessProduction(given.INTROSPECTION),
    demo: onUnlessProduction(given.DEMO),
    rateLimits: given.RATE_LIMITS !== 'off',
    logLevel: given.LOG_LEVEL ?? (environment === 'test' ? 'silent' : 'info'),
    publicUrl,
    sessionSecret: given.SESSION_SECRET ?? keptSecret(dataDir, 'session-secret'),
    setupCode: given.SETUP_CODE,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? `no-reply@${mailDomain(publicUrl)}`,
    mediaS3: readS3(given),
  });
}

/** The name under which the site is found; an address of a network is none that mail can come from. */
function mailDomain(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname;
}

function readS3(given: Environment): S3Settings | undefined {
  if (!given.MEDIA_S3_BUCKET) return undefined;
  return {
    bucket: given.MEDIA_S3_BUCKET,
    endpoint: given.MEDIA_S3_ENDPOINT,
    region: given.MEDIA_S3_REGION ?? 'us-east-1',
    accessKeyId: given.MEDIA_S3_ACCESS_KEY as string,
    secretAccessKey: given.MEDIA_S3_SECRET_KEY as string,
    pathStyle: given.MEDIA_S3_PATH_STYLE ? given.MEDIA_S3_PATH_STYLE === 'on' : given.MEDIA_S3_ENDPOINT !== undefined,
  };
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
  if (!given.DATABASE_URL && (given.DATABASE_OWNER_URL || given.DATABASE_REPLICA_URLS || given.DATABASE_DIRECT_URL)) {
    faults.push('DATABASE_OWNER_URL, DATABASE_REPLICA_URLS and DATABASE_DIRECT_URL need DATABASE_URL beside them.');
  }
  if (given.SMTP_URL && URL.canParse(given.SMTP_URL) && !hasSoundCredentials(given.SMTP_URL)) {
    faults.push('SMTP_URL has a % in its user name or password that begins no character. Write the % itself as %25.');
  }
  faults.push(...faultsOfS3(given));
  if (environment !== 'production') return faults;
  if (!given.PUBLIC_URL) faults.push('PUBLIC_URL is missing. In production it is the address that people open.');
  if (!given.SESSION_SECRET) {
    faults.push('SESSION_SECRET is missing. In production it must be set: openssl rand -base64 48 makes one.');
  }
  if (given.DEMO === 'on') faults.push('DEMO must not be "on" in production: its passwords are known to everybody.');
  if (given.RATE_LIMITS === 'off' && !isThisComputer(given.PUBLIC_URL)) {
    faults.push('RATE_LIMITS must not be "off" in production, unless PUBLIC_URL is an address of this computer alone.');
  }
  return faults;
}

function hasSoundCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** Whether an address leads nowhere but here, as it does where the product is measured. */
function isThisComputer(publicUrl: string | undefined): boolean {
  return publicUrl !== undefined && URL.canParse(publicUrl) && LOOPBACK.test(new URL(publicUrl).hostname);
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

const S3_VARIABLES = VARIABLES.filter((name) => name.startsWith('MEDIA_S3_') && name !== 'MEDIA_S3_BUCKET');

function faultsOfS3(given: Environment): string[] {
  if (!given.MEDIA_S3_BUCKET) {
    return S3_VARIABLES.filter((name) => given[name]).map((name) => `${name} needs MEDIA_S3_BUCKET beside it.`);
  }
  const needed = ['MEDIA_S3_ACCESS_KEY', 'MEDIA_S3_SECRET_KEY'] as const;
  const missing = needed.filter((name) => !given[name]);
  return missing.map(
    (name) => `${name} is missing. MEDIA_S3_BUCKET cannot be used without an access key and its secret.`,
  );
}
