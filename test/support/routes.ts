import type { TestApi } from './api.js';

/** The routes, each with its method; what Fastify adds for HEAD and OPTIONS is not told. */
export function routesOf({ routes }: TestApi): string[] {
  return [...routes.keys()].filter((route) => !/^(?:HEAD|OPTIONS) /.test(route));
}

/** Whether a route answers pages to people, or files beside them: who may keep those, their own tests say. */
export function isPageRoute({ routes }: TestApi, route: string): boolean {
  return routes.has(route) && routes.get(route) !== 'other';
}
