import { Injectable } from '@nestjs/common';
import { slugOf } from '#courses';
import { SubjectTextChanged } from '#discussion';
import { Events, Statement, type Transaction } from '#platform';
import { type RevisedTags, TaggingService } from '#tags';
import { keepFormerLength, writtenAt } from './former-length.js';

const UPDATE = new Statement(
  'reflections/follow-text',
  {
    threadId: 'uuid',
    title: 'text | null',
    slug: 'text | null',
    excerpt: 'text',
    wordCount: 'integer',
    /** When its author wrote it; null for the text that they published first. */
    editedAt: 'timestamptz | null',
  },
  `
  with edited as (
    select case when written.at = r.written_at then written.at + interval '1 millisecond' else written.at end as at
    from thread t join reflection r on r.thread_id = t.id
    cross join lateral (select coalesce(:editedAt, t.published_at, t.created_at) as at) written where t.id = :threadId),
  ${keepFormerLength('(select at from edited)')}
  update reflection r set title = coalesce(:title, r.title), slug = coalesce(:slug, r.slug), excerpt = :excerpt, word_count = :wordCount,
    written_at = ${writtenAt('(select at from edited)')}
  where r.thread_id = :threadId`,
);

/** Changes title, excerpt and tags with the text, once moderators have approved it. */
@Injectable()
export class ReflectionTextListener {
  constructor(
    events: Events,
    private readonly tagging: TaggingService,
  ) {
    events.listen(SubjectTextChanged, (tx, changed) => this.follow(tx, changed));
  }

  private async follow(tx: Transaction, changed: SubjectTextChanged): Promise<void> {
    const { kind, threadId, title, details, excerpt, wordCount, editorId, editedAt } = changed;
    if (kind !== 'REFLECTION') return;
    const { tags } = (details ?? {}) as RevisedTags;
    // Tags before the search's entry, the order in which every change locks them.
    if (tags) await this.tagging.tag(tx, { memberId: editorId }, threadId, tags);
    const slug = title === null ? null : slugOf(title);
    await tx.rows(UPDATE.with({ threadId, title, slug, excerpt, wordCount, editedAt }));
  }
}
