import type { Viewer } from '#kernel';

/** What the database calls its types, and what a value of each is in code. One that a migration makes is added here. */
interface SqlTypes {
  uuid: string;
  text: string;
  boolean: boolean;
  smallint: number;
  integer: number;
  /** As text where it may be beyond what a number holds exactly. */
  bigint: number | string;
  'double precision': number;
  /** As text in a cursor, which keeps its microseconds. */
  timestamptz: Date | string;
  /** `2026-11-23`, without a moment. */
  date: string;
  /** Written as JSON by whoever has it: an array would be taken for PostgreSQL's. */
  jsonb: string;
  bytea: Buffer | string;
  tsquery: string;
  int4multirange: string;
  audience: string;
  audit_scope: string;
  content_kind: string;
  content_status: string;
  course_role: string;
  mail_frequency: string;
  media_state: string;
  metric_provenance: string;
  moderation_action: string;
  moderation_state: string;
  name_audience: string;
  notification_kind: string;
  prompt_change: string;
  reaction_kind: string;
  report_reason: string;
  appeal_outcome: string;
  tag_facet: string;
  tag_name_kind: string;
  watch_level: string;
}

type Type = keyof SqlTypes;
type ArrayType = `${Type}[]`;

/** The type of a parameter: one of the database's, which may be null where that is said, or `viewer` for whoever looks. */
export type ParameterType = Type | ArrayType | `${Type | ArrayType} | null` | 'viewer';

/** A statement's parameters: their names and types. */
export type Parameters = Readonly<Record<string, ParameterType>>;

type ValueOf<T> = T extends 'viewer'
  ? Viewer
  : T extends `${infer Some} | null`
    ? ValueOf<Some> | null | undefined
    : T extends `${infer Element}[]`
      ? ReadonlyArray<ValueOf<Element> | null>
      : T extends Type
        ? SqlTypes[T]
        : never;

/** The values that a statement is sent with: one for each parameter. */
export type ValuesOf<P> = { readonly [Name in keyof P]: ValueOf<P[Name]> };

/** Without what it says about null: `uuid[]` for `uuid[] | null`. */
export function sqlType(type: ParameterType): string {
  return type.replace(/ \| null$/, '');
}
