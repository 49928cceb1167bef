import { createHash } from 'node:crypto';
import { tagKey, tagSlug } from '../name/tag-name.js';
import type { TagFacet } from '../tag/tag.js';
import { audiences } from './audience.js';
import { formats } from './format.js';
import { goals } from './goal.js';
import { platforms } from './platform.js';
import type { SeedTag } from './seed-tag.js';
import { topics } from './topic.js';

/** The tags that come with the product, by facet. */
export const seedTags: Readonly<Record<TagFacet, readonly SeedTag[]>> = {
  TOPIC: topics,
  PLATFORM: platforms,
  FORMAT: formats,
  AUDIENCE: audiences,
  GOAL: goals,
};

/** The rows of the seed tags, one array for each table. Ids follow from the labels, so that every installation has the same. */
export function seedRows() {
  const all = Object.entries(seedTags).flatMap(([facet, tags]) => tags.map((tag) => ({ ...tag, facet })));
  return {
    tags: all.map(({ label, facet, description, sameAs = [] }) => {
      const key = tagKey(label);
      return { id: seedId(label), slug: tagSlug(key), label, sort_key: key, facet, description, same_as: sameAs };
    }),
    names: all.flatMap(({ label, synonyms = [] }) => {
      const tag_id = seedId(label);
      const slug = tagSlug(tagKey(label));
      const names = [
        { key: tagKey(label), kind: 'LABEL', name: label },
        ...synonyms.map((name) => ({ key: tagKey(name), kind: 'SYNONYM', name })),
        ...(tagKey(slug) === tagKey(label) ? [] : [{ key: tagKey(slug), kind: 'FORMER', name: slug }]),
      ];
      return names.map((name) => ({ ...name, tag_id }));
    }),
    broader: all.flatMap(({ label, broader = [] }) =>
      broader.map((above, at) => ({ tag_id: seedId(label), broader_id: seedId(above), position: at + 1 })),
    ),
  };
}

/** A UUID of version 8 (RFC 9562), made from a label. */
function seedId(label: string): string {
  const bytes = createHash('sha256')
    .update(`commonplace tag ${tagKey(label)}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
