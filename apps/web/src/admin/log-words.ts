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

export interface ChangedFact {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What an entry says has changed, fact by fact. */
export function factsOf(before: string | null, after: string | null): ChangedFact[] {
  const [was, is] = [read(before), read(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.map((name) => ({ name, before: spell(was[name]), after: spell(is[name]) }));
}

function read(json: string | null): Readonly<Record<string, unknown>> {
  const found: unknown = json === null ? {} : JSON.parse(json);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : { '': found };
}

/** Of a hash, as much as tells two apart. */
function spell(fact: unknown): string {
  if (fact === undefined || fact === null) return '–';
  const text = typeof fact === 'string' ? fact : JSON.stringify(fact);
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…');
}
