import { Injectable } from '@nestjs/common';
import { type AuditFacts, AuditLog, changedFacts, textHash } from '#audit';
import { Clock, Conflict, type Member, type Viewer } from '#kernel';
import { Database, Idempotency, Statement } from '#platform';
import { requireModerated } from '#visibility';
import { changed, readSettings, type ScreeningChange, type ScreeningSettings } from './screening-settings.js';

export interface UpdateScreening extends ScreeningChange {
  /** Null for what belongs to no course. */
  readonly courseId?: string | null;
  readonly ifVersion?: number | null;
  readonly idempotencyKey?: string | null;
}

/** A row to lock where nothing was ever set. */
const CREATE = new Statement(
  'screening/create-settings',
  {
    courseId: 'uuid | null',
    holdFirstPosts: 'integer',
    newcomerLinks: 'integer',
    now: 'timestamptz',
    memberId: 'uuid',
  },
  `
  insert into screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at, changed_by)
  values (:courseId, '{}', :holdFirstPosts, :newcomerLinks, 0, :now, :memberId) on conflict (course_id) do nothing`,
);
const UPDATE = new Statement(
  'screening/update-settings',
  {
    courseId: 'uuid | null',
    bannedPhrases: 'text[]',
    holdFirstPosts: 'integer',
    newcomerLinks: 'integer',
    now: 'timestamptz',
    memberId: 'uuid',
  },
  `
  update screening_setting set banned_phrases = :bannedPhrases, hold_first_posts = :holdFirstPosts, links_from_newcomers = :newcomerLinks,
    version = version + 1, changed_at = :now, changed_by = :memberId
  where course_id = :courseId or (course_id is null and :courseId is null)`,
);

/** What is banned, and what is held of newcomers, for each course and for what belongs to none. */
@Injectable()
export class ScreeningSettingsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Forbidden, NotFound */
  async find(viewer: Viewer, courseId: string | null): Promise<ScreeningSettings> {
    const reader = this.database.readerFor(viewer);
    await requireModerated(reader, viewer, courseId);
    return readSettings(reader, courseId);
  }

  /** Changes what is given, and with nothing new not even the version; texts that are there already stay as they are. @throws Forbidden, NotFound, InvalidInput, Conflict */
  async update(member: Member, input: UpdateScreening): Promise<void> {
    const { memberId } = member;
    const { courseId = null, ifVersion = null } = input;
    await this.idempotency.once(member, 'updateScreening', input, async (tx) => {
      await requireModerated(tx, member, courseId);
      const now = this.clock.now();
      const usual = await readSettings(tx, courseId);
      await tx.rows(
        CREATE.with({
          courseId,
          holdFirstPosts: usual.holdFirstPosts,
          newcomerLinks: usual.newcomerLinks,
          now,
          memberId,
        }),
      );
      const before = await readSettings(tx, courseId, true);
      if (ifVersion !== null && ifVersion !== before.version) {
        throw new Conflict(
          'Somebody changed these settings since you opened them. Load them again, bring your changes into them, and save once more.',
          { currentVersion: before.version },
        );
      }
      const after = changed(before, input, 'input.');
      const change = changedFacts(factsOf(before), factsOf(after));
      if (!change) return '';
      const { bannedPhrases, holdFirstPosts, newcomerLinks } = after;
      await tx.rows(UPDATE.with({ courseId, bannedPhrases, holdFirstPosts, newcomerLinks, now, memberId }));
      this.audit.record(tx, {
        action: 'UPDATE_SCREENING',
        actorId: memberId,
        targetKind: 'SCREENING',
        targetId: courseId ?? 'COMMONS',
        scope: courseId === null ? 'COMMONS' : { courseId },
        ...change,
      });
      return '';
    });
  }
}

/** The log has no text: of the phrases it has their number, and what shows that they changed. */
function factsOf({ bannedPhrases, holdFirstPosts, newcomerLinks }: ScreeningSettings): AuditFacts {
  const list = textHash(JSON.stringify(bannedPhrases));
  return { bannedPhrases: bannedPhrases.length, bannedPhrasesHash: list, holdFirstPosts, newcomerLinks };
}
