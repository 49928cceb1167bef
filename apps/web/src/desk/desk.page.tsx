import type { DeskCourseFragment, FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Island } from '../page/island.js';
import type { Problem } from '../page/problem.js';
import { Tabs } from '../ui/tabs.js';
import { CourseFilter } from './course-filter.js';
import { DeskNav } from './desk-nav.js';
import { DoneStrip } from './done-strip.js';
import { ItemPane, type ItemPaneProps } from './item-pane.js';
import { type DeskPlace, ORDERS, QUEUES, STATES } from './place.js';
import { type Queue, QueueHeading, QueueList } from './queue.js';
import { deskTold } from './told.js';

export interface DeskPageProps {
  readonly frame: FrameFragment;
  readonly place: DeskPlace;
  readonly queue: Queue;
  readonly courses: readonly DeskCourseFragment[];
  /** How many wait in all that the address asks for; null where nobody has counted. */
  readonly waiting: number | null;
  readonly item: Omit<ItemPaneProps, 'place'> | null;
  readonly now: Date;
  /** What a decision on several was refused for. */
  readonly problem?: Problem | undefined;
}

/** The queue and the item that is looked at, beside each other; on a phone one of them. */
export function DeskPage({ frame, place, queue, courses, waiting, item, now, problem }: DeskPageProps) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <Frame frame={frame} class="desk-page">
      <Island name="desk/desk" told={deskTold(visit)} class={item ? 'desk has-item' : 'desk'}>
        <header class="desk-head">
          <h1>{t('desk.title')}</h1>
          <DeskNav current="queue" />
        </header>
        <DoneStrip place={place} />
        <section class="desk-list" aria-labelledby="queue-heading">
          <QueueHeading waiting={waiting} place={place} />
          <Filters {...{ frame, place, courses }} />
          <QueueList queue={queue} place={place} current={item?.open.id ?? null} now={now} problem={problem} />
        </section>
        {item ? <ItemPane {...item} place={place} /> : <p class="desk-hint">{t('desk.choose')}</p>}
      </Island>
    </Frame>
  );
}

function Filters({ frame, place, courses }: Pick<DeskPageProps, 'frame' | 'place' | 'courses'>) {
  const { t } = useVisit();
  const { viewer } = frame;
  const without = ['after', 'course'];
  return (
    <div class="desk-filters">
      {(viewer?.isAdmin || viewer?.isCurator) && (
        <Tabs
          label={t('desk.queues')}
          name="queue"
          choices={QUEUES.map((queue) => [queue, t(`desk.queue-${queue}`)])}
          chosen={place.queue}
          without={without}
        />
      )}
      <Tabs
        label={t('desk.states')}
        name="state"
        choices={STATES.filter((state) => place.queue === 'texts' || state !== 'mine').map((state) => [
          state,
          t(`desk.states-${state}`),
        ])}
        chosen={place.state}
      />
      <details>
        <summary>{t('desk.narrow')}</summary>
        <Tabs
          label={t('desk.orders')}
          name="order"
          choices={ORDERS.map((order) => [order, t(`desk.order-${order}`)])}
          chosen={place.order}
        />
        {place.queue === 'texts' && <CourseFilter courses={courses} place={place} />}
      </details>
    </div>
  );
}
