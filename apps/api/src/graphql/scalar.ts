import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { limits } from '#kernel';
import { isoMoment } from './iso-moment.js';

const config = GraphQLDateTimeISO.toConfig();

/** RFC 3339, answered in UTC. What comes in is read strictly by graphql-scalars; what goes out is nearly always a Date of ours. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...config,
  name: 'DateTime',
  description: 'A moment as RFC 3339 writes it. Answers are in UTC, with milliseconds: `2026-11-23T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  parseValue: config.parseValue as (value: unknown) => Date,
  parseLiteral: config.parseLiteral as (node: unknown) => Date,
  serialize: (value) => (value instanceof Date ? isoMoment(value) : String(config.serialize(value))),
});

/** A scalar that is a text of a certain form. */
function textScalar(
  config: { name: string; description: string; specifiedByURL: string },
  read: (text: string) => string | null,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null) throw new GraphQLError(`This is not a ${config.name}.`);
    return text;
  };
  return new GraphQLScalarType({
    ...config,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: String,
  });
}

/** A day as ISO 8601 writes it. PostgreSQL has no year 0. */
function readDay(text: string): string | null {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** Names and passwords in an address are secrets, or a disguise. */
function readAddress(text: string): string | null {
  if (text.length > limits.urlCharacters || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username || password || href.length > limits.urlCharacters ? null : href;
}

/** A day without a time zone, as a text: `2026-11-23`. */
export const CalendarDate = textScalar(
  {
    name: 'Date',
    description: 'A calendar date as ISO 8601 writes it: `2026-11-23`.',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  },
  readDay,
);

/** An address on the web, as a text that was normalised as browsers do it. */
export const WebAddress = textScalar(
  {
    name: 'URL',
    description: `An absolute address that begins with http:// or https://, at most ${limits.urlCharacters} characters.`,
    specifiedByURL: 'https://url.spec.whatwg.org/',
  },
  readAddress,
);
