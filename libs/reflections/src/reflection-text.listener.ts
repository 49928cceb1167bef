import { Injectable } from '@nestjs/common';
import { slugOf } from '#courses';
import { SubjectTextChanged } from '#discussion';
import { Events, Statement, type Transaction } from '#platform';
import { type RevisedTags, TaggingService } from '#tags';

const UPDATE = new Statement(`
  update reflection set title = coalesce($2::text, title), slug = coalesce($3::text, slug), excerpt = $4, word_count = $5
  where thread_id = $1`);

/** Title, excerpt and tags follow the text that moderators let be shown. */
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
    // First, as in every change: names of tags, then the search's entry.
    if (tags) await this.tagging.tag(tx, { memberId: editorId }, threadId, tags);
    await tx.rows(UPDATE, [threadId, title, title === null ? null : slugOf(title), excerpt, wordCount]);
  }
}
