import { Injectable } from '@nestjs/common';
import { AuditLog, textHash } from '#audit';
import { Conflict, type Member, NotFound } from '#kernel';
import { Idempotency, Statement } from '#platform';
import { requireTagGovernor } from '../tag/tag.policy.js';
import { TagQueries } from '../tag/tag.queries.js';
import { lockTags } from './tag-lock.js';
import { lockNames, removeTags } from './tag-merge.js';

export interface RefuseTag {
  /** Any name of the proposal. */
  readonly slug: string;
  /** As those are told who wrote the name. */
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes the tag off everything that carries it. Whoever wrote something of that is told, by the name as they wrote it; not who wrote the name first,
 * where they have taken it off again: they would learn that they were.
 */
const TAKE_OFF = new Statement(
  'tags/take-off-refused',
  { tagId: 'uuid', memberId: 'uuid', reason: 'text', now: 'timestamptz' },
  `
  with gone as (delete from tagging where tag_id = :tagId returning thread_id, name)
  insert into tag_refusal (id, member_id, thread_id, name, reason, refused_at)
  select gen_random_uuid(), t.author_id, t.id, coalesce(gone.name, g.label), :reason, :now
  from gone join thread t on t.id = gone.thread_id join tag g on g.id = :tagId
  where t.author_id is not null and t.author_id <> :memberId and t.status <> 'REMOVED'`,
);

/** Refuses what was proposed as a tag. */
@Injectable()
export class TagRefusalService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly queries: TagQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes a proposal off everything that carries it. Its name leads nowhere then, and can be proposed again. Answers the slug that it had.
   * @throws Forbidden, NotFound, Conflict where it is filed
   */
  refuse(member: Member, input: RefuseTag): Promise<string> {
    return this.idempotency.once(member, 'refuseTag', input, async (tx) => {
      requireTagGovernor(member);
      await lockTags(tx);
      const tag = await this.queries.find(member, input.slug, tx);
      if (!tag) throw new NotFound('tag');
      const { id, slug, label, filed } = tag;
      if (filed) {
        throw new Conflict(
          `“${label}” is filed, and only proposals can be refused. Merge it with another tag instead.`,
        );
      }
      const reason = input.reason.trim();
      await lockNames(tx, [id]);
      await tx.rows(TAKE_OFF.with({ tagId: id, memberId: member.memberId, reason, now: member.now }));
      await removeTags(tx, [id]);
      this.audit.record(tx, {
        action: 'REFUSE_TAG',
        actorId: member.memberId,
        targetKind: 'TAG',
        targetId: id,
        scope: 'INSTALLATION',
        before: { label: textHash(label) },
        after: { label: null, reason: textHash(reason) },
      });
      return slug;
    });
  }
}
