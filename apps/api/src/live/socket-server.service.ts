import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { Clock, isMember, limits, RateLimited, type Viewer } from '#kernel';
import { Authentication } from '../graphql/authentication.service.js';
import { RequestBudget } from '../traffic/request-budget.limiter.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveOperations } from './live-operations.service.js';
import { type EventResult, type LiveSubscription, WrittenData } from './live-subscription.js';
import { SocketConnection } from './socket-connection.js';
import { upgradeOf } from './upgrade.js';

const { begin, messageBytes, subscriptionsPerConnection } = limits.live;

interface Extra {
  readonly connection: SocketConnection;
  /** Resolves once what concerns it is heard of. */
  readonly counted: Promise<void>;
}

type LiveContext = Context<Record<string, unknown> | undefined, Extra>;

/** What graphql-ws is given for a document, and gives back to `subscribe`: it looks at nothing in it but the operation. */
interface Begun {
  readonly subscription: LiveSubscription;
}

/** Connections by WebSocket, with the protocol `graphql-transport-ws`, which graphql-ws speaks; what is asked and told goes the way of `LiveOperations`. */
@Injectable()
export class SocketServer {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  /** Data that is written already, until the message that it belongs to is sent. */
  private readonly written = new Map<string, string>();
  private marks = 0;

  private readonly server = makeServer<Record<string, unknown> | undefined, Extra>({
    connectionInitWaitTimeout: begin,
    onConnect: (context) => this.connect(context),
    onSubscribe: (context, _id, payload) => this.subscribe(context, payload),
    subscribe: (args) => (args.contextValue as Begun).subscription as never,
    // As they are: errors have been presented.
    onNext: (_context, _id, _payload, _args, result) => this.toSend(result as EventResult) as never,
  });

  constructor(
    private readonly authentication: Authentication,
    private readonly clock: Clock,
    private readonly budget: RequestBudget,
    private readonly connections: LiveConnections,
    private readonly operations: LiveOperations,
  ) {}

  /** Takes over the connection of a request, which has been admitted. */
  open(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): void {
    const upgrade = upgradeOf(request.raw);
    if (!upgrade) throw new Error('Only a request to upgrade has a connection to take over.');
    reply.hijack();
    reply.raw.detachSocket(upgrade.socket as never);
    this.sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket) => {
      const connection = new SocketConnection(socket, viewer, request, reply);
      const counted = this.count(connection);
      if (connection.isOver) return;
      const closed = this.server.opened(
        {
          protocol: socket.protocol,
          send: (text) => connection.send(this.withData(text)),
          close: (code, reason) => connection.close(code ?? 1000, reason ?? ''),
          onMessage: (read) => listen(socket, connection, read),
        },
        { connection, counted },
      );
      socket.once('close', (code, reason) => void closed(code, String(reason)).catch(() => undefined));
    });
  }

  /** From now on, though it has not begun: else whoever begins nothing had as many as they please. */
  private async count(connection: SocketConnection): Promise<void> {
    try {
      await this.connections.add(connection);
    } catch {
      connection.end('crowded');
    }
  }

  /** Whoever cannot send headers or cookies gives their token here: `{"authorization": "Bearer …"}`. */
  private async connect({ connectionParams, extra: { connection, counted } }: LiveContext): Promise<boolean> {
    const { request } = connection;
    const authorization = connectionParams?.authorization ?? connectionParams?.Authorization;
    if (typeof authorization === 'string') {
      request.headers.authorization = authorization;
      try {
        const viewer = await this.authentication.authenticate(request, this.clock.now());
        connection.memberId = isMember(viewer) ? viewer.memberId : null;
        connection.sessionId = viewer.sessionId;
      } catch {
        connection.end('ended');
        return true;
      }
      try {
        this.connections.renamed(connection);
      } catch {
        connection.end('crowded');
      }
    }
    await counted;
    return true;
  }

  private async subscribe({ extra: { connection }, subscriptions }: LiveContext, payload: object) {
    const { request, reply } = connection;
    // With this one, and without those that are asked for while it waits.
    const count = Object.keys(subscriptions).length;
    try {
      await this.budget.spend(request, reply, () => this.authentication.isLive(request, this.clock.now()));
      if (count > subscriptionsPerConnection) {
        throw new RateLimited(
          `${subscriptionsPerConnection} subscriptions are the most on one connection. End some.`,
          1,
        );
      }
    } catch (error) {
      return this.operations.refuse(connection, [error]).map(toError);
    }
    const begun = await this.operations.subscribe(connection, payload as never);
    if (Array.isArray(begun)) return (begun as readonly GraphQLFormattedError[]).map(toError);
    const subscription = begun as LiveSubscription;
    const { plan } = subscription.work;
    return {
      schema: plan.schema,
      document: plan.document,
      operationName: plan.operationName,
      contextValue: { subscription } satisfies Begun,
    };
  }

  /** Leaves a mark in the place of data that is written already. */
  private toSend(result: EventResult): object {
    const { data, errors } = result;
    if (!(data instanceof WrittenData)) return { data, ...(errors && { errors }) };
    this.marks += 1;
    const mark = `@${this.marks}`;
    this.written.set(mark, data.json);
    return { data: mark };
  }

  /** Puts the data in: the last value of its message, which of any other message is an object. */
  private withData(text: string): string {
    const [, mark] = MARK.exec(text) ?? [];
    const json = mark === undefined ? undefined : this.written.get(mark);
    if (json === undefined) return text;
    this.written.delete(mark as string);
    return `${text.slice(0, -`"${mark}"}}`.length)}${json}}}`;
  }
}

const MARK = /"payload":\{"data":"(@\d+)"\}\}$/;

function toError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}

/** Hands on what comes as text. What makes the reader stumble, such as a message out of order, closes the connection. */
function listen(socket: WebSocket, connection: SocketConnection, read: (text: string) => Promise<void>): void {
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!connection.mayRead()) return;
    if (isBinary) {
      connection.close(1003, 'Messages are texts.');
      return;
    }
    read(String(data)).catch(() => connection.close(4400, 'This message could not be read.'));
  });
}
