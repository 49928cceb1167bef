import type { Config } from '#platform';

/**
 * What every answer tells browsers: the set that Helmet 8 sends, written once instead of being put together for each
 * request (3 % of a request's work). Everything comes from this origin and nothing is inline; the explorer's page has
 * a policy of its own.
 */
export function safeHeaders(config: Config): Readonly<Record<string, string>> {
  const production = config.environment === 'production';
  const policy = [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "img-src 'self' data:",
    ...(production ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    ...(production && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
