import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from './api.module.js';
import { buildOptions, transformSchema } from './graphql/schema.js';

const HEADER = '# Emitted by `npm run schema` from the classes of apps/api. Change those, then run it again.\n\n';

/** The schema that the API serves, as text in a stable order. Needs no database. */
export async function emitSchema(): Promise<string> {
  const resolvers = features.flatMap((feature) => Reflect.getMetadata('providers', feature) as Type<unknown>[]);
  const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await context.get(GraphQLSchemaFactory).create(resolvers, buildOptions.buildSchemaOptions);
  await context.close();
  return `${HEADER}${printSchema(lexicographicSortSchema(transformSchema(schema)))}\n`;
}
