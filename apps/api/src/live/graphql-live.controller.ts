import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from 'graphql-sse';
import { limits, NotFound, Unauthenticated, Unavailable, type Viewer } from '#kernel';
import { Allow, Everyone } from '../graphql/allow.js';
import { AskedBy } from '../http/rest-viewer.js';
import { EventStream } from './event-stream.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveOperations } from './live-operations.service.js';
import { type EventResult, type LiveSubscription, WrittenData } from './live-subscription.js';
import { SocketServer } from './socket-server.service.js';
import { upgradeOf } from './upgrade.js';

interface Streamed {
  readonly stream: EventStream;
  readonly request: FastifyRequest;
}

/** Subscriptions over GraphQL: by WebSocket, and as server-sent events, one subscription a connection, which graphql-sse speaks. */
@Controller('graphql')
export class GraphqlLiveController {
  private readonly handle = createHandler<unknown, Streamed>({
    // One stream for each subscription: none is looked up by a token.
    authenticate: () => null as never,
    onSubscribe: async ({ context }, params) => {
      const begun = await this.operations.subscribe(context.stream, params as never);
      // By `data`, be it nothing, it is known as a result.
      if (Array.isArray(begun)) return { data: undefined, errors: begun } as never;
      const subscription = begun as LiveSubscription;
      context.stream.onEnd(() => void subscription.return());
      return subscription as never;
    },
    onNext: (_context, _request, result) => unwritten(result as EventResult) as never,
  });

  constructor(
    private readonly sockets: SocketServer,
    private readonly connections: LiveConnections,
    private readonly operations: LiveOperations,
  ) {}

  @Get('live')
  @Allow(Everyone, { live: true })
  connect(@AskedBy() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (upgradeOf(request.raw)) {
      this.sockets.open(viewer, request, reply);
      return;
    }
    throw new NotFound('page');
  }

  @Get('stream')
  @Allow(Everyone, { live: true })
  get(@AskedBy() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.stream(viewer, request, reply);
  }

  @Post('stream')
  @Allow(Everyone, { live: true })
  post(@AskedBy() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.stream(viewer, request, reply);
  }

  private async stream(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const stream: EventStream = new EventStream(viewer, request, reply, (reason) =>
      reason === 'ended' ? this.endOfSession(stream) : '',
    );
    await this.connections.add(stream);
    refuseEnded(stream);
    const [body, { status, headers }] = await this.handle({
      method: request.method,
      url: request.raw.url ?? '',
      headers: { get: (name) => request.headers[name.toLowerCase()]?.toString() },
      body: request.body as never,
      raw: request,
      context: { stream, request },
    });
    if (body === null || typeof body === 'string') {
      stream.abandon();
      void reply
        .status(status)
        .headers((headers ?? {}) as Record<string, string>)
        .send(body ?? '');
      return;
    }
    stream.onEnd(() => void body.return(undefined));
    refuseEnded(stream);
    stream.begin();
    for await (const text of body) stream.write(text);
    stream.finish();
  }

  /** For whom there is no point in coming again. Whoever hears of no completion does, by themselves: graphql-sse knows no event but these two. */
  private endOfSession(stream: EventStream): string {
    const errors = this.operations.refuse(stream, [new Unauthenticated('The session has ended. Sign in again.')]);
    return `event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata:\n\n`;
  }
}

/** A stream that was ended before it began: a program that is given an empty one does not come again. */
function refuseEnded({ isOver }: EventStream): void {
  if (isOver) throw new Unavailable('This server ends. Connect again.', limits.retryAfter.busy);
}

/** A stream has a document of its own, so hardly anything is shared, and what is written is read again. */
function unwritten({ data, errors }: EventResult): object {
  return { data: data instanceof WrittenData ? JSON.parse(data.json) : data, ...(errors && { errors }) };
}
