import { InvalidInput, limits } from '#kernel';
import { type Reader, Statement } from '#platform';
import { readPhrases } from '../banned/read-phrases.js';
import type { PlaceSettingsRow } from './place-settings.js';

/** What a course, or what belongs to none, has set for screening. */
export interface ScreeningSettings {
  /** Null for what belongs to no course. */
  readonly courseId: string | null;
  /** As they were written. */
  readonly bannedPhrases: readonly string[];
  /** How many approved posts a member must have there before theirs are no longer held; 0 where none are. */
  readonly holdFirstPosts: number;
  /** The most links of a new member's text that is not held. */
  readonly newcomerLinks: number;
  /** 0 where nothing was ever set. */
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedById: string | null;
}

/** What is left out, or null, stays as it is. */
export interface ScreeningChange {
  readonly bannedPhrases?: readonly string[] | null;
  readonly holdFirstPosts?: number | null;
  readonly newcomerLinks?: number | null;
}

const compose = (name: string, lock: string) =>
  new Statement(
    name,
    { courseId: 'uuid | null' },
    `
  select banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at, changed_by from screening_setting
  where course_id = :courseId or (course_id is null and :courseId is null) ${lock}`,
  );
const READ = compose('screening/settings', '');
const LOCK = compose('screening/lock-settings', 'for update');

interface Row extends PlaceSettingsRow {
  version: number;
  changed_at: Date;
  changed_by: string | null;
}

/** @param forChange whether the row, if there is one, stays locked until the end of the transaction */
export async function readSettings(
  reader: Reader,
  courseId: string | null,
  forChange = false,
): Promise<ScreeningSettings> {
  const row = await reader.row<Row>((forChange ? LOCK : READ).with({ courseId }));
  return {
    courseId,
    bannedPhrases: row?.banned_phrases ?? [],
    holdFirstPosts: row?.hold_first_posts ?? 0,
    newcomerLinks: row?.links_from_newcomers ?? limits.screening.newcomerLinks.usual,
    version: row?.version ?? 0,
    changedAt: row && row.version > 0 ? row.changed_at : null,
    changedById: row?.changed_by ?? null,
  };
}

/**
 * The settings with a change of them.
 * @param prefix what stands before the names of the fields in the input, for errors
 * @throws InvalidInput
 */
export function changed(settings: ScreeningSettings, change: ScreeningChange, prefix: string): ScreeningSettings {
  const { firstPosts, newcomerLinks } = limits.screening;
  const number = (field: 'holdFirstPosts' | 'newcomerLinks', most: number) => {
    const value = change[field] ?? settings[field];
    if (value >= 0 && value <= most) return value;
    throw InvalidInput.at(`${prefix}${field}`, `Give a number from 0 to ${most}; this is ${value}.`);
  };
  return {
    ...settings,
    bannedPhrases: change.bannedPhrases
      ? readPhrases(change.bannedPhrases, `${prefix}bannedPhrases`)
      : settings.bannedPhrases,
    holdFirstPosts: number('holdFirstPosts', firstPosts),
    newcomerLinks: number('newcomerLinks', newcomerLinks.most),
  };
}
