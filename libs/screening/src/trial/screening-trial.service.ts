import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InvalidInput, limits, type PostAddress, RateLimited, type Viewer } from '#kernel';
import { onOtherSites } from '#markdown';
import { Config, Database } from '#platform';
import type { ContentKind } from '#visibility';
import { requireModerated } from '#visibility';
import { BannedPhrases } from '../banned/banned-phrases.js';
import { Screening } from '../screening.js';
import { changed, readSettings, type ScreeningChange, type ScreeningSettings } from '../settings/screening-settings.js';
import { type AuthorFacts, type PlaceSettings, type Submission, type Verdict } from '../submission.js';
import { TRIAL, type TrialRow } from './screening-trial.statement.js';

/** Settings to try; what is left out is as it is set now. */
export interface TriedSettings extends ScreeningChange {
  readonly courseId?: string | null;
  /** How many of the newest posts are screened. */
  readonly posts: number;
}

/** A post that would not have been published at once. */
export interface CaughtPost extends PostAddress {
  readonly kind: ContentKind | 'REPLY';
  readonly answer: 'hold' | 'refuse';
  readonly rule: string;
  readonly matched: readonly string[];
  /** Whether the settings of now let it pass. */
  readonly newly: boolean;
}

export interface TrialResult {
  readonly screened: number;
  readonly held: number;
  readonly refused: number;
  readonly newlyCaught: number;
  /** What the settings of now catch and these would let pass. */
  readonly noLongerCaught: number;
  /** The most frequent first. */
  readonly rules: ReadonlyArray<{ readonly rule: string; readonly count: number }>;
  /** The newest. */
  readonly caught: readonly CaughtPost[];
}

/** Characters that are screened in one go, about ten milliseconds; other requests go on in between. */
const AT_ONCE = 100_000;

/** Seconds after which trying again makes sense. */
const AGAIN = 60;

/** What settings would have caught of what was published: the same phases, with what was known when each text was written. Writes nothing. */
@Injectable()
export class ScreeningTrial {
  /** One at a time, as each may hold megabytes of texts. */
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly screening: Screening,
    private readonly config: Config,
  ) {}

  /**
   * @param deadline calls it off
   * @throws Forbidden, NotFound, InvalidInput, RateLimited while another one runs
   */
  async run(viewer: Viewer, tried: TriedSettings, deadline: AbortSignal): Promise<TrialResult> {
    const { courseId = null, posts } = tried;
    const { most } = limits.screening.trial;
    const reader = this.database.readerFor(viewer, 'slow');
    await requireModerated(reader, viewer, courseId);
    if (posts < 1 || posts > most) {
      throw InvalidInput.at('posts', `Try 1 to ${most.toLocaleString('en')} posts; this is ${posts}.`);
    }
    const current = await readSettings(reader, courseId);
    const settings = changed(current, tried, '');
    // Waiting for it might take longer than the deadline: say so at once.
    if (this.running) throw new RateLimited('Another trial is running. Try again in a minute.', AGAIN);
    this.running = true;
    try {
      deadline.throwIfAborted();
      const rows = await reader.rows<TrialRow>(
        TRIAL.get({
          commons: courseId === null,
          firstPosts: settings.holdFirstPosts > 0 || current.holdFirstPosts > 0,
        }).with({ courseId, posts }),
      );
      return await this.screen(rows, toPlace(settings), toPlace(current), deadline);
    } finally {
      this.running = false;
    }
  }

  private async screen(
    rows: readonly TrialRow[],
    tried: PlaceSettings,
    current: PlaceSettings,
    deadline: AbortSignal,
  ): Promise<TrialResult> {
    const counts = new Map<string, number>();
    const caught: CaughtPost[] = [];
    const sums = { held: 0, refused: 0, newlyCaught: 0, noLongerCaught: 0 };
    let characters = AT_ONCE;
    for (const row of rows) {
      if (characters >= AT_ONCE) {
        await setImmediate();
        deadline.throwIfAborted();
        characters = 0;
      }
      characters += row.text.length + lengthOf(row.strategy);
      const submission = this.submissionOf(row);
      const author = this.authorOf(row);
      const verdict = this.screening.screen(submission, author, tried);
      const passes = this.screening.screen(submission, author, current).answer === 'allow';
      if (verdict.answer === 'allow') {
        if (!passes) sums.noLongerCaught++;
        continue;
      }
      sums[verdict.answer === 'hold' ? 'held' : 'refused']++;
      if (passes) sums.newlyCaught++;
      counts.set(verdict.rule, (counts.get(verdict.rule) ?? 0) + 1);
      if (caught.length < limits.screening.caught) caught.push(toCaught(row, verdict, passes));
    }
    const rules = Array.from(counts, ([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
    return { screened: rows.length, ...sums, rules, caught };
  }

  /** What was stored had a length that may be; its Markdown is not read again. */
  private submissionOf({ kind, title, text, titles, strategy, handles, ...row }: TrialRow): Submission {
    const links = onOtherSites(row.links, this.config.publicUrl);
    const parts = Object.entries(strategy ?? {}).map(([field, read]) => ({
      path: `input.strategy.${field}`,
      text: read,
    }));
    const accompanying = [...row.accompanying, ...titles];
    return { kind, title, markdown: text, text, parts, accompanying, links, handles, edit: false };
  }

  private authorOf(row: TrialRow): AuthorFacts {
    return {
      moderates: row.moderates,
      suspended: false,
      joinedAt: row.joined_at,
      approved: row.approved,
      approvedHere: row.approved_here,
      burstSince: this.config.rateLimits ? row.burst_since : null,
      repeated: row.repeated,
      removed: row.removed,
      now: row.at,
    };
  }
}

function lengthOf(strategy: TrialRow['strategy']): number {
  return Object.values(strategy ?? {}).reduce((sum, { length }) => sum + length, 0);
}

function toPlace({ bannedPhrases, holdFirstPosts, newcomerLinks }: ScreeningSettings): PlaceSettings {
  return { bannedPhrases: new BannedPhrases(bannedPhrases), holdFirstPosts, newcomerLinks };
}

function toCaught(row: TrialRow, verdict: Exclude<Verdict, { answer: 'allow' }>, newly: boolean): CaughtPost {
  const { thread_id: threadId, number, kind } = row;
  const matched = verdict.answer === 'hold' ? verdict.matched : [];
  return { threadId, number, kind, answer: verdict.answer, rule: verdict.rule, matched, newly };
}
