import { Injectable } from '@nestjs/common';
import { Database, Statement } from '#platform';
import type { NameAudience } from './name-audience.js';

const FIND = new Statement(
  'members/own-profile',
  { memberId: 'uuid' },
  `
  select id, handle, display_name as "displayName", bio_html as "bioHtml", bio_markdown as "bioMarkdown", affiliation,
    joined_at as "joinedAt", email, name_audience as "nameAudience"
  from member where id = :memberId`,
);

/** A member as they see themselves. */
export interface OwnProfile {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly bioHtml: string | null;
  readonly bioMarkdown: string | null;
  readonly affiliation: string | null;
  readonly joinedAt: Date;
  readonly email: string;
  readonly nameAudience: NameAudience;
}

@Injectable()
export class OwnProfileQueries {
  constructor(private readonly database: Database) {}

  /** For the member themselves only: it holds the e-mail address. */
  async find(memberId: string): Promise<OwnProfile | null> {
    return this.database.row<OwnProfile>(FIND.with({ memberId }));
  }
}
