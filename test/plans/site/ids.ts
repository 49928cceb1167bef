import { rowId } from '../../../bench/row-id.js';

/** The moment that everything on the site is told from. */
export const NOW = '2026-11-23T09:00:00.000Z';

/** Of each course. The first is its instructor. */
export const MEMBERS = 20;
export const THREADS = 50;
export const REPLIES = 4;

/** A moment, as SQL, so long before NOW. */
export const ago = (interval: string) => `(timestamptz '${NOW}' - ${interval})`;

/** Ids, as SQL, of what belongs to course `c`: member `m`, thread `t`, and others by their number. */
export const courseId = (c: string) => rowId('c0000000', `(${c})`);
export const memberId = (c: string, m: string) => rowId('a0000000', `((${c}) * ${MEMBERS} + (${m}))`);
/** The courses' threads lie between each other, in the order in which they were begun. */
export const threadId = (c: string, t: string) => rowId('d0000000', `((${t}) * 4096 + (${c}))`);
/** Any other, told apart by its kind. */
export const otherId = (kind: string, c: string, n: string) => rowId(kind, `((${c}) * 4096 + (${n}))`);

/** A prompt of the first course that nobody has answered. */
export const UNUSED_PROMPT = otherId('e0000000', '0', '9');

/** A handle, as SQL, of letters: figures do not tell handles apart everywhere. */
export const handleOf = (number: string) =>
  `('m' || translate(lpad(to_hex(${number}), 4, '0'), '0123456789', 'ghijklmnop'))`;

/** Who looks after the site: their number does not grow with it. */
export const ADMIN = rowId('a1000000', '1');
export const CURATOR = rowId('a1000000', '2');
