export type TagFacet = 'TOPIC' | 'PLATFORM' | 'FORMAT' | 'AUDIENCE' | 'GOAL';

/** A tag as its viewer reads it. */
export interface TagView {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly facet: TagFacet;
  readonly description: string | null;
  readonly sameAs: readonly string[];
  /** False for one that somebody proposed by using it. */
  readonly filed: boolean;
}

/**
 * The columns of the tag in row `g`, named as in `TagView`.
 * @param written an expression for how the tag is written where the viewer sees it: the label of one that is not filed
 */
export function tagColumns(g: string, written: string): string {
  return `${g}.id, ${g}.slug, ${tagLabel(g, written)} as label, ${g}.facet, ${g}.description,
    ${g}.same_as as "sameAs", ${g}.filed`;
}

function tagLabel(g: string, written: string): string {
  return `case when ${g}.filed then ${g}.label else coalesce(${written}, ${g}.label) end`;
}

/**
 * Whether what thread `t` is about carries one of the tags.
 * @param tags a parameter, an array of ids
 * @param rare whether few threads carry them: then these are where a list begins, instead of looking for them from its start
 */
export function carriesTag(t: string, tags: string, rare = false): string {
  if (rare) return `${t}.id = any(array(select k.thread_id from tagging k where k.tag_id = any(${tags})))`;
  return `${t}.id in (select k.thread_id from tagging k where k.tag_id = any(${tags}))`;
}

/** A tag as a list of rows carries it, which is quicker to make and to read than an object. The last two where it is asked for in full. */
export type TagTuple = readonly [
  id: string,
  slug: string,
  label: string,
  facet: TagFacet,
  filed: boolean,
  description?: string | null,
  sameAs?: readonly string[],
];

/**
 * The tags of thread `t`, in their author's order, as one JSON array of `TagTuple`. Whoever sees the subject sees its tags.
 * @param full with what few ask for: the description and the authority records
 */
export function tagsJson(t: string, full: boolean): string {
  return `(select coalesce(json_agg(json_build_array(g.id, g.slug, ${tagLabel('g', 'k.name')}, g.facet, g.filed${full ? ', g.description, g.same_as' : ''})
      order by k.position, g.id), '[]')
    from tagging k join tag g on g.id = k.tag_id where k.thread_id = ${t}.id)`;
}

export function toTags(tuples: readonly TagTuple[]): TagView[] {
  return tuples.map(([id, slug, label, facet, filed, description = null, sameAs = []]) => {
    return { id, slug, label, facet, filed, description, sameAs };
  });
}
