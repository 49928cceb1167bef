import { isId, limits } from '#kernel';
import { readTagName, tagKey } from '#tags';
import { seedRows } from '../migrations/frozen/tags/seed-rows.js';

describe('the tags that come with the product', () => {
  const { tags, names, broader } = seedRows();
  const labelOf = new Map(tags.map(({ id, label }) => [id, label]));

  const twice = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);

  it('are about 150, of every facet', () => {
    expect(tags.length).toBeGreaterThanOrEqual(140);
    expect(tags.length).toBeLessThanOrEqual(170);
    for (const facet of ['TOPIC', 'PLATFORM', 'FORMAT', 'AUDIENCE', 'GOAL']) {
      expect(tags.filter((tag) => tag.facet === facet).length).toBeGreaterThanOrEqual(10);
    }
  });

  it('have names that lead to one tag each, that anybody could type, and that are compared as they were when they landed', () => {
    expect(twice(names.map(({ key }) => key))).toEqual([]);
    expect(twice(tags.map(({ slug }) => slug))).toEqual([]);
    for (const { key, kind, name } of names) {
      expect(tagKey(name)).toBe(key);
      if (kind !== 'FORMER') expect(readTagName(name, 'seed').name).toBe(name);
    }
    for (const { id, slug, label, sort_key } of tags) {
      expect(isId(id)).toBe(true);
      expect(tagKey(label)).toBe(sort_key);
      expect(names).toContainEqual({ key: sort_key, kind: 'LABEL', name: label, tag_id: id });
      expect(names).toContainEqual(expect.objectContaining({ key: tagKey(slug), tag_id: id }));
    }
  });

  it('are each described in a sentence', () => {
    for (const { description } of tags) {
      expect(description).toMatch(/^\p{Lu}.*\.$/su);
      expect(description.length).toBeLessThanOrEqual(limits.tagDescriptionCharacters);
    }
  });

  it('are filed under tags that exist, in no circle, four levels deep somewhere', () => {
    const above = new Map<string, string[]>();
    for (const { tag_id, broader_id } of broader) {
      expect(labelOf.get(broader_id)).toBeDefined();
      above.set(tag_id, [...(above.get(tag_id) ?? []), broader_id]);
    }
    const levels = (id: string, below: readonly string[] = []): number => {
      expect(below.map((one) => labelOf.get(one))).not.toContain(labelOf.get(id));
      return 1 + Math.max(0, ...(above.get(id) ?? []).map((up) => levels(up, [...below, id])));
    };
    const depths = tags.map(({ id }) => levels(id));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(4);
    expect(broader.filter(({ position }) => position > 1).length).toBeGreaterThan(0);
  });

  it('name authority records by the addresses that these have, each once', () => {
    const addresses = tags.flatMap(({ same_as }) => same_as);
    expect(addresses.length).toBeGreaterThan(10);
    expect(twice([...addresses])).toEqual([]);
    for (const address of addresses) {
      expect(address).toMatch(
        /^(?:https:\/\/www\.wikidata\.org\/wiki\/Q[1-9]\d*|http:\/\/id\.loc\.gov\/authorities\/subjects\/sh\d{8,10})$/,
      );
    }
  });
});
