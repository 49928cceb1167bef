import type { TestApi } from './api.js';
import { EventStreamClient } from './event-stream.js';
import { follow } from './followed.js';
import { SocketClient } from './socket-client.js';

const FIELDS = 'reply { number bodyHtml } replyId subjectChanged resyncDue';
export const REPLY_ADDED = `subscription ($id: ID!) { replyAdded(threadId: $id) { ${FIELDS} } }`;
export const REPLY_CHANGED = `subscription ($id: ID!) { replyChanged(threadId: $id) { ${FIELDS} } }`;

/** Somebody who follows a thread in every way that there is: by WebSocket, as an event stream, and by signals for pages. */
export class LiveFollower {
  private constructor(
    readonly socket: SocketClient,
    private readonly subscriptions: readonly string[],
    readonly stream: EventStreamClient,
    readonly signals: EventStreamClient,
  ) {}

  /** Resolves once all of it tells. */
  static async follow(api: TestApi, token: string | undefined, id: string): Promise<LiveFollower> {
    const origin = await api.listen();
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const socket = await SocketClient.open(`${origin}/graphql`, headers);
    const subscriptions = await follow(api, socket, [REPLY_ADDED, REPLY_CHANGED], { id });
    const document = { query: REPLY_ADDED, variables: { id } };
    const stream = await EventStreamClient.open(`${origin}/graphql/stream`, headers, document);
    const signals = await EventStreamClient.open(`${origin}/live?thread=${id}`, headers);
    return new LiveFollower(socket, subscriptions, stream, signals);
  }

  /** What was told of replies and of the thread, each with the way that it came, in any order. */
  get heard(): string[] {
    const events = [
      ...this.subscriptions.flatMap((one) => this.socket.told(one)).map(({ data }) => ['socket', data] as const),
      ...this.stream.named('next').flatMap(({ data }) => (data.data ? [['stream', data.data] as const] : [])),
    ];
    return [
      ...events.map(([way, data]) => `${way}: ${tell(data?.replyAdded ?? data?.replyChanged)}`),
      ...this.signals.named('thread').map(({ data }) => `signals: ${[...data.added, ...data.changed, ...data.gone]}`),
      ...this.signals.named('resync').map(() => 'signals: anew'),
    ].sort();
  }

  close(): void {
    for (const one of [this.socket, this.stream, this.signals]) one.close();
  }
}

interface Told {
  readonly reply: { readonly bodyHtml: string } | null;
  readonly subjectChanged: boolean;
  readonly resyncDue: boolean;
}

function tell({ reply, subjectChanged, resyncDue }: Told): string {
  if (resyncDue) return 'anew';
  return subjectChanged ? 'subject' : (reply?.bodyHtml.replace(/<[^>]*>/g, '') ?? 'gone');
}
