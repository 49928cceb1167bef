import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Budget } from './budget.js';
import type { RequestContext } from './context.js';
import { isList } from './cost.js';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Has every resolver look at its request's budget first, and every list hand in its rows. What is read from a property
 * and is no list stays as it is: the executors read it faster than they could call anything.
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

/** Rows are counted before anything else is looked for. */
function watchedList(resolve: Resolve): Resolve {
  return watched((source, args, context, info) => {
    const rows = resolve(source, args, context, info);
    return rows instanceof Promise ? rows.then((found) => counted(found, context)) : counted(rows, context);
  });
}

/** What is in the rows is worked for after them, so that here is where to stop for a while. */
function counted(rows: unknown, { budget }: RequestContext): unknown {
  if (Array.isArray(rows) && !budget.takeRows(rows.length)) return budget.never;
  return budget.pause ? afterPause(budget, () => rows) : rows;
}

/** Those who wait for the same pause go on one after the other, and only as long as the new slice lasts. */
async function afterPause(budget: Budget, goOn: () => unknown): Promise<unknown> {
  while (budget.pause) await budget.pause;
  return budget.goesOn() ? goOn() : budget.never;
}
