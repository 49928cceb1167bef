import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '#kernel';

/** What an operation led to. */
export interface Outcome {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The API's schema, asked in the same process: all that pages know of the product. */
export abstract class Schema {
  /** Runs a document as a request by HTTP would, with the same limits, rights and errors. */
  abstract execute(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Outcome>;

  /**
   * Who sends a request: one SQL statement, shared with what `execute` asks for the same request.
   * @throws Unauthenticated where the token has ended
   */
  abstract viewerOf(request: FastifyRequest): Promise<Viewer>;
}
