import type { Viewer } from '#kernel';
import { compile } from './named-parameters.js';
import { tokensOf } from './sql-tokens.js';
import type { Parameters } from './sql-types.js';
import type { BoundStatement } from './statement.js';
import { hashOf } from './statement-names.js';
import { VIEWER_TYPES, viewerValues } from './viewer-values.js';

/** A statement that is asked for many viewers at once. */
export interface ForEachViewer {
  /** @param values those beside the viewer */
  readonly bind: (viewers: readonly Viewer[], values: Readonly<Record<string, unknown>>) => BoundStatement;
}

/** Says whose a row is: the place of the viewer. */
export const PLACE_OF_VIEWER = 'place_of_viewer';

const FIELDS = Object.entries(VIEWER_TYPES);
const COLUMNS = FIELDS.map(([field, type]) => `"${field}" ${type}`).join(', ');
const made = new Map<string, ForEachViewer>();

/**
 * The same statement for many viewers, who come as rows instead of as values: what it answers each of them, it answers here in one go, the
 * rows of each in their order.
 * @param sql with names, as it was written
 */
export function forEachViewer(sql: string, parameters: Parameters): ForEachViewer {
  let each = made.get(sql);
  if (!each) {
    each = compose(sql, parameters);
    made.set(sql, each);
  }
  return each;
}

function compose(sql: string, parameters: Parameters): ForEachViewer {
  const own = Object.entries(parameters).filter(([, type]) => type !== 'viewer');
  const isViewer = (name: string) => parameters[name] === 'viewer';
  const inner = [...tokensOf(sql)]
    .map((token) => (token.kind === 'parameter' && isViewer(token.name) ? `looks."${token.field}"` : token.text))
    .join('');
  const text = `select looks.place as ${PLACE_OF_VIEWER}, asked.*
    from jsonb_to_recordset(:lookingViewers) as looks(place integer, ${COLUMNS}) cross join lateral (${inner}) asked`;
  const compiled = compile(text, { ...Object.fromEntries(own), lookingViewers: 'jsonb' });
  const name = `each-viewer/${hashOf(text)}`;
  return {
    bind(viewers, values) {
      const given = { ...values, lookingViewers: JSON.stringify(viewers.map(rowOf)) };
      return { name, text: compiled.text, values: compiled.places.map((get) => get(given)) };
    },
  };
}

/** Their values by name. Lists are sent as PostgreSQL writes them, which is what a text in a record is read as. */
function rowOf(viewer: Viewer, place: number): Record<string, unknown> {
  const values = viewerValues(viewer);
  return { place, ...Object.fromEntries(FIELDS.map(([field], at) => [field, values[at]])) };
}
