import type { Config } from '#platform';

export interface CookieNames {
  readonly access: string;
  readonly refresh: string;
}

/**
 * The names of a session's cookies. In production a prefix makes browsers refuse them from a neighbouring host or over
 * plain HTTP (RFC 6265bis, 4.1.3): `__Host-` demands the path `/`, so the refresh cookie, which is sent to the API's
 * path only, has `__Secure-`.
 */
export function cookieNames(config: Config): CookieNames {
  return config.environment === 'production'
    ? { access: '__Host-commonplace-access', refresh: '__Secure-commonplace-refresh' }
    : { access: 'commonplace-access', refresh: 'commonplace-refresh' };
}
