import { Injectable } from '@nestjs/common';
import { Clock, Conflict, type PostAddress, type Viewer } from '#kernel';
import { Events, Statement, type Transaction } from '#platform';
import { keepTexts } from '../post/kept-texts.js';
import { ApprovalUndone } from '../post/post.events.js';
import { StatusService } from '../post/status.service.js';
import { loadModeratedPost, type ModeratedPost } from './moderated-post.js';
import { isAsLeft, type JsonFacts, type ModerationChange, type ModerationFacts } from './moderation-change.js';
import { PendingEditService } from './pending-edit.service.js';

const SET_LOCKED = new Statement(
  'discussion/set-locked',
  { threadId: 'uuid', locked: 'boolean' },
  'update thread set locked = :locked where id = :threadId',
);
const SET_PINNED = new Statement(
  'discussion/set-pinned',
  { threadId: 'uuid', pinned: 'boolean' },
  'update thread set pinned = :pinned where id = :threadId',
);

/**
 * What a moderator's decision does to content, and how it is undone. The caller has located the post, has seen to it that the decision
 * is theirs to make and changes something, and keeps what each of these answers.
 */
@Injectable()
export class PostModerationService {
  constructor(
    private readonly statuses: StatusService,
    private readonly edits: PendingEditService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks thread and post, several threads in the order of their ids.
   * @param viewer on duty
   * @throws NotFound, Forbidden for content that they see, but do not moderate
   */
  load(tx: Transaction, viewer: Viewer, address: PostAddress): Promise<ModeratedPost> {
    return loadModeratedPost(tx, viewer, address);
  }

  /** Shows what is held or hidden, and with it the edit that waits. */
  async approve(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    const shown = post.waiting ? await this.edits.show(tx, post, at) : null;
    const changed = await this.setStatus(tx, post, 'VISIBLE', at);
    if (!shown) return changed;
    if (post.status === 'VISIBLE' && shown.editorId) {
      await this.statuses.announceEdit(tx, post.address, shown.editorId, at);
    }
    return { before: { ...changed.before, ...shown.before }, after: { ...changed.after, ...shown.after } };
  }

  /** An edit that waits goes on waiting. */
  hide(tx: Transaction, post: ModeratedPost, at = this.clock.now()): Promise<ModerationChange> {
    return this.setStatus(tx, post, 'HIDDEN', at);
  }

  /** Shows again what is hidden, as it was: an edit that waits goes on waiting. */
  restore(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    return this.setStatus(tx, post, 'VISIBLE', at);
  }

  /** Keeps what is shown, as it is. @throws Conflict where no edit waits */
  async refuseEdit(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    if (!post.waiting) throw new Conflict('No edit of this waits any more. Load it again.');
    return this.edits.refuse(tx, post, at);
  }

  /** Whether the thread takes no more replies but its moderators'. */
  async setLocked(tx: Transaction, post: ModeratedPost, on: boolean): Promise<ModerationChange> {
    await tx.rows(SET_LOCKED.with({ threadId: post.thread.id, locked: on }));
    return { before: { locked: post.thread.locked }, after: { locked: on } };
  }

  /** Whether the subject bears the mark of what its moderators want read. It changes no order. */
  async setPinned(tx: Transaction, post: ModeratedPost, on: boolean): Promise<ModerationChange> {
    await tx.rows(SET_PINNED.with({ threadId: post.thread.id, pinned: on }));
    return { before: { pinned: post.pinned }, after: { pinned: on } };
  }

  /**
   * Brings back what was before a decision, text, title, tags and details included.
   * @param post located in this transaction
   * @param decidedAt what was told of it since is taken back where nobody has read it
   * @returns false, and nothing has happened, where somebody has changed since what the decision changed
   */
  async undo(
    tx: Transaction,
    post: ModeratedPost,
    before: JsonFacts,
    after: JsonFacts,
    decidedAt: Date,
  ): Promise<boolean> {
    const [from, to] = [before as ModerationFacts, after as ModerationFacts];
    if (!isAsLeft(post, to)) return false;
    const textShown = from.visibleRevision !== to.visibleRevision && from.revision === to.revision;
    if (textShown && !(await this.edits.unshow(tx, post, from))) return false;
    const refused = from.revision !== to.revision;
    if (refused && !(await this.edits.unrefuse(tx, post, from))) return false;
    if (from.status && from.status !== to.status) {
      const unapproved = from.approved === false && to.approved === true;
      await this.statuses.change(tx, post.address, from.status, { unapproved });
    }
    const { locked, pinned } = from;
    if (locked !== undefined) await tx.rows(SET_LOCKED.with({ threadId: post.thread.id, locked }));
    if (pinned !== undefined) await tx.rows(SET_PINNED.with({ threadId: post.thread.id, pinned }));
    if (textShown || (to.status === 'VISIBLE' && from.status !== 'VISIBLE')) {
      await this.events.emit(tx, new ApprovalUndone(post.address, decidedAt));
    }
    return true;
  }

  /** Keeps the post's texts for moderators from now on, whatever its author does: somebody reported, claimed or decided on it. */
  keep(tx: Transaction, address: PostAddress): Promise<void> {
    return keepTexts(tx, address, this.clock.now());
  }

  private async setStatus(
    tx: Transaction,
    post: ModeratedPost,
    to: 'VISIBLE' | 'HIDDEN',
    at: Date,
  ): Promise<ModerationChange> {
    await this.statuses.change(tx, post.address, to, { at });
    const { status, revision, visibleRevision } = post;
    const approved = post.approvedAt !== null;
    return {
      before: { status, approved, revision, visibleRevision },
      after: { status: to, approved: approved || to === 'VISIBLE', revision, visibleRevision },
    };
  }
}
