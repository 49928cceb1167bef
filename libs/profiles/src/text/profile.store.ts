import { Injectable } from '@nestjs/common';
import { limits, NotFound } from '#kernel';
import { Statement, type Transaction } from '#platform';
import { type ProfileNumbers, showsText } from './profile-state.js';
import { type ProfileText, standIn } from './profile-text.js';

/** A profile as it is stored, its member locked until the end of the transaction. */
export interface StoredProfile extends ProfileNumbers {
  readonly memberId: string;
  readonly handle: string;
  readonly hiddenAt: Date | null;
  /** The member's latest text. */
  readonly own: ProfileText;
  /** What others are shown. */
  readonly shown: ProfileText;
  /** The last text that a moderator did not accept, as long as it is kept. */
  readonly refused: ProfileText | null;
}

const TEXT = {
  displayName: 'text',
  bioMarkdown: 'text | null',
  bioHtml: 'text | null',
  affiliation: 'text | null',
} as const;

const LOCK = new Statement(
  'profiles/lock-member',
  { memberId: 'uuid' },
  'select id from member where id = :memberId for no key update',
);

const text = (row: string) =>
  `jsonb_build_object('displayName', ${row}.display_name, 'bioMarkdown', ${row}.bio_markdown, 'bioHtml', ${row}.bio_html,
    'affiliation', ${row}.affiliation)`;
/** A statement of its own: one that waits for a row does not read again what it joins. */
const READ = new Statement(
  'profiles/read-profile',
  { memberId: 'uuid' },
  `
  select m.id as "memberId", m.handle, p.member_id is not null as begun, coalesce(p.revision, 1) as revision,
    coalesce(p.visible_revision, 1) as "visibleRevision", p.refused_revision as "refusedRevision", coalesce(p.hidden, false) as hidden,
    p.hidden_at as "hiddenAt", ${text('m')} as shown, case when o.member_id is not null then ${text('o')} end as own,
    case when r.member_id is not null then ${text('r')} end as refused
  from member m left join profile p on p.member_id = m.id
  left join profile_revision o on o.member_id = p.member_id and o.revision = p.revision
  left join profile_revision r on r.member_id = p.member_id and r.revision = p.refused_revision
  where m.id = :memberId`,
);
const BEGIN = new Statement(
  'profiles/begin-profile',
  { memberId: 'uuid', visibleRevision: 'integer' },
  `insert into profile (member_id, revision, visible_revision) values (:memberId, 1, :visibleRevision)`,
);
const ADD = new Statement(
  'profiles/add-revision',
  { memberId: 'uuid', revision: 'integer', ...TEXT, createdAt: 'timestamptz' },
  `
  insert into profile_revision (member_id, revision, display_name, bio_markdown, bio_html, affiliation, created_at)
  values (:memberId, :revision, :displayName, :bioMarkdown, :bioHtml, :affiliation, :createdAt)`,
);
const SET = new Statement(
  'profiles/set-numbers',
  {
    memberId: 'uuid',
    revision: 'integer',
    visibleRevision: 'integer',
    refusedRevision: 'integer | null',
    hidden: 'boolean',
    hiddenAt: 'timestamptz | null',
  },
  `
  update profile set revision = :revision, visible_revision = :visibleRevision, refused_revision = :refusedRevision, hidden = :hidden,
    hidden_at = :hiddenAt
  where member_id = :memberId`,
);
const SHOW = new Statement(
  'profiles/show-text',
  { memberId: 'uuid', ...TEXT },
  `
  update member set display_name = :displayName, bio_markdown = :bioMarkdown, bio_html = :bioHtml, affiliation = :affiliation
  where id = :memberId`,
);
const TEXT_OF = new Statement(
  'profiles/text-of-revision',
  { memberId: 'uuid', revision: 'integer' },
  `select ${text('r')} as text from profile_revision r where r.member_id = :memberId and r.revision = :revision`,
);
const KEEP = new Statement(
  'profiles/keep-texts',
  { memberId: 'uuid', until: 'timestamptz' },
  'update profile set kept_until = greatest(kept_until, :until) where member_id = :memberId',
);
/** What neither others nor the member are shown, and no moderator has to judge. */
const FORGET = new Statement(
  'profiles/forget-superseded',
  { memberId: 'uuid', now: 'timestamptz' },
  `
  delete from profile_revision r using profile p
  where p.member_id = :memberId and r.member_id = p.member_id and coalesce(p.kept_until <= :now, true)
  and r.revision not in (p.revision, p.visible_revision, coalesce(p.refused_revision, p.revision))`,
);

