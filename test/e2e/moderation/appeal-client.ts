import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

/** Who is concerned, a classmate, two instructors of their course, an admin, a curator, and an instructor of another course. */
export const [AUTHOR, PEER, TEACHER, SECOND, ADMIN, CURATOR, ELSEWHERE] = [0, 1, 2, 3, 4, 5, 6] as const;
export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
export const STATEMENT = 'I was quoting somebody else.';
const DECISION =
  'decision { id undone appealUntil appeal { statement createdAt outcome explanation decidedAt decidedBy { handle } } }';

/** Decisions about what somebody wrote, their appeals, and how these are resolved, over the API. Subject 0 is theirs in the course, 1 a case study. */
export class AppealClient {
  world!: World;
  people!: WorldClient;

  private constructor(readonly api: TestApi) {}

  static async start(): Promise<AppealClient> {
    return new AppealClient(await startApi({ overrides: [[Screening, screeningStub]] }));
  }

  /** Other people and texts than before, and no appeals. */
  async anew(): Promise<void> {
    const { db, clock } = this.api;
    await db.pool.query('update member set is_admin = false, is_curator = false');
    await db.pool.query('delete from appeal');
    this.world = await buildWorld(db, {
      now: clock.now(),
      members: [{}, {}, {}, {}, { isAdmin: true }, { isCurator: true }, {}],
      courses: [{ title: 'Quiet campaigns' }, {}],
      enrolments: [
        { member: AUTHOR, course: 0 },
        { member: PEER, course: 0 },
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: SECOND, course: 0, role: 'INSTRUCTOR' },
        { member: ELSEWHERE, course: 1, role: 'INSTRUCTOR' },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'Reach is not a goal' },
        { kind: 'CASE_STUDY', author: AUTHOR, title: 'The bench' },
      ],
    });
    this.people = new WorldClient(this.api, this.world);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  handle(member: number): string {
    return this.world.members[member]!.handle;
  }

  async sql(text: string, values: unknown[] = []): Promise<Json[]> {
    return (await this.api.db.pool.query(text, values)).rows;
  }

  async decide(action: string, target: object, by: number = TEACHER, more: object = {}): Promise<string> {
    const input = { action, reason: 'It names a pupil.', ...target, ...more };
    this.api.clock.advance(1);
    return (await this.people.must(by, 'decide', input, 'decision { id }')).decision.id;
  }

  hide(by: number = TEACHER): Promise<string> {
    return this.decide('HIDE', { contentId: this.world.id(0) }, by);
  }

  suspend(by: number = TEACHER, courseId: string | null = this.world.courses[0]!): Promise<string> {
    const until = new Date(this.api.clock.now().getTime() + 30 * DAY).toISOString();
    return this.decide('SUSPEND', { userId: this.world.memberId(AUTHOR) }, by, { until, courseId });
  }

  appeal(decisionId: string, by: number | null = AUTHOR, more: object = {}): Promise<Answer> {
    return this.people.mutate(by, 'appealDecision', { decisionId, statement: STATEMENT, ...more }, DECISION);
  }

  /** An appeal that must be taken. */
  async appealed(decisionId: string): Promise<Json> {
    const { data, errors } = await this.appeal(decisionId);
    expect(errors).toBeUndefined();
    return data.appealDecision.decision;
  }

  resolve(decisionId: string, outcome: string, by: number = SECOND, more: object = {}): Promise<Answer> {
    const input = { decisionId, outcome, explanation: 'You are right.', ...more };
    return this.people.mutate(by, 'resolveAppeal', input, DECISION);
  }

  /** The page of appeals that wait for somebody. */
  async waiting(member: number, args = ''): Promise<Json> {
    const { appeals } = await this.people.ok(
      member,
      `{ appeals${args} { totalCount pageInfo { hasNextPage endCursor } nodes { id appeal { statement } moderator { handle } text } } }`,
    );
    return appeals;
  }

  async stateOfItem(threadId = this.world.id(0), number = 0): Promise<string> {
    const asked = 'select state from moderation_item where thread_id = $1 and number = $2';
    return (await this.sql(asked, [threadId, number]))[0]?.state;
  }

  async statusOf(subject = 0): Promise<string> {
    return (await this.sql('select status from thread where id = $1', [this.world.id(subject)]))[0]?.status;
  }

  /** What the author was told, newest first. */
  async messages(): Promise<Json[]> {
    const { viewer } = await this.people.ok(
      AUTHOR,
      '{ viewer { notifications(first: 20) { nodes { kind message reason decision { undone } } } } }',
    );
    return viewer.notifications.nodes;
  }
}

export function idsOf({ nodes }: Json): string[] {
  return nodes.map(({ id }: Json) => id);
}
