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
 * What a moderator's decision does to content, and how it is undone. The caller has loaded the post for change, has checked that the
 * moderator may decide so and that it changes something, and stores what each of these answers.
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
   * @param viewer whose roles are active
   * @throws NotFound, Forbidden for content that they see, but do not moderate
   */
  load(tx: Transaction, viewer: Viewer, address: PostAddress): Promise<ModeratedPost> {
    return loadModeratedPost(tx, viewer, address);
  }

  /** Makes visible what is held or hidden, and a pending edit with it. */
  async approve(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    const edit = post.editPending ? await this.edits.approve(tx, post, at) : null;
    const changed = await this.setStatus(tx, post, 'VISIBLE', at);
    if (!edit) return changed;
    if (post.status === 'VISIBLE' && edit.editorId) {
      await this.statuses.announceEdit(tx, post.address, edit.editorId, at);
    }
    return { before: { ...changed.before, ...edit.before }, after: { ...changed.after, ...edit.after } };
  }

  /** A pending edit stays pending. */
  hide(tx: Transaction, post: ModeratedPost, at = this.clock.now()): Promise<ModerationChange> {
    return this.setStatus(tx, post, 'HIDDEN', at);
  }

  /** Makes visible again what is hidden, as it was: a pending edit stays pending. */
  restore(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    return this.setStatus(tx, post, 'VISIBLE', at);
  }

  /** Leaves the visible text as it is. @throws Conflict where no edit is pending */
  async refuseEdit(tx: Transaction, post: ModeratedPost, at: Date): Promise<ModerationChange> {
    if (!post.editPending) throw new Conflict('No edit of this waits any more. Load it again.');
    return this.edits.refuse(tx, post, at);
  }

  /** Whether the thread takes no more replies but its moderators'. */
  async setLocked(tx: Transaction, post: ModeratedPost, on: boolean): Promise<ModerationChange> {
    await tx.rows(SET_LOCKED.with({ threadId: post.thread.id, locked: on }));
    return { before: { locked: post.thread.locked }, after: { locked: on } };
  }

  /** Whether the subject is marked as one that its moderators want read. No list is sorted by it. */
  async setPinned(tx: Transaction, post: ModeratedPost, on: boolean): Promise<ModerationChange> {
    await tx.rows(SET_PINNED.with({ threadId: post.thread.id, pinned: on }));
    return { before: { pinned: post.pinned }, after: { pinned: on } };
  }

  /**
   * Brings back what was before a decision, text, title, tags and details included.
   * @param post loaded for change in this transaction
   * @param decidedAt notifications of it since then are taken back where nobody has read them
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
    const approved = from.visibleRevision !== to.visibleRevision && from.revision === to.revision;
    if (approved && !(await this.edits.undoApproval(tx, post, from))) return false;
    const refused = from.revision !== to.revision;
    if (refused && !(await this.edits.undoRefusal(tx, post, from))) return false;
    if (from.status && from.status !== to.status) {
      const unapproved = from.approved === false && to.approved === true;
      await this.statuses.change(tx, post.address, from.status, { unapproved });
    }
    const { locked, pinned } = from;
    if (locked !== undefined) await tx.rows(SET_LOCKED.with({ threadId: post.thread.id, locked }));
    if (pinned !== undefined) await tx.rows(SET_PINNED.with({ threadId: post.thread.id, pinned }));
    if (approved || (to.status === 'VISIBLE' && from.status !== 'VISIBLE')) {
      await this.events.emit(tx, new ApprovalUndone(post.address, decidedAt));
    }
    return true;
  }

  /** Keeps the post's texts for moderators from now on, whatever its author does, since somebody reported, claimed or decided on it. */
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
