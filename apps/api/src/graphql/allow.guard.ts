import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { accessOf } from './allow.js';
import type { RequestContext } from './context.js';

/** Enforces `@Allow` before every query and mutation; before a REST route, `admit` has. What says nothing is refused. */
export class AllowGuard implements CanActivate {
  canActivate(execution: ExecutionContext): boolean | Promise<boolean> {
    const access = accessOf(execution.getHandler());
    if (!access) return false;
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
