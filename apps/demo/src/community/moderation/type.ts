import type { Decide, ReportReason } from '#moderation';

/** A reply that came to the moderators' notice. */
export interface DemoTrouble {
  /** What reports and decisions call it by. */
  readonly key: string;
  readonly thread: string;
  readonly author: string;
  readonly postedDaysAgo: number;
  readonly bodyMarkdown: string;
}

/** A reply of the threads, by what reports and decisions call it: the name that its thread gives it. */
export interface DemoKnownReply {
  readonly key: string;
  readonly thread: string;
  readonly number: number;
}

/** Something that was done about content, or about a member. `about` is the key of a reply. */
export type DemoMeasure = { readonly by: string; readonly daysAgo: number } & (
  | { readonly kind: 'bannedPhrasesSet'; readonly course: string; readonly phrases: readonly string[] }
  | { readonly kind: 'reported'; readonly about: string; readonly reason: ReportReason; readonly note: string | null }
  | { readonly kind: 'itemNoted'; readonly about: string; readonly body: string }
  | { readonly kind: 'memberNoted'; readonly member: string; readonly course: string; readonly body: string }
  /** `decision` is what undoing and appealing call it by. */
  | {
      readonly kind: 'decided';
      readonly decision: string;
      readonly about: string;
      readonly action: Decide['action'];
      readonly reason: string;
    }
  | {
      readonly kind: 'suspended';
      readonly member: string;
      readonly course: string;
      readonly untilDaysAgo: number;
      readonly reason: string;
    }
  | { readonly kind: 'suspensionLifted'; readonly member: string; readonly course: string; readonly reason: string }
  | {
      readonly kind: 'decidedInBulk';
      readonly about: readonly string[];
      readonly action: Decide['action'];
      readonly reason: string;
    }
  | { readonly kind: 'undone'; readonly decision: string }
  | { readonly kind: 'appealed'; readonly decision: string; readonly statement: string }
);

/** A measure of one kind, or of a few. */
export type DemoMeasureOf<Kind extends DemoMeasure['kind']> = Extract<DemoMeasure, { kind: Kind }>;
