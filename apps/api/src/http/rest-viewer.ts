import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '#kernel';
import type { Access } from '../graphql/allow.js';
import type { Authenticator } from '../graphql/context.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What `@Allow` says of a route. */
    access?: Access;
    /** Of a route whose answer goes on: no page of another site may have it, with cookies or without. */
    live?: true;
  }
}

const viewers = new WeakMap<FastifyRequest, Viewer>();

/**
 * Finds out who sends a request to a REST route and whether they may, as its `@Allow` says: before its body is received.
 * @throws Unauthenticated, Forbidden
 */
export async function admit(
  request: FastifyRequest,
  access: Access,
  authenticator: Authenticator,
  now: Date,
): Promise<void> {
  const viewer = await authenticator.authenticate(request, now);
  access.admit(viewer);
  viewers.set(request, viewer);
}

/** Who sends the request, as a parameter of a route: a `Member` where its `@Allow` admits nobody else. */
export const AskedBy = createParamDecorator((_data: unknown, execution: ExecutionContext): Viewer => {
  const viewer = viewers.get(execution.switchToHttp().getRequest<FastifyRequest>());
  if (!viewer) throw new Error('This route does not ask who sends the request: its @Allow says so.');
  return viewer;
});
