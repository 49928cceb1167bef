import { Injectable } from '@nestjs/common';
import { SubjectTextChanged } from '#discussion';
import { MarkdownRenderer } from '#markdown';
import { Events, type Transaction } from '#platform';
import { TaggingService } from '#tags';
import { type RevisedDetails, readCaseStudy, updateCaseStudy } from './stored-case-study.js';
import { strategyTexts } from './strategy-texts.js';

/** Changes title, details and tags with the text, once moderators have approved it. */
@Injectable()
export class CaseStudyTextListener {
  constructor(
    events: Events,
    private readonly tagging: TaggingService,
    private readonly renderer: MarkdownRenderer,
  ) {
    events.listen(SubjectTextChanged, (tx, changed) => this.follow(tx, changed));
  }

  private async follow(
    tx: Transaction,
    { kind, threadId, title, details, editorId }: SubjectTextChanged,
  ): Promise<void> {
    if (kind !== 'CASE_STUDY') return;
    const { token, visible } = await readCaseStudy(tx, threadId);
    const revised = details as RevisedDetails | null;
    // Tags before the search's entry, the order in which every change locks them.
    if (revised?.tags) await this.tagging.tag(tx, { memberId: editorId }, threadId, revised.tags);
    const written = { title: title ?? visible.title, details: revised ?? visible.details };
    const texts = strategyTexts(written.details.strategy);
    const rendered = await this.renderer.renderPlain(editorId ?? threadId, texts, tx);
    await updateCaseStudy(tx, threadId, token, written, rendered);
  }
}
