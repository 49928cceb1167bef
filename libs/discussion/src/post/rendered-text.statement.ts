import { RENDERER_VERSION } from '#markdown';
import type { ReadText } from './composer.service.js';

/** The columns of post that follow from its Markdown. Parameters have their names. */
const COLUMNS = {
  html: 'text',
  renderer: 'smallint',
  fingerprint: 'bytea | null',
  text: 'text',
  links: 'text[]',
  titles: 'text[]',
} as const;
const NAMES = Object.keys(COLUMNS);

/** What a text is when it is stored, its Markdown aside: these columns, and whom it mentions, by their order in the text. */
export const RENDERED_PARAMETERS = { ...COLUMNS, handles: 'text[]', memberIds: 'uuid[]' } as const;

type Rendered = Pick<ReadText, 'html' | 'fingerprint' | 'text' | 'links' | 'titles' | 'mentions'>;

export function renderedValues({ html, fingerprint, text, links, titles, mentions }: Rendered) {
  return {
    ...{ html, renderer: RENDERER_VERSION, fingerprint, text, links, titles },
    handles: mentions.map((mention) => mention.handle),
    memberIds: mentions.map((mention) => mention.memberId),
  };
}

/** For an `insert into post`, and what goes into it. */
export const renderedColumns = NAMES.join(', ');
export const renderedPlaces = NAMES.map((name) => `:${name}`).join(', ');

/** For an `update post`. */
export const setRendered = NAMES.map((name) => `${name} = :${name}`).join(', ');

/** The same for row `p`, which stays as it is where the SQL boolean `when` is false. */
export const setRenderedWhen = (p: string, when: string) =>
  NAMES.map((name) => `${name} = case when ${when} then :${name} else ${p}.${name} end`).join(',\n    ');

/** Whom the text mentions, as rows. A handle that nobody has is bound to no member. */
export const mentionedRows = 'unnest(:handles, :memberIds) with ordinality as m(handle, member_id, position)';

/**
 * Makes the mentions of the post at `:threadId` and `:number` those of its new text: two parts of a `with`.
 * @param when an SQL boolean; where it is false, nothing changes
 */
export const replaceMentions = (when = 'true') => `
  unmentioned as (
    delete from mention where thread_id = :threadId and number = :number and ${when} and handle <> all(:handles)),
  mentioned as (
    insert into mention (thread_id, number, handle, member_id, position)
    select :threadId, :number, m.handle, m.member_id, m.position
    from ${mentionedRows} where ${when}
    on conflict (thread_id, number, handle) do update set position = excluded.position, member_id = excluded.member_id)`;
