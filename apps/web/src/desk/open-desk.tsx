import type { Viewer } from '#kernel';
import { DeskMembersDocument, DeskQueueDocument, type FrameFragment } from '../generated/documents.js';
import type { Problem } from '../page/problem.js';
import type { Visit } from '../page/visit.js';
import { isWaiting } from './actions.js';
import { DeskPage } from './desk.page.js';
import { askDesk, courseOf, deskCourses, enterDesk } from './door.js';
import type { ItemForm } from './item-pane.js';
import { openItem } from './open-item.js';
import { type DeskPlace, filterOf, orderOf, statesOf } from './place.js';
import { type Queue, QueueHeading, QueueList } from './queue.js';

interface ReadQueue {
  readonly frame: FrameFragment;
  readonly queue: Queue;
  /** How many wait in all that is asked for; null where nobody has counted. */
  readonly waiting: number | null;
}

/** The page of the queue that an address names. @throws NoSuchPage */
export async function readQueue(
  visit: Visit,
  viewer: Viewer,
  place: DeskPlace,
  known?: Awaited<ReturnType<typeof deskCourses>>,
): Promise<ReadQueue> {
  const orderBy = orderOf(place);
  const decided = place.state === 'decided';
  if (place.queue === 'profiles') {
    const frame = await askDesk(visit, DeskMembersDocument, {
      states: statesOf(place),
      orderBy,
      after: place.after,
      decided,
    });
    const { nodes: lines, pageInfo } = frame.memberModerationQueue;
    return { frame, queue: { lines, pageInfo }, waiting: null };
  }
  const courses = known ?? (place.course === null ? [] : await deskCourses(visit, viewer));
  const course = courseOf(place, courses);
  const filter = filterOf(place, course?.id ?? null);
  const frame = await askDesk(visit, DeskQueueDocument, { filter, orderBy, after: place.after, decided });
  const { nodes: lines, pageInfo, counts } = frame.moderationQueue;
  const waiting = counts.reduce((sum, { state, count }) => sum + (isWaiting(state) ? count : 0), 0);
  return { frame, queue: { lines, pageInfo }, waiting };
}

/** What is looked at once an item is decided: the one below it, else the one above; null where it is the only one. */
export function nextAfter({ lines }: Queue, id: string): string | null {
  const at = lines.findIndex((line) => line.id === id);
  if (at === -1) return lines[0]?.id ?? null;
  return lines[at + 1]?.id ?? lines[at - 1]?.id ?? null;
}

/** Answers the list alone, as it is now, for a script that has the desk already. @throws NoSuchPage */
export async function showQueue(visit: Visit, now: Date, place: DeskPlace): Promise<string> {
  const { queue, waiting } = await readQueue(visit, await enterDesk(visit), place);
  return visit.fragment(
    <div>
      <QueueHeading waiting={waiting} place={place} />
      <QueueList queue={queue} place={place} current={null} now={now} />
    </div>,
  );
}

interface Shown {
  readonly place: DeskPlace;
  /** The item that is looked at; null for none. */
  readonly id: string | null;
  /** What one of its forms was refused for. */
  readonly problem?: { readonly of: ItemForm; readonly what: Problem };
  /** What a decision on several was refused for. */
  readonly bulk?: Problem;
}

/** Answers the desk as it is now. @throws NoSuchPage where somebody moderates nothing, or what is asked for is not theirs to judge */
export async function showDesk(visit: Visit, now: Date, { place, id, problem, bulk }: Shown): Promise<string> {
  const viewer = await enterDesk(visit);
  const courses = place.queue === 'texts' ? await deskCourses(visit, viewer) : [];
  const { frame, queue, waiting } = await readQueue(visit, viewer, place, courses);
  const open = id === null ? null : await openItem(visit, viewer, id);
  const item = open && { open, next: nextAfter(queue, open.id), problem };
  const page = <DeskPage {...{ frame, place, queue, courses, waiting, item, now }} problem={bulk} />;
  return visit.page({ title: visit.t('desk.title') }, page, (problem ?? bulk) ? 422 : 200);
}
