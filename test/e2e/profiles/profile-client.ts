import { buildWorld, type World } from '../../factories/world.js';
import type { Answer, Json, TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

/** Mina, who is new, learns in course 0 with Ben; Teacher instructs it; the others belong to no course. */
export const [MINA, BEN, TEACHER, CURATOR, ADMIN, SECOND] = [0, 1, 2, 3, 4, 5] as const;

export const LINKS = 'https://a.test https://b.test https://c.test https://d.test';
export const DECISION =
  'decision { id action aboutProfile text reason undone appealUntil user { handle } content { id } }';
const OWN = `{ viewer { bioMarkdown user { displayName bioHtml affiliation }
  profile { displayName bioMarkdown bioHtml affiliation state heldBecause decision { id action reason appealUntil moderator { handle } } } } }`;
const USER = 'query ($handle: String!) { user(handle: $handle) { handle displayName bioHtml affiliation } }';
export const ITEM = `id state contentRevision currentRevision openReports heldBecause user { handle displayName bioHtml } claimedBy { handle }
  text { number displayName bioMarkdown affiliation } latestText { number displayName bioMarkdown affiliation }
  reports { reporter { handle } reason note } decisions { action reason } record { notes { body } }`;

/** Members, what they say of themselves, and who moderates that. */
export class ProfileClient {
  private constructor(
    readonly api: TestApi,
    readonly world: World,
    readonly people: WorldClient,
  ) {}

  /** Nobody who was there before waits for a moderator, or is called Mina. “raffle” is banned in what belongs to no course, and “lottery” in the course. */
  static async build(api: TestApi): Promise<ProfileClient> {
    for (const table of ['member_report', 'member_item', 'notification', 'decision', 'screening_setting', 'report']) {
      await api.db.pool.query(`delete from ${table}`);
    }
    await api.db.pool.query(`update member set display_name = handle`);
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [
        { nameAudience: 'EVERYONE', displayName: 'Mina Hallam' },
        {},
        {},
        { isCurator: true },
        { isAdmin: true },
        { isAdmin: true },
      ],
      courses: [{}],
      enrolments: [
        { member: MINA, course: 0 },
        { member: BEN, course: 0 },
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
      ],
      subjects: [{ author: MINA, audience: 'PUBLIC' }],
      replies: [{ subject: 0, author: BEN }],
    });
    for (const [courseId, phrase] of [
      [null, 'raffle'],
      [world.courses[0], 'lottery'],
    ]) {
      await api.db.pool.query(
        `insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at)
         values ($1, array[$2::text], 0, 2, 1, $3)`,
        [courseId, phrase, api.clock.now()],
      );
    }
    return new ProfileClient(api, world, new WorldClient(api, world));
  }

  handle(member: number): string {
    return this.world.members[member]!.handle;
  }

  id(member: number): string {
    return this.world.members[member]!.id;
  }

  /** The id of the item about a member. */
  item(member: number): string {
    return `member.${this.id(member)}`;
  }

  save(input: object, member: number = MINA): Promise<Answer> {
    this.api.clock.advance(1000);
    return this.people.mutate(member, 'updateProfile', input, 'viewer { user { handle } profile { state } }');
  }

  /** A change that must be taken: how it stands from then on. */
  async saved(input: object, member: number = MINA): Promise<string> {
    const answer = await this.save(input, member);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.updateProfile.viewer.profile.state;
  }

  /** What a member is told of their own profile. */
  async own(member: number = MINA): Promise<Json> {
    return (await this.people.ok(member, OWN)).viewer;
  }

  /** What somebody is shown of a member; a visitor, where nobody is named. */
  async seen(by: number | null = null, member: number = MINA): Promise<Json> {
    return (await this.people.ok(by, USER, { handle: this.handle(member) })).user;
  }

  report(by: number, input: object = {}): Promise<Answer> {
    this.api.clock.advance(1000);
    const report = { handle: this.handle(MINA), reason: 'SPAM', ...input };
    return this.people.mutate(
      by,
      'reportMember',
      report,
      'report { id reporter { handle } reason note contentRevision }',
    );
  }

  async queue(by: number, states?: readonly string[]): Promise<Json[]> {
    const document = `query ($states: [ModerationItemState!]) { memberModerationQueue(states: $states) { totalCount nodes { ${ITEM} } } }`;
    const { totalCount, nodes } = (await this.people.ok(by, document, { states })).memberModerationQueue;
    if (totalCount !== nodes.length) throw new Error(`${totalCount} of ${nodes.length}`);
    return nodes;
  }

  async found(by: number, member: number = MINA): Promise<Json | null> {
    const document = `query ($id: ID!) { memberModerationItem(id: $id) { ${ITEM} } }`;
    return (await this.people.ok(by, document, { id: this.item(member) })).memberModerationItem;
  }

  decide(by: number, action: string, input: object = { itemId: this.item(MINA) }): Promise<Answer> {
    this.api.clock.advance(1000);
    return this.people.mutate(by, 'decide', { action, reason: 'So it is.', ...input }, DECISION);
  }

  /** A decision that must be made. */
  async decided(by: number, action: string, input?: object): Promise<Json> {
    const answer = await this.decide(by, action, input);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.decide.decision;
  }

  undo(by: number, decisionId: string): Promise<Answer> {
    this.api.clock.advance(1000);
    return this.people.mutate(by, 'undoDecision', { decisionId }, 'decision { undone }');
  }

  /** What a member is notified of, newest first. */
  async notified(member: number = MINA): Promise<string[]> {
    const document = '{ viewer { notifications(first: 20) { nodes { message } } } }';
    const { nodes } = (await this.people.ok(member, document)).viewer.notifications;
    return nodes.map(({ message }: Json) => message);
  }
}
