import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The right to set one member's password once, known by its token's SHA-256 only. */
@Entity('password_reset')
export class PasswordReset {
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;
}
