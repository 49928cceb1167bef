import { limits } from '#kernel';
import { BannedPhrases } from '../banned/banned-phrases.js';
import { type PlaceSettings } from '../submission.js';

/** The columns of `screening_setting`; all null where nothing was ever set. */
export interface PlaceSettingsRow {
  banned_phrases: string[] | null;
  hold_first_posts: number | null;
  links_from_newcomers: number | null;
}

/** Nothing banned, nothing held but what is advertisement to all appearances: so are places that have set nothing. */
export function toPlaceSettings(row: PlaceSettingsRow): PlaceSettings {
  return {
    bannedPhrases: BannedPhrases.of(row.banned_phrases ?? []),
    holdFirstPosts: row.hold_first_posts ?? 0,
    newcomerLinks: row.links_from_newcomers ?? limits.screening.newcomerLinks.usual,
  };
}
