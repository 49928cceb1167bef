import type { GqlModuleOptions } from '@nestjs/graphql';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Connection } from './connection.js';
import { declareBounds } from './declare-bounds.js';
import { DateTimeScalar } from './scalar.js';
import { watch } from './watched.js';

/** How the schema is built from the decorators: by the API and by `npm run schema` alike. */
export const buildOptions = {
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: {
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    numberScalarMode: 'integer',
    // Asking the schema for itself takes as long as building it. `makeSchema` does, in the tests and for `npm run schema`.
    skipCheck: true,
  },
} satisfies GqlModuleOptions;

const ROOTS: Readonly<Record<string, string>> = {
  Query:
    'Everything that can be read. What a viewer may not see is not there: single things are null, lists go on without them.',
  Subscription:
    'What is new, told as it happens, as far as the viewer sees it at that moment; over WebSocket (graphql-transport-ws) at `/graphql`, or as server-sent events from `/graphql/stream`. Each event says which cursor it follows: where that is not the one of the event before, something was missed, and `Thread.changes` tells it.',
  Mutation: 'Everything that can be changed. One `input` each, and a payload with a field named after what changed.',
};

/** What the decorators cannot say: the roots' descriptions, the bounds of arguments, that a connection counts its rows only when asked to, and that budgets are kept. */
export function transformSchema(schema: GraphQLSchema): GraphQLSchema {
  declareBounds(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    type.description ??= ROOTS[type.name];
    const total = type.name.endsWith('Connection') ? type.getFields().totalCount : undefined;
    // The compiled executor calls no functions that it finds on values, so this one is a resolver.
    if (total) total.resolve = (connection: Connection<unknown>) => connection.countTotal();
  }
  watch(schema);
  return schema;
}
