import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in on one device: a family of refresh tokens that ends as a whole. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** What the browser called itself, in words; null where it said nothing. */
  @Column({ type: 'text', nullable: true })
  browser: string | null;

  /** When it was last refreshed; null before. */
  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  /** Moves on with every refresh, to 90 days after `createdAt` at most. */
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
}
