import type { MessageName, Translate } from '../language/index.js';

/** What the log calls what was done, each with its words in the catalogue. */
const ACTIONS = [
  ...(['SIGN_IN_FAILED', 'ISSUE_PASSWORD_RESET', 'RETRY_FAILED_JOB', 'SET_STANDING', 'UPDATE_INSTALLATION'] as const),
  ...(['CREATE_COURSE', 'UPDATE_COURSE', 'REMOVE_MEMBER', 'LIFT_REMOVAL', 'SET_MEMBER_ROLE'] as const),
  ...(['CREATE_PROMPT', 'UPDATE_PROMPT', 'UPDATE_SCREENING', 'MERGE_TAGS'] as const),
  ...(['UPDATE_TAG', 'REFUSE_TAG', 'CREATE_RUBRIC'] as const),
  ...([
    'OPEN_FOR_BLIND_RATING',
    'APPROVE',
    'HIDE',
    'RESTORE',
    'DISMISS',
    'WARN',
    'SUSPEND',
    'LIFT_SUSPENSION',
  ] as const),
  ...(['LOCK', 'UNLOCK', 'PIN', 'UNPIN', 'UNDO', 'RESOLVE_APPEAL', 'EXPORT'] as const),
] as const;

const TARGETS = [
  ...(['CONTENT', 'MEMBER', 'COURSE', 'PROMPT', 'TAG', 'RUBRIC', 'SCREENING', 'JOB', 'INSTALLATION'] as const),
] as const;

/** One that is newer than these words is called by its name. */
export function actionWords(t: Translate, action: string): string {
  const known = ACTIONS.find((one) => one === action);
  return known ? t(`admin.act-${known}` satisfies MessageName) : action;
}

export function targetWords(t: Translate, kind: string): string {
  const known = TARGETS.find((one) => one === kind);
  return known ? t(`admin.target-${known}` satisfies MessageName) : kind;
}

/** What the log keeps of what was changed, each with its words in the catalogue. */
const FACTS = [
  'number',
  'title',
  'term',
  'instructions',
  'opensAt',
  'dueAt',
  'closesAt',
  'minimumWords',
  'repliesRequired',
  'postFirst',
  'openToJoin',
  'timeZone',
  'role',
  'removed',
  'status',
  'revision',
  'visibleRevision',
  'refusedRevision',
  'contentRevision',
  'locked',
  'pinned',
  'openReports',
  'approved',
  'blindUntil',
  'version',
  'criteria',
  'label',
  'reason',
  'outcome',
  'undone',
  'until',
  'table',
  'rows',
  'job',
  'name',
  'admin',
  'curator',
  'bannedPhrases',
  'bannedPhrasesHash',
  'holdFirstPosts',
  'newcomerLinks',
  'filed',
  'facet',
  'slug',
  'description',
] as const;

/** What a fact of the log is called; null for one that is newer than these words. */
export function factWords(t: Translate, name: string): string | null {
  const known = FACTS.find((one) => one === name);
  return known ? t(`admin.fact-${known}` satisfies MessageName) : null;
}

/** A fact as the log keeps it: a moment as ISO 8601 writes it; of a text, as much of its hash as tells two apart. */
export type Fact =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'flag'; readonly is: boolean }
  | { readonly kind: 'moment' | 'text' | 'plain'; readonly value: string };

export interface ChangedFact {
  readonly name: string;
  readonly before: Fact;
  readonly after: Fact;
}

/** What an entry says has changed, fact by fact. */
export function factsOf(before: string | null, after: string | null): ChangedFact[] {
  const [was, is] = [read(before), read(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.map((name) => ({ name, before: factOf(was[name]), after: factOf(is[name]) }));
}

function read(json: string | null): Readonly<Record<string, unknown>> {
  const found: unknown = json === null ? {} : JSON.parse(json);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : { '': found };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const HASH = /^[0-9a-f]{64}$/;

/** Of a hash, as much as tells two apart. */
const markOf = (hash: string) => hash.slice(0, 8);

function factOf(fact: unknown): Fact {
  if (fact === undefined || fact === null) return { kind: 'nothing' };
  if (typeof fact === 'boolean') return { kind: 'flag', is: fact };
  if (typeof fact !== 'string') return { kind: 'plain', value: shortened(JSON.stringify(fact)) };
  if (MOMENT.test(fact)) return { kind: 'moment', value: fact };
  if (HASH.test(fact)) return { kind: 'text', value: markOf(fact) };
  return { kind: 'plain', value: shortened(fact) };
}

function shortened(text: string): string {
  return text.replace(/\b[0-9a-f]{64}\b/g, (hash) => `${markOf(hash)}…`);
}
