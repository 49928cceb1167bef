import type { TestApi } from './api.js';

/** The routes as a tree of Fastify's shows them, each by its methods. */
export function routesOf({ app }: TestApi): string[] {
  const above: string[] = [];
  const lines = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line) ?? [];
    const depth = indent.length / 4;
    above[depth] = (above[depth - 1] ?? '') + part;
    const asked = methods.split(', ').filter((method) => method !== 'HEAD' && method !== 'OPTIONS');
    return asked.map((method) => `${method} ${above[depth]}`);
  });
}

/** Whether a route answers pages to people: who may keep those, their own tests say. */
export function isPageRoute({ pageRoutes }: TestApi, route: string): boolean {
  return pageRoutes.has(route);
}
