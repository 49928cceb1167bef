import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Budget } from './budget.js';
import type { RequestContext } from './context.js';
import { isList } from './cost.js';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Wraps resolvers: each checks its request's budget first, and each list reports its rows. Fields without a resolver that are no
 * lists stay as they are, since the executors read a property faster than they call a function.
 */
export function watch(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) watchFields(type);
  }
}

function watchFields(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (isList(field)) field.resolve = watchedList(field.resolve ?? ownProperty(field.name)) as Resolve;
    else if (field.resolve) field.resolve = watched(field.resolve as Resolve);
  }
}

function ownProperty(name: string): Resolve {
  return (source) => (source as Record<string, unknown>)[name];
}

function watched(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const { budget } = context;
    if (!budget.goesOn()) return budget.never;
    return budget.pause
      ? afterPause(budget, () => resolve(source, args, context, info))
      : resolve(source, args, context, info);
  };
}

/** Rows are counted before any field of them is resolved. */
function watchedList(resolve: Resolve): Resolve {
  return watched((source, args, context, info) => {
    const rows = resolve(source, args, context, info);
    return rows instanceof Promise ? rows.then((found) => counted(found, context)) : counted(rows, context);
  });
}

/** The fields of the rows come next and are the most work, so a pause belongs here. */
function counted(rows: unknown, { budget }: RequestContext): unknown {
  if (Array.isArray(rows) && !budget.takeRows(rows.length)) return budget.never;
  return budget.pause ? afterPause(budget, () => rows) : rows;
}

/** Resolvers that wait for the same pause go on one after the other, as long as the new slice lasts. */
async function afterPause(budget: Budget, goOn: () => unknown): Promise<unknown> {
  while (budget.pause) await budget.pause;
  return budget.goesOn() ? goOn() : budget.never;
}
