import { Injectable } from '@nestjs/common';
import { AppealService, BulkDecisionService, DecisionService, UndoService } from '#moderation';
import { Cast } from './cast.store.js';
import type { DemoMeasureOf } from './community/index.js';
import { ReportScript } from './report.script.js';

/** Moderators decide on content, think again, and are asked to. */
@Injectable()
export class DecisionScript {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly cast: Cast,
    private readonly reported: ReportScript,
    private readonly decisions: DecisionService,
    private readonly bulk: BulkDecisionService,
    private readonly undoing: UndoService,
    private readonly appeals: AppealService,
  ) {}

  async decided({ by, decision, about, action, reason }: DemoMeasureOf<'decided'>): Promise<void> {
    const input = { itemId: this.reported.contentId(about), action, reason };
    this.ids.set(decision, await this.decisions.decide(await this.cast.member(by), input));
  }

  async decidedInBulk({ by, about, action, reason }: DemoMeasureOf<'decidedInBulk'>): Promise<void> {
    const items = about.map((key) => ({ itemId: this.reported.contentId(key) }));
    const { results } = await this.bulk.decide(await this.cast.member(by), { items, action, reason });
    const failed = results.find(({ message }) => message !== null);
    if (failed) throw new Error(failed.message ?? '');
  }

  async undone({ by, decision }: DemoMeasureOf<'undone'>): Promise<void> {
    await this.undoing.undo(await this.cast.member(by), { decisionId: this.id(decision) });
  }

  async appealed({ by, decision, statement }: DemoMeasureOf<'appealed'>): Promise<void> {
    await this.appeals.appeal(await this.cast.member(by), { decisionId: this.id(decision), statement });
  }

  private id(decision: string): string {
    const id = this.ids.get(decision);
    if (!id) throw new Error(`There is no decision ${decision} yet`);
    return id;
  }
}
