import { Injectable } from '@nestjs/common';
import { limits, type Viewer } from '#kernel';
import { Attempts, Database, Statement } from '#platform';
import { bareJoinCode } from '../course/join-code.js';

/** Whether a course `c` is the only one that has the code `:joinCode`. Codes are too long for two to have one; where they did, it would be no course's. */
export const hasCode = `upper(replace(c.join_code, '-', '')) = :joinCode
    and not exists (select from course o where o.id <> c.id and upper(replace(o.join_code, '-', '')) = :joinCode)`;

const KNOWN = new Statement(
  'courses/is-join-code',
  { joinCode: 'text' },
  `select exists (select from course c where ${hasCode}) as known`,
);

/** Whoever looks at the page that a link of a code leads to. */
@Injectable()
export class JoinCodeService {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Whether some course has this code now, and nothing of that course. A wrong one counts as trying to join does: for visitors by their address.
   * @throws RateLimited after too many wrong codes
   */
  async isKnown(viewer: Viewer, code: string, address: string): Promise<boolean> {
    // Counted before it is looked at, so that no more are looked at at once than are allowed.
    const counted =
      viewer.memberId === null
        ? await this.attempts.consume('joinCode:address', address)
        : await this.attempts.consume('joinCode', viewer.memberId);
    const known = await this.hasCourse(code);
    if (known) await counted.giveBack();
    return known;
  }

  private async hasCourse(code: string): Promise<boolean> {
    const bare = bareJoinCode(code);
    if (bare.length > limits.joinCodeCharacters.most) return false;
    // Not from a replica: a code that was just given out is known.
    return (await this.database.row<{ known: boolean }>(KNOWN.with({ joinCode: bare })))?.known === true;
  }
}
