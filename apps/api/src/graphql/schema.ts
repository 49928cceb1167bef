import type { GqlModuleOptions } from '@nestjs/graphql';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Connection } from './connection.js';
import { DateTimeScalar } from './scalar.js';

/** How the schema is built from the decorators: by the API and by `npm run schema` alike. */
export const buildOptions = {
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTimeScalar }], numberScalarMode: 'integer' },
} satisfies GqlModuleOptions;

/** Counts the rows of a connection when they are asked for. The compiled executor calls no functions that it finds on values. */
export function transformSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const field = type.getFields().totalCount;
    if (field) field.resolve = (connection: Connection<unknown>) => connection.countTotal();
  }
  return schema;
}
