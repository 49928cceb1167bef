import type { GraphQLFormattedError } from 'graphql';
import { Problem } from '../page/problem.js';
import { tellRefusal } from '../page/refusal.js';
import type { Visit } from '../page/visit.js';

/** What is wrong with one value of a table. */
export interface TableFault {
  /** Null for the table as a whole. */
  readonly line: number | null;
  /** Null for the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

export type Recorded =
  | { readonly stored: { readonly series: number; readonly points: number } }
  | { readonly message: string; readonly faults: readonly TableFault[]; readonly more: number };

/** Headers by which the API knows who asks, and from where. */
const PASSED = ['cookie', 'authorization', 'x-forwarded-for', 'x-forwarded-proto', 'user-agent'] as const;

/** Stores a table by the API's own route for tables, in this process. @throws Problem for whatever is wrong with more than the table */
export async function recordTable(visit: Visit, caseStudyId: string, text: string, key: string): Promise<Recorded> {
  const { request } = visit;
  const passed = PASSED.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const answer = await request.server.inject({
    method: 'PUT',
    url: `/case-studies/${encodeURIComponent(caseStudyId)}/metrics`,
    remoteAddress: request.socket.remoteAddress,
    headers: {
      ...Object.fromEntries(passed),
      host: request.host,
      'content-type': 'text/csv; charset=utf-8',
      ...(key && { 'idempotency-key': key }),
    },
    payload: text,
  });
  const body = answer.json() as { stored?: { series: number; points: number }; errors?: GraphQLFormattedError[] };
  if (body.stored) return { stored: body.stored };
  const [refused] = body.errors ?? [];
  if (!refused) throw new Error(`A table was answered with ${answer.statusCode} and no error.`);
  const error = tellRefusal(refused, visit);
  const {
    code,
    fields = [],
    more = 0,
  } = (error.extensions ?? {}) as {
    code?: string;
    fields?: ReadonlyArray<Partial<TableFault> & { message: string; path: string }>;
    more?: number;
  };
  if (code !== 'BAD_USER_INPUT' && code !== 'CONFLICT' && code !== 'QUERY_TOO_COMPLEX') throw new Problem(error);
  const faults = fields.map(({ line = null, column = null, message }) => ({ line, column, message }));
  return { message: error.message, faults, more };
}
