import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  handleTyped,
  isHandle,
  limits,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { nameShown } from './name-shown.js';

/** A member as those see them who run the installation. */
export interface MemberAccount {
  readonly memberId: string;
  readonly handle: string;
  /** As stored: also while suspended. */
  readonly isAdmin: boolean;
  readonly isCurator: boolean;
  /** Everywhere; null where that is not so now. */
  readonly suspendedUntil: Date | null;
}

/** What somebody is in the installation. */
export type Standing = 'ADMIN' | 'CURATOR' | 'SUSPENDED';

export interface MemberAccountFilter {
  /** How a handle, or words of a name that the viewer is shown, begin (`readNamePrefix`); null for what can begin neither. */
  readonly name?: { readonly handle: string | null; readonly words: string | null } | null;
  readonly standing?: Standing | null;
}

/** By handle. */
export const memberAccountCursor: CursorCodec<readonly string[]> = tupleCursor('accounts', [cursorPart.handle]);

const COLUMNS = `m.id as "memberId", m.handle, m.is_admin as "isAdmin", m.is_curator as "isCurator",
  case when m.suspended_until > :viewer.now then m.suspended_until end as "suspendedUntil"`;

/** Each is found by an index of those alone. */
const HAS: Readonly<Record<Standing, string>> = {
  ADMIN: '(m.is_admin or m.is_curator) and m.is_admin',
  CURATOR: '(m.is_admin or m.is_curator) and m.is_curator',
  SUSPENDED: 'm.suspended_until is not null and m.suspended_until > :viewer.now',
};

interface Shape {
  readonly searched: boolean;
  readonly standing: Standing | null;
}

/** `~` sorts after every character of a handle. */
const BEGINS = `(:handle is not null and m.handle collate "C" >= :handle and m.handle collate "C" < :handle || '~')`;
const IS_CALLED = `(name_words(m.display_name) @@ name_query(:words) and ${nameShown('m')})`;

/** Whom a search finds, each way by its own index, the names as far as they are looked at. */
const FOUND = `(
  select m.* from member m where ${BEGINS}
  union
  select m.* from (select m.* from member m where name_words(m.display_name) @@ name_query(:words) limit ${limits.memberNamesExamined}) m where ${IS_CALLED})`;

const rows = ({ searched, standing }: Shape) => `from ${searched ? FOUND : 'member'} m
  where ${standing ? HAS[standing] : 'true'}`;

const FORMS: Readonly<Record<'all' | 'searched' | 'admins' | 'suspended', Shape>> = {
  all: { searched: false, standing: null },
  searched: { searched: true, standing: null },
  admins: { searched: false, standing: 'ADMIN' },
  suspended: { searched: false, standing: 'SUSPENDED' },
};

const PARAMETERS = {
  viewer: 'viewer',
  handle: 'text | null',
  words: 'text | null',
  afterHandle: 'text | null',
} as const;

const PAGE = new StatementFamily(
  'courses/member-account-page',
  PARAMETERS,
  (shape: Shape & PageShape) => `
    select ${COLUMNS} ${rows(shape)} ${shape.continued ? 'and m.handle collate "C" > :afterHandle' : ''}
    order by m.handle collate "C" limit ${shape.size}`,
  {
    ...Object.fromEntries(Object.entries(FORMS).map(([name, shape]) => [name, { ...shape, ...pageForms.first }])),
    continued: { ...FORMS.all, ...pageForms.continued },
  },
);
const COUNT = new StatementFamily(
  'courses/count-member-accounts',
  { viewer: 'viewer', handle: 'text | null', words: 'text | null' },
  (shape: Shape) =>
    `select count(*)::integer as count from (select 1 as one ${rows(shape)} limit ${limits.counted}) counted`,
  FORMS,
);
const BY_HANDLE = new Statement(
  'courses/member-account',
  { viewer: 'viewer', handle: 'text' },
  `select ${COLUMNS} from member m where m.handle = :handle`,
);

/** Reads who has an account, and what they may do in the installation. For admins, who are shown no more names than others. */
@Injectable()
export class MemberAccountQueries {
  constructor(private readonly database: Database) {}

  async page(
    viewer: Viewer,
    filter: MemberAccountFilter,
    request: PageRequest<readonly string[]>,
  ): Promise<Page<MemberAccount>> {
    if (filter.name === null) return cutPage(request, []);
    const { handle = null, words = null } = filter.name ?? {};
    const statement = PAGE.get({ ...shapeOf(filter), ...pageShape(request) });
    const values = { viewer, handle, words, afterHandle: request.key?.[0] };
    return cutPage(request, await this.database.rows<MemberAccount>(statement.with(values)));
  }

  async count(viewer: Viewer, filter: MemberAccountFilter): Promise<number> {
    if (filter.name === null) return 0;
    const { handle = null, words = null } = filter.name ?? {};
    const statement = COUNT.get(shapeOf(filter)).with({ viewer, handle, words });
    return (await this.database.row<{ count: number }>(statement))?.count ?? 0;
  }

  /** Whoever has this handle now, however it was typed. */
  async find(viewer: Viewer, typed: string): Promise<MemberAccount | null> {
    const handle = handleTyped(typed);
    if (!isHandle(handle)) return null;
    return (await this.database.row<MemberAccount>(BY_HANDLE.with({ viewer, handle }))) ?? null;
  }
}

function shapeOf({ name, standing }: MemberAccountFilter): Shape {
  return { searched: name != null, standing: standing ?? null };
}
