import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { hasModeratingRole } from '#courses';
import { SignInFailed } from '#members';
import { Events, Statement } from '#platform';

const MODERATES = new Statement(
  'moderation/find-moderator',
  { memberId: 'uuid | null' },
  `select m.id from member m where m.id = :memberId and ${hasModeratingRole('m')}`,
);

/** Logs failed sign-ins of whoever moderates anything, suspended or not. How many there can be is limited before this. */
@Injectable()
export class SignInListener {
  constructor(events: Events, audit: AuditLog) {
    events.listen(SignInFailed, async (tx, { memberId }) => {
      const moderator = await tx.row<{ id: string }>(MODERATES.with({ memberId }));
      if (!moderator) return;
      audit.record(tx, {
        action: 'SIGN_IN_FAILED',
        actorId: null,
        targetKind: 'MEMBER',
        targetId: moderator.id,
        scope: 'INSTALLATION',
      });
    });
  }
}
