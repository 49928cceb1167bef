import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { accessOf } from './allow.js';
import type { RequestContext } from './context.js';

/** Enforces `@Allow` before every query and mutation; before a REST route, `admit` has. What says nothing is refused. */
export class AllowGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(execution.getHandler());
    if (!access) return isOfPages(execution);
    if (execution.getType<string>() !== 'graphql') return true;
    const context = execution.getArgByIndex<RequestContext>(2);
    if (execution.getArgByIndex<GraphQLResolveInfo>(3).operation.operation === 'mutation') context.startMutation();
    if (!access.looksAtToken) return true;
    return context.authenticate().then((viewer) => {
      access.admit(viewer);
      return true;
    });
  }
}

/** Pages ask the schema, which admits or refuses; files are everybody's. */
function isOfPages(execution: ExecutionContext): boolean {
  if (execution.getType<string>() !== 'http') return false;
  const { config } = execution.switchToHttp().getRequest<FastifyRequest>().routeOptions;
  return config.page !== undefined || config.shared === true;
}
