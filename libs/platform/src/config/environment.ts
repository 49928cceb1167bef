import { isIP } from 'node:net';
import {
  buildMessage,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';

const SWITCH = { message: '$property must be "on" or "off".' };
const PROTOCOL_MESSAGE = (protocols: string[]) =>
  `$property must be an address that starts with ${protocols.join(' or ')} and names a host.`;

/** An absolute address with one of these protocols (written with `//`), and with a host: PostgreSQL alone may be a socket. */
function IsAddress(...protocols: string[]): PropertyDecorator {
  const isAddress = (value: string) => {
    const protocol = protocols.find((start) => value.startsWith(start));
    if (!protocol || !URL.canParse(value)) return false;
    const { hostname, searchParams } = new URL(value);
    return hostname !== '' || (protocol.startsWith('postgres') && searchParams.has('host'));
  };
  return each('isAddress', isAddress, { message: PROTOCOL_MESSAGE(protocols) });
}

function IsOrigin(): PropertyDecorator {
  const isOrigin = (value: string) => {
    if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return false;
    const url = new URL(value);
    return url.pathname === '/' && !url.search && !url.hash && !url.username;
  };
  return each('isOrigin', isOrigin, {
    message: '$property must be the address that people open, without a path, such as https://commonplace.example.org.',
  });
}

function IsNetwork(): PropertyDecorator {
  const isNetwork = (value: string) => {
    const [address, prefix, ...rest] = value.split('/');
    const version = isIP(address ?? '');
    if (!version || rest.length > 0) return false;
    return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
  };
  return each('isNetwork', isNetwork, {
    message: '$property must be a list of addresses or networks with commas between, such as 10.0.0.0/8,192.0.2.7.',
  });
}

/** A check of a text, or of each text of a list. */
function each(name: string, check: (value: string) => boolean, options: { message: string }): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => [value].flat().every((one) => typeof one === 'string' && check(one)),
      defaultMessage: buildMessage(() => options.message),
    },
  });
}

/** The variables as they were given, lists and numbers read. Absent and empty are the same. */
export class Environment {
  @IsOptional()
  @IsIn(['development', 'test', 'production'], { message: 'NODE_ENV must be development, test or production.' })
  NODE_ENV?: 'development' | 'test' | 'production';

  @IsOptional()
  @IsInt({ message: 'PORT must be a whole number from 0 to 65535.' })
  @Min(0, { message: 'PORT must be a whole number from 0 to 65535.' })
  @Max(65_535, { message: 'PORT must be a whole number from 0 to 65535.' })
  PORT?: number;

  @IsOptional()
  @Matches(/^[\w.:-]+$/, { message: 'HOST must be an address or a host name, such as 127.0.0.1.' })
  HOST?: string;

  @IsOptional()
  @Length(1, 4_096, { message: 'DATA_DIR must be the path of a folder.' })
  DATA_DIR?: string;

  @IsOptional()
  @IsAddress('postgres://', 'postgresql://')
  DATABASE_URL?: string;

  @IsOptional()
  @IsAddress('postgres://', 'postgresql://')
  DATABASE_OWNER_URL?: string;

  @IsOptional()
  @IsAddress('postgres://', 'postgresql://')
  DATABASE_DIRECT_URL?: string;

  @IsOptional()
  @IsAddress('postgres://', 'postgresql://')
  DATABASE_REPLICA_URLS?: string[];

  @IsOptional()
  @IsAddress('redis://', 'rediss://')
  REDIS_URL?: string;

  @IsOptional()
  @IsNetwork()
  TRUSTED_PROXIES?: string[];

  @IsOptional()
  @IsIn(['on', 'off'], SWITCH)
  EXPLORER?: 'on' | 'off';

  @IsOptional()
  @IsIn(['on', 'off'], SWITCH)
  INTROSPECTION?: 'on' | 'off';

  @IsOptional()
  @IsIn(['on', 'off'], SWITCH)
  DEMO?: 'on' | 'off';

  @IsOptional()
  @IsIn(['on', 'off'], SWITCH)
  RATE_LIMITS?: 'on' | 'off';

  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.',
  })
  LOG_LEVEL?: string;

  @IsOptional()
  @IsOrigin()
  PUBLIC_URL?: string;

  @IsOptional()
  @MinLength(32, { message: 'SESSION_SECRET must be at least 32 characters long: openssl rand -base64 48 makes one.' })
  SESSION_SECRET?: string;

  @IsOptional()
  @MinLength(8, { message: 'SETUP_CODE must be at least 8 characters long.' })
  SETUP_CODE?: string;

  @IsOptional()
  @IsAddress('smtp://', 'smtps://')
  SMTP_URL?: string;

  @IsOptional()
  @Matches(/^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/, {
    message: 'MAIL_FROM must be an e-mail address by itself, such as no-reply@example.org.',
  })
  MAIL_FROM?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    message: "MEDIA_S3_BUCKET must be a bucket's name: 3 to 63 small letters, digits, dots and hyphens.",
  })
  MEDIA_S3_BUCKET?: string;

  @IsOptional()
  @IsAddress('http://', 'https://')
  MEDIA_S3_ENDPOINT?: string;

  @IsOptional()
  @Matches(/^[\w-]{1,64}$/, { message: "MEDIA_S3_REGION must be a region's name, such as eu-central-1." })
  MEDIA_S3_REGION?: string;

  @IsOptional()
  @Length(1, 256, { message: 'MEDIA_S3_ACCESS_KEY must be the name of an access key, of at most 256 characters.' })
  MEDIA_S3_ACCESS_KEY?: string;

  @IsOptional()
  @Length(1, 1_024, { message: "MEDIA_S3_SECRET_KEY must be the access key's secret, of at most 1024 characters." })
  MEDIA_S3_SECRET_KEY?: string;

  @IsOptional()
  @IsIn(['on', 'off'], SWITCH)
  MEDIA_S3_PATH_STYLE?: 'on' | 'off';
}

const LISTS = new Set(['DATABASE_REPLICA_URLS', 'TRUSTED_PROXIES']);
const NUMBERS = new Set(['PORT']);

/** Every variable that the product reads. */
export const VARIABLES = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_DIRECT_URL',
  'DATABASE_REPLICA_URLS',
  'REDIS_URL',
  'TRUSTED_PROXIES',
  'EXPLORER',
  'INTROSPECTION',
  'DEMO',
  'RATE_LIMITS',
  'LOG_LEVEL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'SETUP_CODE',
  'SMTP_URL',
  'MAIL_FROM',
  'MEDIA_S3_BUCKET',
  'MEDIA_S3_ENDPOINT',
  'MEDIA_S3_REGION',
  'MEDIA_S3_ACCESS_KEY',
  'MEDIA_S3_SECRET_KEY',
  'MEDIA_S3_PATH_STYLE',
] as const satisfies ReadonlyArray<keyof Environment>;

/** Picks the product's variables out of the process's environment; nothing is checked yet. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const read = (name: string, text: string): unknown => {
    if (LISTS.has(name)) return text.split(',').map((one) => one.trim());
    if (NUMBERS.has(name)) return /^\d+$/.test(text) ? Number(text) : text;
    return text;
  };
  const given = VARIABLES.map((name) => [name, env[name]?.trim()] as const).filter(([, text]) => text);
  return Object.assign(
    new Environment(),
    Object.fromEntries(given.map(([name, text]) => [name, read(name, text as string)])),
  );
}
