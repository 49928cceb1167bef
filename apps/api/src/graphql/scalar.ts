import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const config = GraphQLDateTimeISO.toConfig();

/** RFC 3339, answered in UTC. What comes in is read strictly by graphql-scalars; what goes out is nearly always a Date of ours. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...config,
  name: 'DateTime',
  description: 'A moment as RFC 3339 writes it. Answers are in UTC, with milliseconds: `2026-11-23T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseValue: config.parseValue as (value: unknown) => Date,
  parseLiteral: config.parseLiteral as (node: unknown) => Date,
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(config.serialize(value))),
});
