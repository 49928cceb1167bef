import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isMember, type Member, Unauthenticated, type Viewer, visitor } from '#kernel';
import { Budget } from './budget.js';
import type { LoaderDefinition } from './loader.js';

/** Finds out who sends a request: one SQL statement when a token came with it, none when not. */
export interface Authenticator {
  /** @throws Unauthenticated for a token that is broken, has ended, or was sent by another site's page */
  authenticate(request: FastifyRequest, now: Date): Promise<Viewer> | Viewer;
}

const resolved = Promise.resolve();

/** One request on its way through the resolvers. Made afresh for each, never shared. */
export class RequestContext {
  /** Whoever asks: a visitor until the operation's `@Allow` has looked at the token. */
  viewer: Viewer;
  /** What the request has used. */
  readonly budget = new Budget();
  /** What happened, where that is told to whoever subscribed to it. */
  root: unknown;
  private authenticated: Promise<Viewer> | Viewer | undefined;
  private loaders: Map<unknown, unknown> | undefined;
  private mutating = false;
  /** Whether they signed in or out during the request, so that its token tells nothing any more. */
  private changed = false;
  private timeout: AbortController | undefined;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    readonly now: Date,
    private readonly authenticator: Authenticator,
    /** Whether a page of this process asks, which goes on with what is answered. */
    readonly ofPage = false,
  ) {
    this.viewer = visitor(now);
  }

  /** The same as `request`, under the name that Nest's driver looks for; without it, it would copy the context. */
  get req(): FastifyRequest {
    return this.request;
  }

  /** Fires when the request has taken as long as it may (`limits.query.deadline`): hand it to work that can be called off. */
  get deadline(): AbortSignal {
    this.timeout ??= new AbortController();
    return this.timeout.signal;
  }

  /** Learns from the token who asks, once. */
  async authenticate(): Promise<Viewer> {
    this.authenticated ??= this.authenticator.authenticate(this.request, this.now);
    this.viewer = await this.authenticated;
    return this.viewer;
  }

  /** Whoever asks, who must be signed in. */
  member(): Member {
    if (!isMember(this.viewer)) throw new Unauthenticated();
    return this.viewer;
  }

  /** Goes on as somebody else, after signing in or out. What was loaded for the one before is forgotten. */
  become(viewer: Viewer): void {
    this.changed ||= viewer.sessionId !== this.viewer.sessionId;
    this.viewer = viewer;
    this.authenticated = viewer;
    this.loaders = undefined;
  }

  /** Begins a mutation. What was read for one before it in the same request, the viewer's rights too, may hold no longer. */
  startMutation(): void {
    if (this.mutating) {
      this.loaders = undefined;
      if (!this.changed) this.authenticated = undefined;
    }
    this.mutating = true;
  }

  /** The loader of this request for a definition that a resolver class keeps. */
  loader<Key, Value>(definition: LoaderDefinition<Key, Value>): DataLoader<Key, Value | null> {
    this.loaders ??= new Map();
    let loader = this.loaders.get(definition) as DataLoader<Key, Value | null> | undefined;
    if (!loader) {
      const { load } = definition;
      loader = new DataLoader<Key, Value | null, unknown>((keys) => load(this.viewer, keys), {
        cacheKeyFn: definition.cacheKey as (key: Key) => unknown,
        batchScheduleFn: this.dispatch,
      });
      this.loaders.set(definition, loader);
    }
    return loader;
  }

  /** A batch is sent once nothing more can come to it: resolvers that wait for their turn still do. */
  private readonly dispatch = (send: () => void): void => {
    void resolved.then(() =>
      process.nextTick(() => {
        const { pause } = this.budget;
        if (pause) void pause.then(() => this.dispatch(send));
        else send();
      }),
    );
  };

  /** @internal calls off whatever listens to `deadline` */
  expire(): void {
    this.timeout?.abort();
  }
}
