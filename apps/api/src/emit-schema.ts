import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

import { buildOptions, transformSchema } from './graphql/schema.js';
import { features } from './parts.js';

const HEADER = '# Emitted by `npm run schema` from the classes of apps/api. Change those, then run it again.\n\n';

/** The schema that the API serves, with all that its fields say of themselves. Needs no database. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const resolvers = features.flatMap((feature) => Reflect.getMetadata('providers', feature) as Type<unknown>[]);
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await context
    .get(GraphQLSchemaFactory)
    .create(resolvers, { ...buildOptions.buildSchemaOptions, skipCheck: false });
  await context.close();
  return transformSchema(schema);
}

/** The same as text in a stable order. */
export async function emitSchema(): Promise<string> {
  return `${HEADER}${printSchema(lexicographicSortSchema(await makeSchema()))}\n`;
}
