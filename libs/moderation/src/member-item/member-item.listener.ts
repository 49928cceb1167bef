import { Injectable } from '@nestjs/common';
import { Events } from '#platform';
import { ProfileHeld, ProfileSettled } from '#profiles';
import { MemberItemStore } from './member-item.store.js';

/** Sends to review what screening holds of profiles, and takes out of the queue what its member has settled. */
@Injectable()
export class MemberItemListener {
  constructor(events: Events, items: MemberItemStore) {
    events.listen(ProfileHeld, (tx, { memberId, revision, because, at }) => {
      const { rule, matched } = because;
      return items.happened(tx, memberId, { kind: 'HELD', revision, held: [{ rule, matched, revision }], at });
    });
    events.listen(ProfileSettled, (tx, { memberId }) => items.happened(tx, memberId, { kind: 'SETTLED' }));
  }
}
