import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A refresh token, known by its SHA-256 only. The newest of a session is the one that was not replaced. */
@Entity('refresh_token')
export class RefreshToken {
  @PrimaryColumn('bytea')
  hash: Buffer;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3 })
  issuedAt: Date;

  @Column({ type: 'timestamptz', name: 'replaced_at', precision: 3, nullable: true })
  replacedAt: Date | null;
}
