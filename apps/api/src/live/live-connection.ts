import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Why a connection is ended: its session has, the client takes too little in, this copy ends, it sends too much, or there are too many already.
 * All but the first and the last two are no fault of the client's, which connects again.
 */
export type EndReason = 'ended' | 'slow' | 'closing' | 'flood' | 'crowded';

/** How one came to its end: also since the client left, gave no sign of life, or said what the protocol does not know. */
export type Closure = EndReason | 'left' | 'silent' | 'protocol';

/** By WebSocket, or as server-sent events. */
export type Transport = 'websocket' | 'stream';

/** Something open over which somebody is told what is new, however it does so. */
export interface LiveConnection {
  readonly transport: Transport;
  /** Null for visitors, as `sessionId` is. */
  readonly memberId: string | null;
  readonly sessionId: string | null;
  /** With which it was opened. */
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** How it came to its end; meaningless before. */
  readonly closure: Closure;
  end(reason: EndReason): void;
  /** @param leave is called once it is over; at once if it is */
  onEnd(leave: () => void): void;
}
