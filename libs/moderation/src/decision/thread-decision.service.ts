import { Injectable } from '@nestjs/common';
import { type ModeratedPost, PostModerationService } from '#discussion';
import { Clock, Conflict, Gone, isId, NotFound, newId } from '#kernel';
import type { Transaction } from '#platform';
import { canDecide } from '../moderation.policy.js';
import { ContentDecisionService, requireRevision } from './content-decision.service.js';
import type { Target, ThreadAction } from './decide.js';
import { OwnContent } from './decision.error.js';
import { DecisionRecorder } from './decision.recorder.js';
import type { ModerationCommand } from './moderation-command.js';

/** What each action makes of a thread. */
const EFFECTS = {
  LOCK: { what: 'locked', on: true },
  UNLOCK: { what: 'locked', on: false },
  PIN: { what: 'pinned', on: true },
  UNPIN: { what: 'pinned', on: false },
} as const;

/** Decisions about a thread as a whole. They say nothing about what somebody wrote, so the item is left as it is. */
@Injectable()
export class ThreadDecisionService {
  constructor(
    private readonly contents: ContentDecisionService,
    private readonly moderation: PostModerationService,
    private readonly recorder: DecisionRecorder,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides, and answers the decision's id.
   * @throws NotFound, Forbidden, Conflict, Gone
   */
  async decide(
    tx: Transaction,
    command: ModerationCommand<ThreadAction>,
    target: Target,
    contentRevision: number | null,
  ): Promise<string> {
    const { action, moderator } = command;
    const subject = await this.loadSubject(tx, command, target, contentRevision);
    const at = this.clock.now();
    const { address, authorId, thread } = subject;
    if (!canDecide(moderator, thread.courseId, authorId)) throw new OwnContent();
    if (subject.status === 'REMOVED') throw new Gone('What this thread is about was withdrawn, which closed it.');
    const { what, on } = EFFECTS[action];
    const current = what === 'locked' ? thread.locked : subject.pinned;
    if (current === on) throw new Conflict(`This thread is ${on ? '' : 'not '}${what}, so there is nothing to change.`);
    const { before, after } =
      what === 'locked'
        ? await this.moderation.setLocked(tx, subject, on)
        : await this.moderation.setPinned(tx, subject, on);
    return this.recorder.made(tx, {
      id: newId(at),
      ...command,
      at,
      moderatorId: moderator.memberId,
      address,
      memberId: authorId,
      courseId: thread.courseId,
      contentRevision: null,
      until: null,
      before,
      after,
      item: null,
      refusedEdit: false,
    });
  }

  /** The subject of the thread that is named, or that the named content stands in. */
  private async loadSubject(
    tx: Transaction,
    command: ModerationCommand,
    target: Target,
    contentRevision: number | null,
  ): Promise<ModeratedPost> {
    if (target.by === 'threadId') {
      if (!isId(target.id)) throw new NotFound('thread');
      return this.moderation.load(tx, command.moderator, { threadId: target.id, number: 0 });
    }
    const { post } = await this.contents.load(tx, command, target);
    if (contentRevision !== null) requireRevision(post, contentRevision);
    const { threadId, number } = post.address;
    return number === 0 ? post : this.moderation.load(tx, command.moderator, { threadId, number: 0 });
  }
}
