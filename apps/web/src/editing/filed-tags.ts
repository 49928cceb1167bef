import { type ShelfTagsFragment, ShelfTagsToChooseDocument } from '../generated/documents.js';
import type { Site, Visit } from '../page/visit.js';

const kept = new WeakMap<Site, { readonly until: number; readonly tags: Promise<ShelfTagsFragment> }>();
const MINUTE = 60_000;

/** The filed tags of each facet, which are the same for everybody: asked for once a minute. One that is filed meanwhile can be typed. */
export function filedTags(visit: Visit, now: Date): Promise<ShelfTagsFragment> {
  const known = kept.get(visit.site);
  if (known && known.until > now.getTime()) return known.tags;
  const tags = visit.ask(ShelfTagsToChooseDocument);
  kept.set(visit.site, { until: now.getTime() + MINUTE, tags });
  tags.catch(() => kept.delete(visit.site));
  return tags;
}
