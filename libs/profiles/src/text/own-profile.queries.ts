import { Injectable } from '@nestjs/common';
import type { NameAudience } from '#members';
import { Database, Statement } from '#platform';
import { type ProfileNumbers, type ProfileState, stateOf } from './profile-state.js';
import type { ProfileText } from './profile-text.js';

const FIND = new Statement(
  'profiles/own-profile',
  { memberId: 'uuid' },
  `
  select m.id, m.handle, m.display_name as "displayName", m.bio_html as "bioHtml", m.bio_markdown as "bioMarkdown", m.affiliation,
    m.joined_at as "joinedAt", m.email, m.name_audience as "nameAudience",
    coalesce(p.revision, 1) as revision, coalesce(p.visible_revision, 1) as "visibleRevision", p.refused_revision as "refusedRevision",
    coalesce(p.hidden, false) as hidden, case when r.member_id is not null then jsonb_build_object(
      'displayName', r.display_name, 'bioMarkdown', r.bio_markdown, 'bioHtml', r.bio_html, 'affiliation', r.affiliation) end as own
  from member m left join profile p on p.member_id = m.id
  left join profile_revision r on r.member_id = p.member_id and r.revision = p.revision
  where m.id = :memberId`,
);

/** A member as others see them, with what is for their own eyes. */
export interface OwnProfile extends ProfileText {
  readonly id: string;
  readonly handle: string;
  readonly joinedAt: Date;
  readonly email: string;
  readonly nameAudience: NameAudience;
  /** What they wrote of themselves last, whether or not others are shown it. */
  readonly own: ProfileText;
  readonly state: ProfileState;
}

interface Row extends Omit<OwnProfile, 'own' | 'state'>, ProfileNumbers {
  own: ProfileText | null;
}

@Injectable()
export class OwnProfileQueries {
  constructor(private readonly database: Database) {}

  /** For the member themselves only: it holds the e-mail address, and what waits for a moderator. */
  async find(memberId: string): Promise<OwnProfile | null> {
    const row = await this.database.row<Row>(FIND.with({ memberId }));
    return row && { ...row, own: row.own ?? row, state: stateOf(row) };
  }
}
