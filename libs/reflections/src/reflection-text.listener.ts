import { Injectable } from '@nestjs/common';
import { slugOf } from '#courses';
import { SubjectTextChanged } from '#discussion';
import { Events, Statement, type Transaction } from '#platform';
import { type RevisedTags, TaggingService } from '#tags';

const UPDATE = new Statement(
  'reflections/follow-text',
  { threadId: 'uuid', title: 'text | null', slug: 'text | null', excerpt: 'text', wordCount: 'integer' },
  `
  update reflection set title = coalesce(:title, title), slug = coalesce(:slug, slug), excerpt = :excerpt, word_count = :wordCount
  where thread_id = :threadId`,
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
    const { kind, threadId, title, details, excerpt, wordCount, editorId } = changed;
    if (kind !== 'REFLECTION') return;
    const { tags } = (details ?? {}) as RevisedTags;
    // Tags before the search's entry, the order in which every change locks them.
    if (tags) await this.tagging.tag(tx, { memberId: editorId }, threadId, tags);
    await tx.rows(UPDATE.with({ threadId, title, slug: title === null ? null : slugOf(title), excerpt, wordCount }));
  }
}
