import { Injectable } from '@nestjs/common';
import { MemberSignedUp } from '#members';
import { Events } from '#platform';
import { ProfileWriting } from './profile-writing.service.js';

/** Screens the name that somebody signs up with. */
@Injectable()
export class SignUpListener {
  constructor(events: Events, writing: ProfileWriting) {
    events.listen(MemberSignedUp, (tx, { memberId }) => writing.begin(tx, memberId));
  }
}
