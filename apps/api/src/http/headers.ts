import type { Config } from '#platform';

/** Everything from this origin, and nothing inline. The explorer's page has one of its own. */
export function contentSecurityPolicy(config: Config): Record<string, string[]> {
  return {
    'default-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    ...(config.environment === 'production' && { 'upgrade-insecure-requests': [] }),
  };
}