const DAY = 24 * 60 * 60 * 1000;

/**
 * Reads and stores what members say of themselves. What others are shown stands in `member`, where every list, search and page reads it:
 * no surface has to know that something else waits.
 */
@Injectable()
export class ProfileStore {
  /** Locks a member, and begins the record of their texts where there is none yet. @throws NotFound */
  async load(tx: Transaction, memberId: string, now: Date): Promise<StoredProfile> {
    const profile = await this.lock(tx, memberId);
    if (!profile.begun) await this.begin(tx, profile, { visible: true, now });
    return profile;
  }

  /** Locks a member, and reads their profile. @throws NotFound */
  async lock(tx: Transaction, memberId: string): Promise<StoredProfile & { readonly begun: boolean }> {
    if (!(await tx.row(LOCK.with({ memberId })))) throw new NotFound('member');
    const row = (await tx.row<Row>(READ.with({ memberId }))) as Row;
    return { ...row, own: row.own ?? row.shown };
  }

  /** Keeps the first text. @param visible whether others are shown it */
  async begin(
    tx: Transaction,
    { memberId, own }: Pick<StoredProfile, 'memberId' | 'own'>,
    { visible, now }: { readonly visible: boolean; readonly now: Date },
  ): Promise<void> {
    await tx.rows(BEGIN.with({ memberId, visibleRevision: visible ? 1 : 0 }));
    await tx.rows(ADD.with({ memberId, revision: 1, ...own, createdAt: now }));
  }

  async addRevision(tx: Transaction, memberId: string, revision: number, own: ProfileText, now: Date): Promise<void> {
    await tx.rows(ADD.with({ memberId, revision, ...own, createdAt: now }));
  }

  /** Stores the numbers, and shows others what they say: a text, or the handle in its place. */
  async set(
    tx: Transaction,
    profile: Pick<StoredProfile, 'memberId' | 'handle' | 'hiddenAt'> & ProfileNumbers,
    shown: ProfileText,
  ): Promise<void> {
    const { memberId, handle, revision, visibleRevision, refusedRevision, hidden, hiddenAt } = profile;
    await tx.rows(SET.with({ memberId, revision, visibleRevision, refusedRevision, hidden, hiddenAt }));
    await this.show(tx, memberId, showsText(profile) ? shown : standIn(handle));
  }

  async show(tx: Transaction, memberId: string, shown: ProfileText): Promise<void> {
    await tx.rows(SHOW.with({ memberId, ...shown }));
  }

  /** Null where it is not kept any more. */
  async textOf(tx: Transaction, memberId: string, revision: number): Promise<ProfileText | null> {
    return (await tx.row<{ text: ProfileText }>(TEXT_OF.with({ memberId, revision })))?.text ?? null;
  }

  /** Keeps all texts for moderators, whatever their member does, for as long as superseded text is kept. */
  async keep(tx: Transaction, memberId: string, now: Date): Promise<void> {
    await tx.rows(KEEP.with({ memberId, until: new Date(now.getTime() + limits.revisionDays * DAY) }));
  }

  async forgetSuperseded(tx: Transaction, memberId: string, now: Date): Promise<void> {
    await tx.rows(FORGET.with({ memberId, now }));
  }
}

interface Row extends Omit<StoredProfile, 'own'> {
  readonly begun: boolean;
  readonly own: ProfileText | null;
}
