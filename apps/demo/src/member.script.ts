import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WatchService } from '#discussion';
import { InstallationRoleService, SignUpService } from '#members';
import { Database } from '#platform';
import { ProfileService } from '#profiles';
import { Cast } from './cast.store.js';
import { type DemoMember, logins } from './community/index.js';

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
    private readonly standings: InstallationRoleService,
    private readonly watch: WatchService,
  ) {}

  /** The first becomes the admin, as on any empty installation. */
  async memberJoined(member: DemoMember): Promise<void> {
    const { handle, email, displayName, affiliation, nameAudience, bioMarkdown, standing } = member;
    const input = { handle, email, displayName, password: passwordOf(handle), language: null };
    const session = await this.signUps.signUp(input, ADDRESS);
    this.cast.enter(handle, session);
    await this.profiles.update(await this.cast.member(handle), { affiliation, nameAudience, bioMarkdown });
    // She is told of whatever is new where she wrote: what is unread there is one line.
    if (handle === logins.learner.handle) {
      await this.watch.setWrittenIn(await this.cast.member(handle), { level: 'WATCHING' });
    }
    if (standing !== 'CURATOR') return;
    await this.database.transaction((tx) =>
      this.standings.setStanding(tx, this.cast.founderId, { handle, curator: true }),
    );
  }
}

/** Random, and known to nobody, but for the three logins. */
function passwordOf(handle: string): string {
  const login = Object.values(logins).find((known) => known.handle === handle);
  return login?.password ?? randomBytes(32).toString('base64url');
}
