import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NameAudience } from './name-audience.js';

/** Somebody with an account. What leaves the house is chosen by the read models, never by this class. */
@Entity('member')
export class Member {
  @PrimaryColumn('uuid')
  id: string;

  /** Normalised: lower case. */
  @Column('text')
  handle: string;

  /** As it was typed, without what stood around it. Shown to nobody but the member. */
  @Column('text')
  email: string;

  /** What addresses are compared by (`emailKey`): unique, but for those that are alike. Null until a step of the upgrade has filled it. */
  @Column('text', { name: 'email_key', nullable: true })
  emailKey: string | null;

  /** From before addresses were compared by their key: another member's, who was first, has the same. */
  @Column('boolean', { name: 'email_alike' })
  emailAlike: boolean;

  /** argon2id, in PHC format. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('text', { name: 'bio_markdown', nullable: true })
  bioMarkdown: string | null;

  @Column('text', { name: 'bio_html', nullable: true })
  bioHtml: string | null;

  @Column('text', { nullable: true })
  affiliation: string | null;

  @Column('enum', { name: 'name_audience', enum: NameAudience, enumName: 'name_audience' })
  nameAudience: NameAudience;

  @Column('boolean', { name: 'is_admin' })
  isAdmin: boolean;

  @Column('boolean', { name: 'is_curator' })
  isCurator: boolean;

  /** Came with the demo community, with a password that everybody knows. */
  @Column('boolean', { name: 'is_demo' })
  isDemo: boolean;

  @Column({ type: 'timestamptz', name: 'suspended_until', precision: 3, nullable: true })
  suspendedUntil: Date | null;

  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3 })
  joinedAt: Date;
}
