import { Injectable } from '@nestjs/common';
import { Clock, type Member } from '#kernel';
import { Idempotency, type Transaction } from '#platform';
import { memberOf } from '../member-item/member-item.js';
import { ProfileDecisionService } from '../member-item/profile-decision.service.js';
import { ContentDecisionService } from './content-decision.service.js';
import {
  type Decide,
  isContentAction,
  isMemberAction,
  readTarget,
  readUntil,
  type Target,
  type ThreadAction,
} from './decide.js';
import { SuspensionDecisionService } from './suspension-decision.service.js';
import { ThreadDecisionService } from './thread-decision.service.js';

/** Single decisions of moderators, each in one transaction with everything that follows from it. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly contents: ContentDecisionService,
    private readonly threads: ThreadDecisionService,
    private readonly suspensions: SuspensionDecisionService,
    private readonly profiles: ProfileDecisionService,
  ) {}

  /**
   * Decides, and answers the decision's id.
   * @throws InvalidInput, NotFound, Forbidden, Conflict, Gone
   */
  async decide(member: Member, input: Decide): Promise<string> {
    return this.idempotency.once(member, 'decide', input, (tx) => this.run(tx, member, input));
  }

  private async run(tx: Transaction, member: Member, input: Decide): Promise<string> {
    const at = this.clock.now();
    const target = readTarget(input);
    const until = readUntil(input, at);
    const { action, contentRevision = null, courseId = null } = input;
    const command = { moderator: member, reason: input.reason.trim(), batchId: null, at };
    const aboutMember = memberOf(target);
    if (isContentAction(action)) {
      return aboutMember
        ? this.profiles.decide(tx, { ...command, action }, aboutMember, contentRevision)
        : this.contents.decide(tx, { ...command, action }, target, contentRevision);
    }
    if (isMemberAction(action)) {
      const whom: Target = aboutMember ? { by: 'userId', id: aboutMember.memberId } : target;
      return this.suspensions.decide(tx, { ...command, action }, whom, { where: courseId, until, contentRevision });
    }
    return this.threads.decide(tx, { ...command, action: action as ThreadAction }, target, contentRevision);
  }
}
