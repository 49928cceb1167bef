import type { Viewer } from '#kernel';
import { type Token, tokensOf } from './sql-tokens.js';
import { type Parameters, sqlType } from './sql-types.js';
import { VIEWER_TYPES, viewerValues } from './viewer-values.js';

/** Gives what is sent in one place from all of a statement's values. */
type Getter = (values: Readonly<Record<string, unknown>>) => unknown;

/** A text with places instead of names. */
export interface Compiled {
  readonly text: string;
  /** What stands in `$1`, `$2` … */
  readonly places: readonly Getter[];
  /** The names of the parameters that the text uses. */
  readonly used: ReadonlySet<string>;
}

/** What is sent for one use of a parameter: its key, the same for the same value, its type and how it is got. */
interface Use {
  readonly key: string;
  readonly type: string;
  readonly getter: Getter;
}

/**
 * Writes `$1::uuid` for `:threadId`: each value has one place, however often it is used, and the type that was declared.
 * @throws with a sentence on what to change where the text uses what is not declared, or as it cannot be used
 */
export function compile(sql: string, parameters: Parameters): Compiled {
  const tokens = [...tokensOf(sql)];
  const numbers = new Map<string, number>();
  const places: Getter[] = [];
  const used = new Set<string>();
  const pieces = tokens.map((token, at) => {
    if (token.kind === 'place') {
      throw new Error(
        `It says ${token.text}, but its values have names. Declare a parameter, and write :name instead.`,
      );
    }
    if (token.kind === 'slice' && Object.hasOwn(parameters, token.name)) {
      throw new Error(`${token.text} is the end of a slice. Write (${token.text}) for the parameter.`);
    }
    if (token.kind !== 'parameter') return token.text;
    const { key, type, getter } = useOf(token, parameters);
    used.add(token.name);
    const number = numbers.get(key) ?? places.push(getter);
    numbers.set(key, number);
    // A bracket right behind it would become part of the type.
    let next = at + 1;
    while (tokens[next]?.text.trim() === '') next++;
    return tokens[next]?.text === '[' ? `($${number}::${type})` : `$${number}::${type}`;
  });
  return { text: pieces.join(''), places, used };
}

function useOf({ text, name, field }: Token & { kind: 'parameter' }, parameters: Parameters): Use {
  const type = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (type === undefined) {
    const declared = Object.keys(parameters).map((one) => `:${one}`);
    const those = declared.length > 0 ? ` or write one of those that are: ${declared.join(', ')}` : '';
    throw new Error(`It uses :${name}, which is not declared. Declare it,${those || ' with its type'}.`);
  }
  if (type === 'viewer') return useOfViewer(name, field);
  if (field !== undefined) {
    throw new Error(`It says ${text}, but :${name} is no viewer. Write (:${name}).${field} for a field of a row.`);
  }
  return { key: name, type: sqlType(type), getter: (values) => values[name] };
}

function useOfViewer(name: string, field: string | undefined): Use {
  const fields = Object.keys(VIEWER_TYPES);
  const at = fields.indexOf(field ?? '');
  if (at < 0) {
    const said = field === undefined ? `:${name}` : `:${name}.${field}`;
    throw new Error(
      `It says ${said}. Write one of a viewer's values: ${fields.map((one) => `:${name}.${one}`).join(', ')}.`,
    );
  }
  return {
    key: `${name}.${field}`,
    type: VIEWER_TYPES[field as keyof typeof VIEWER_TYPES],
    getter: (values) => viewerValues(values[name] as Viewer)[at],
  };
}
