import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Why a connection is ended: its session has, the client takes too little in, this copy ends, it sends too much, or there are too many already.
 * All but the first and the last two are no fault of the client's, which connects again.
 */
export type EndReason = 'ended' | 'slow' | 'closing' | 'flood' | 'crowded';

/** Something open over which somebody is told what is new, however it does so. */
export interface LiveConnection {
  /** Null for visitors, as `sessionId` is. */
  readonly memberId: string | null;
  readonly sessionId: string | null;
  /** With which it was opened. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  end(reason: EndReason): void;
}
