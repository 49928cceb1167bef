import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config.js';

const DATABASE_URL = 'postgres://app:secret@127.0.0.1:5432/commonplace';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL,
  PUBLIC_URL: 'https://commonplace.example.org/',
  SESSION_SECRET: 's'.repeat(32),
};

/** The sentences that stop the program. */
function faults(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig({ DATABASE_URL, SESSION_SECRET: 's'.repeat(32), ...env });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

describe('the configuration', () => {
  let DATA_DIR: string;
  beforeAll(() => {
    DATA_DIR = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  });
  afterAll(() => rmSync(DATA_DIR, { recursive: true }));

  it('needs nothing outside production but a database, and an empty variable is an absent one', () => {
    const config = loadConfig({ DATA_DIR, DATABASE_URL, PORT: '', REDIS_URL: ' ' });
    expect(config).toMatchObject({
      environment: 'development',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      explorer: true,
      introspection: true,
      demo: true,
      rateLimits: true,
      trustedProxies: [],
      databaseReplicaUrls: [],
      redisUrl: undefined,
    });
  });

  it('draws a session secret once and keeps it for its owner alone', () => {
    const first = loadConfig({ DATA_DIR, DATABASE_URL }).sessionSecret;
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(loadConfig({ DATA_DIR, DATABASE_URL }).sessionSecret).toBe(first);
    expect(statSync(join(DATA_DIR, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('keeps explorer, introspection and demo off in production unless asked for', () => {
    expect(loadConfig(PRODUCTION)).toMatchObject({
      explorer: false,
      introspection: false,
      demo: false,
      publicUrl: 'https://commonplace.example.org',
    });
    expect(loadConfig({ ...PRODUCTION, INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  it('refuses in production what would be unsafe there, all faults at once', () => {
    const unsafe = { NODE_ENV: 'production', PUBLIC_URL: '', SESSION_SECRET: '', DEMO: 'on', RATE_LIMITS: 'off' };
    expect(faults(unsafe).map((sentence) => sentence.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'SESSION_SECRET',
      'DEMO',
      'RATE_LIMITS',
    ]);
  });

  it('lets limits of requests be off in production where nobody else comes', () => {
    const off = { ...PRODUCTION, RATE_LIMITS: 'off' };
    for (const here of ['http://127.0.0.1:3000', 'http://localhost', 'http://[::1]:80']) {
      expect(loadConfig({ ...off, PUBLIC_URL: here }).rateLimits).toBe(false);
    }
    for (const elsewhere of [
      PRODUCTION.PUBLIC_URL,
      'http://127.0.0.1.example.org',
      'http://10.0.0.1',
      'http://localhost.example.org',
    ]) {
      expect(faults({ ...off, PUBLIC_URL: elsewhere })).toEqual([
        'RATE_LIMITS must not be "off" in production, unless PUBLIC_URL is an address of this computer alone.',
      ]);
    }
  });

  it('reads lists', () => {
    const config = loadConfig({
      DATA_DIR,
      DATABASE_URL,
      TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,::1/128',
      DATABASE_REPLICA_URLS: `${DATABASE_URL},${DATABASE_URL}`,
    });
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '192.0.2.7', '::1/128']);
    expect(config.databaseReplicaUrls).toHaveLength(2);
  });

  it.each([
    ['NODE_ENV', 'prod'],
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATA_DIR', 'x'.repeat(5_000)],
    ['DATABASE_URL', 'mysql://somewhere/else'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres://user@host:port/name'],
    ['DATABASE_OWNER_URL', 'nowhere'],
    ['DATABASE_DIRECT_URL', 'nowhere'],
    ['DATABASE_REPLICA_URLS', `${DATABASE_URL},nowhere`],
    ['REDIS_URL', 'http://127.0.0.1'],
    ['REDIS_URL', 'redis://'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '10.0.0.1,'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['EXPLORER', 'yes'],
    ['INTROSPECTION', 'true'],
    ['DEMO', '1'],
    ['RATE_LIMITS', 'none'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'commonplace.example.org'],
    ['PUBLIC_URL', 'https://example.org/path'],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'x'],
    ['SETUP_CODE', '1234'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Commonplace <no-reply@example.org>'],
    ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['MEDIA_S3_ENDPOINT', 'objects.example.org'],
    ['MEDIA_S3_REGION', 'eu central'],
    ['MEDIA_S3_PATH_STYLE', 'yes'],
    ['MEDIA_S3_BUCKET', 'Images'],
    ['MEDIA_S3_BUCKET', 'x'],
    ['MEDIA_S3_ENDPOINT', 'https://'],
    ['MEDIA_S3_ACCESS_KEY', 'x'.repeat(300)],
    ['MEDIA_S3_SECRET_KEY', 'x'.repeat(2_000)],
  ])('stops at a wrong %s (%s) with one sentence that names it', (variable, value) => {
    const bucket = { MEDIA_S3_BUCKET: 'images', MEDIA_S3_ACCESS_KEY: 'key', MEDIA_S3_SECRET_KEY: 'secret' };
    const sentences = faults({ ...(variable.startsWith('MEDIA_S3_') && bucket), [variable]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${variable} must be .*\\.$`));
  });

  it('stops at a password of SMTP_URL that is none, and takes one with every sign', () => {
    expect(faults({ SMTP_URL: 'smtp://user:100%@mail.example.org' })).toEqual([expect.stringContaining('as %25')]);
    expect(faults({ SMTP_URL: 'smtp://user:100%25@mail.example.org' })).toEqual([]);
  });

  it.each([
    ['https://commonplace.example.org:8443', 'no-reply@commonplace.example.org'],
    ['http://[::1]:3000', 'no-reply@localhost'],
    ['http://127.0.0.1:3000', 'no-reply@localhost'],
  ])('mails from the name of %s', (PUBLIC_URL, from) => {
    expect(loadConfig({ DATA_DIR, DATABASE_URL, PUBLIC_URL }).mailFrom).toBe(from);
  });

  it('reads a bucket for images, whose name stands in the path where an endpoint is named', () => {
    const given = {
      DATA_DIR,
      DATABASE_URL,
      MEDIA_S3_BUCKET: 'images',
      MEDIA_S3_ACCESS_KEY: 'k',
      MEDIA_S3_SECRET_KEY: 's',
    };
    expect(loadConfig({ DATA_DIR, DATABASE_URL }).mediaS3).toBeUndefined();
    expect(loadConfig(given).mediaS3).toMatchObject({ bucket: 'images', region: 'us-east-1', pathStyle: false });
    expect(loadConfig({ ...given, MEDIA_S3_ENDPOINT: 'http://127.0.0.1:9000' }).mediaS3).toMatchObject({
      pathStyle: true,
    });
  });

  it('stops at half a bucket, naming what is missing', () => {
    expect(faults({ MEDIA_S3_BUCKET: 'images' }).map((sentence) => sentence.split(' is missing')[0])).toEqual([
      'MEDIA_S3_ACCESS_KEY',
      'MEDIA_S3_SECRET_KEY',
    ]);
    expect(faults({ MEDIA_S3_REGION: 'eu-central-1' })).toEqual(['MEDIA_S3_REGION needs MEDIA_S3_BUCKET beside it.']);
  });

  it('does without DATABASE_URL only where PostgreSQL is started along', () => {
    expect(loadConfig({ DATA_DIR }, 'embedded').databaseUrl).toBe('');
    expect(faults({ DATABASE_URL: '' })).toEqual([expect.stringMatching(/^DATABASE_URL is missing/)]);
    expect(faults({ DATABASE_URL: '', DATABASE_OWNER_URL: DATABASE_URL })).toHaveLength(2);
  });
});
