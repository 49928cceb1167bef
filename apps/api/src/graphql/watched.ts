import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
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
  return (source, args, context, info) =>
    context.budget.goesOn() ? resolve(source, args, context, info) : context.budget.never;
}

function watchedList(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    if (!context.budget.goesOn()) return context.budget.never;
    const rows = resolve(source, args, context, info);
    return rows instanceof Promise ? rows.then((found) => counted(found, context)) : counted(rows, context);
  };
}

function counted(rows: unknown, { budget }: RequestContext): unknown {
  return !Array.isArray(rows) || budget.takeRows(rows.length) ? rows : budget.never;
}
