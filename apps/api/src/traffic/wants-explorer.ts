import type { FastifyRequest } from 'fastify';

/** Whether a browser asks to look at the API, rather than a program asking it something. */
export function wantsExplorer({ method, headers, query }: FastifyRequest): boolean {
  if (method !== 'GET' || (query as { query?: unknown }).query !== undefined) return false;
  return headers.accept?.includes('text/html') ?? false;
}
