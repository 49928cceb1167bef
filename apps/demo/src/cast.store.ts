import { Injectable } from '@nestjs/common';
import { Clock, type Member } from '#kernel';
import { type OpenSession, SessionService } from '#members';
import { Database } from '#platform';
import { ViewerQueries } from '#visibility';

/** The members of the demo, each signed in as somebody at a browser would be. */
@Injectable()
export class Cast {
  private readonly sessions = new Map<string, OpenSession>();

  constructor(
    private readonly database: Database,
    private readonly sessionService: SessionService,
    private readonly viewers: ViewerQueries,
    private readonly clock: Clock,
  ) {}

  enter(handle: string, session: OpenSession): void {
    this.sessions.set(handle, session);
  }

  /** The first who entered, and so the admin. */
  get founderId(): string {
    return (this.sessions.values().next().value as OpenSession).memberId;
  }

  /** A member as they stand at this moment; signs them in again where their session has expired. */
  async member(handle: string): Promise<Member> {
    const session = this.sessions.get(handle);
    if (!session) throw new Error(`${handle} acts before they have signed up`);
    const member = await this.load(session);
    if (member) return member;
    const renewed = await this.database.transaction((tx) => this.sessionService.open(tx, session.memberId));
    this.enter(handle, renewed);
    return (await this.load(renewed)) as Member;
  }

  /** Signs everybody out: nobody holds the tokens. */
  async exit(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { memberId } of this.sessions.values()) await this.sessionService.endAll(tx, memberId);
    });
  }

  private load({ memberId, sessionId }: OpenSession): Promise<Member | null> {
    return this.viewers.load(memberId, sessionId, this.clock.now());
  }
}
