import { Injectable } from '@nestjs/common';
import { UserQueries } from '#courses';
import { PostModerationService } from '#discussion';
import {
  Clock,
  Forbidden,
  handleTyped,
  InvalidInput,
  type Member,
  NotFound,
  newId,
  type PostAddress,
  parsePostId,
} from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { requireModerated } from '#visibility';
import { requireOthers } from '../item/item.policy.js';
import { ItemStore } from '../item/item.store.js';
import { parseMemberItemId } from '../member-item/member-item.js';
import { requireProfileModerator } from '../member-item/member-item.policy.js';
import { MemberItemStore } from '../member-item/member-item.store.js';
import type { MemberInScope } from './note.js';

export interface AddModerationNote {
  /** Its content's id; null for a note on a member. */
  readonly itemId?: string | null;
  readonly handle?: string | null;
  /** Of a note on a member: the course within which it is read. */
  readonly courseId?: string | null;
  readonly body: string;
  readonly idempotencyKey?: string | null;
}

/** What a note was written on. */
export type Noted = { readonly item: PostAddress } | { readonly member: MemberInScope };

interface Target {
  readonly threadId: string | null;
  readonly number: number | null;
  readonly memberId: string | null;
  readonly courseId: string | null;
}

const ADD = new Statement(
  'moderation/add-note',
  {
    id: 'uuid',
    threadId: 'uuid | null',
    number: 'integer | null',
    memberId: 'uuid | null',
    courseId: 'uuid | null',
    authorId: 'uuid',
    body: 'text',
    createdAt: 'timestamptz',
  },
  `
  insert into moderation_note (id, thread_id, number, member_id, course_id, author_id, body, created_at)
  values (:id, :threadId, :number, :memberId, :courseId, :authorId, :body, :createdAt)`,
);

@Injectable()
export class NoteService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly moderation: PostModerationService,
    private readonly items: ItemStore,
    private readonly memberItems: MemberItemStore,
    private readonly users: UserQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Leaves a note for the other moderators, on an item or on a member within a course.
   * @throws InvalidInput where both or neither are named, NotFound, Forbidden for what one does not moderate, and on oneself
   */
  async add(member: Member, input: AddModerationNote): Promise<Noted> {
    const result = await this.idempotency.once(member, 'addModerationNote', input, async (tx) =>
      JSON.stringify(await this.write(tx, member, input)),
    );
    return JSON.parse(result);
  }

  private async write(tx: Transaction, member: Member, { itemId, handle, courseId, body }: AddModerationNote) {
    if ((itemId == null) === (handle == null)) {
      throw InvalidInput.at('input.itemId', 'Name either the item or, by its handle, the member that the note is on.');
    }
    if (itemId != null) {
      if (courseId != null) {
        throw InvalidInput.at('input.courseId', 'A note on an item is read where the item is: leave the course out.');
      }
      const about = parseMemberItemId(itemId);
      if (about !== null) {
        requireProfileModerator(member, about);
        if (!(await this.memberItems.lock(tx, about))) throw new NotFound('item of the queue');
        const noted = { memberId: about, courseId: null };
        await this.insert(tx, member, { ...noted, threadId: null, number: null }, body);
        return { member: noted };
      }
      const item = await this.itemOf(tx, member, itemId);
      await this.insert(tx, member, { ...item, memberId: null, courseId: null }, body);
      return { item };
    }
    const noted = await this.memberOf(tx, member, handle as string, courseId ?? null);
    await this.insert(tx, member, { ...noted, threadId: null, number: null }, body);
    return { member: noted };
  }

  private async itemOf(tx: Transaction, member: Member, itemId: string): Promise<PostAddress> {
    const address = parsePostId(itemId);
    if (!address) throw new NotFound('content');
    const { authorId } = await this.moderation.load(tx, member, address);
    requireOthers(member, authorId);
    if (!(await this.items.lock(tx, address))) throw new NotFound('item of the queue');
    return address;
  }

  private async memberOf(
    tx: Transaction,
    member: Member,
    handle: string,
    courseId: string | null,
  ): Promise<MemberInScope> {
    await requireModerated(tx, member, courseId);
    const noted = await this.users.findByHandle(member, handleTyped(handle), tx);
    if (!noted) throw new NotFound('member');
    if (noted.id === member.memberId) {
      throw new Forbidden('Nobody reads notes on themselves, so nobody writes them. Tell another moderator instead.');
    }
    return { memberId: noted.id, courseId };
  }

  private async insert(tx: Transaction, { memberId: authorId }: Member, target: Target, body: string): Promise<void> {
    const createdAt = this.clock.now();
    await tx.rows(ADD.with({ ...target, id: newId(createdAt), authorId, body, createdAt }));
  }
}
