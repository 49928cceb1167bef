import { Injectable } from '@nestjs/common';
import { handleTyped, isHandle, isId, type Viewer } from '#kernel';
import { Database, type Reader, Statement } from '#platform';
import { nameShown } from './name-shown.js';

const COLUMNS = `m.id, m.handle, case when ${nameShown('m')} then m.display_name end as "displayName",
  m.bio_html as "bioHtml", m.affiliation, m.joined_at as "joinedAt"`;

const BY_HANDLE = new Statement(
  'courses/user-by-handle',
  { viewer: 'viewer', handle: 'text' },
  `select ${COLUMNS} from member m where m.handle = :handle`,
);
const BY_IDS = new Statement(
  'courses/users-by-id',
  { viewer: 'viewer', ids: 'uuid[]' },
  `select ${COLUMNS} from member m where m.id = any(:ids)`,
);

/** A member as others see them. */
export interface PublicProfile {
  readonly id: string;
  readonly handle: string;
  /** Null where it does not reach the viewer. */
  readonly displayName: string | null;
  readonly bioHtml: string | null;
  readonly affiliation: string | null;
  readonly joinedAt: Date;
}

/** Members as a viewer may see them. */
@Injectable()
export class UserQueries {
  /** By the viewer of one request, whose lists often are of one member. */
  private readonly askedFor = new WeakMap<Viewer, Map<string, Promise<PublicProfile | null>>>();

  constructor(private readonly database: Database) {}

  /** The member who has this handle now, however it was typed. */
  async findByHandle(
    viewer: Viewer,
    handle: string,
    reader: Reader = this.database.readerFor(viewer),
  ): Promise<PublicProfile | null> {
    const normalized = handleTyped(handle);
    if (!isHandle(normalized)) return null;
    return reader.row<PublicProfile>(BY_HANDLE.with({ viewer, handle: normalized }));
  }

  /** What a handle, with or without an @, narrows a list to: who has it, a text that is no id where nobody has, null where none is asked for. */
  async findIdForFilter(viewer: Viewer, handle: string | null | undefined): Promise<string | null> {
    if (handle == null) return null;
    const asked = this.askedFor.get(viewer) ?? new Map<string, Promise<PublicProfile | null>>();
    this.askedFor.set(viewer, asked);
    const typed = handleTyped(handle);
    const found = asked.get(typed) ?? this.findByHandle(viewer, typed);
    asked.set(typed, found);
    return (await found)?.id ?? '';
  }

  /** In the order of the ids; null for an id that nobody has. */
  async findByIds(viewer: Viewer, ids: readonly string[]): Promise<Array<PublicProfile | null>> {
    const statement = BY_IDS.with({ viewer, ids: ids.filter(isId) });
    const rows = await this.database.readerFor(viewer).rows<PublicProfile>(statement);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
