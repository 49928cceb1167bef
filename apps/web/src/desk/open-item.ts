import type { Viewer } from '#kernel';
import {
  type DeskDecisionFragment,
  DeskItemDocument,
  type DeskItemFragment,
  DeskMemberDocument,
  type DeskMemberItemFragment,
  type DeskNoteFragment,
  type DeskPersonFragment,
  type DeskRecordFragment,
  type FrameFragment,
  type ModerationItemState,
  type OwnReasonFragment,
} from '../generated/documents.js';
import { NoSuchPage } from '../page/problem.js';
import type { Visit } from '../page/visit.js';
import { actionsFor, type DeskAction, isWaiting } from './actions.js';
import { askDesk } from './door.js';
import { isAboutMember, isItemId } from './place.js';

/** What both kinds of items have, and the desk needs of them. */
export interface OpenItem {
  readonly id: string;
  readonly state: ModerationItemState;
  readonly currentRevision: number;
  readonly openReports: number;
  readonly claimedBy: DeskPersonFragment | null;
  readonly actions: readonly DeskAction[];
  /** Whether something of it waits. If not, a decision is about its content itself, whatever was decided before. */
  readonly waits: boolean;
  /** The last decision about it that holds. */
  readonly inForce: DeskDecisionFragment | null;
  readonly author: DeskPersonFragment | null;
  readonly record: DeskRecordFragment | null;
  readonly decisions: readonly DeskDecisionFragment[];
  readonly notes: readonly DeskNoteFragment[];
  readonly courseId: string | null;
  readonly about:
    | {
        readonly kind: 'text';
        readonly item: DeskItemFragment;
        readonly content: NonNullable<DeskItemFragment['content']>;
      }
    | { readonly kind: 'profile'; readonly item: DeskMemberItemFragment };
  readonly frame: FrameFragment;
  readonly reasons: readonly OwnReasonFragment[];
}

/** The item at an address. @throws NoSuchPage where there is none that is the viewer's to judge */
export async function openItem(visit: Visit, _viewer: Viewer, id: string): Promise<OpenItem> {
  if (!isItemId(id)) throw new NoSuchPage();
  return isAboutMember(id) ? openMember(visit, id) : openText(visit, id);
}

async function openText(visit: Visit, id: string): Promise<OpenItem> {
  const frame = await askDesk(visit, DeskItemDocument, { id });
  const { moderationItem: item, ownReasons: reasons } = frame;
  if (!item?.content) throw new NoSuchPage();
  const { content, currentRevision, openReports, state } = item;
  const editWaits = content.status !== 'HELD' && content.status !== 'REMOVED' && content.revision < currentRevision;
  return {
    ...sharedBy(item),
    actions: actionsFor({ status: content.status, editWaits, openReports: isWaiting(state) ? openReports : 0 }),
    author: content.author ?? item.author?.user ?? null,
    record: item.author ?? null,
    notes: item.notes,
    courseId: item.course?.id ?? null,
    about: { kind: 'text', item, content },
    ...{ frame, reasons },
  };
}

async function openMember(visit: Visit, id: string): Promise<OpenItem> {
  const frame = await askDesk(visit, DeskMemberDocument, { id });
  const { memberModerationItem: item, ownReasons: reasons } = frame;
  if (!item) throw new NoSuchPage();
  const { record, user, openReports, heldBecause, state, decisions } = item;
  const hidden = decisions.find(({ undone }) => !undone)?.action === 'HIDE';
  const held = isWaiting(state) && heldBecause.length > 0;
  const status = hidden ? 'HIDDEN' : held ? 'HELD' : 'VISIBLE';
  return {
    ...sharedBy(item),
    actions: actionsFor({ status, editWaits: hidden && held, openReports: isWaiting(state) ? openReports : 0 }),
    author: user,
    record,
    notes: [],
    courseId: null,
    about: { kind: 'profile', item },
    ...{ frame, reasons },
  };
}

function sharedBy(item: DeskItemFragment | DeskMemberItemFragment) {
  const { id, state, currentRevision, openReports, decisions, claimedBy } = item;
  return {
    ...{ id, state, currentRevision, openReports, decisions },
    claimedBy: claimedBy ?? null,
    waits: isWaiting(state),
    inForce: decisions.find(({ undone }) => !undone) ?? null,
  };
}
