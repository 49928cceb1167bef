import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProfileService, SignUpService, StandingService } from '#members';
import { Database } from '#platform';
import { Cast } from './cast.js';
import { type DemoMember, logins } from './community/index.js';
import { PlainHtml } from './plain-html.js';

/** Stands where a request's address would. */
const ADDRESS = 'demo';

/** Members sign up and say who they are. */
@Injectable()
export class MemberScript {
  constructor(
    private readonly cast: Cast,
    private readonly database: Database,
    private readonly signUps: SignUpService,
    private readonly profiles: ProfileService,
    private readonly standings: StandingService,
    private readonly plainHtml: PlainHtml,
  ) {}

  /** The first becomes the admin, as on any empty installation. */
  async memberJoined(member: DemoMember): Promise<void> {
    const { handle, email, displayName, affiliation, nameAudience, standing } = member;
    const session = await this.signUps.signUp({ handle, email, displayName, password: passwordOf(handle) }, ADDRESS);
    this.cast.enter(handle, session);
    const { memberId } = session;
    await this.database.transaction(async (tx) => {
      await this.profiles.update(tx, memberId, { affiliation, nameAudience, bio: await this.bioOf(member, memberId) });
      if (standing !== 'CURATOR') return;
      await this.standings.setStanding(tx, this.cast.founderId, { handle, curator: true });
    });
  }

  private async bioOf({ bioMarkdown }: DemoMember, memberId: string) {
    return bioMarkdown === '' ? null : { markdown: bioMarkdown, html: await this.plainHtml.of(memberId, bioMarkdown) };
  }
}

/** Random, and known to nobody, but for the three logins. */
function passwordOf(handle: string): string {
  const login = Object.values(logins).find((known) => known.handle === handle);
  return login?.password ?? randomBytes(32).toString('base64url');
}
