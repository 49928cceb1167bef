import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { DeskAction } from './actions.js';
import { UndoForm } from './decisions.js';
import { DeskNav } from './desk-nav.js';
import { type DeskPlace, spellPlace } from './place.js';
import type { Queue } from './queue.js';

/** What became of one item. */
export interface BulkResult {
  readonly itemId: string;
  /** What it is called. */
  readonly title: string;
  readonly decisionId: string | null;
  /** Why nothing was decided about it, in the reader's language; null where it was. */
  readonly why: string | null;
}

interface BulkPageProps {
  readonly frame: FrameFragment;
  readonly place: DeskPlace;
  readonly action: DeskAction;
  readonly results: readonly BulkResult[];
  readonly batchId: string | null;
  readonly queue: Queue;
}

/** A result for each, those that failed first. */
export function BulkPage({ frame, place, action, results, batchId, queue }: BulkPageProps) {
  const { t } = useVisit();
  const done = results.filter(({ why }) => why === null);
  const failed = results.filter(({ why }) => why !== null);
  const [next] = queue.lines;
  return (
    <Frame frame={frame}>
      <h1>{t('desk.bulkDone')}</h1>
      <DeskNav current={null} />
      <div class="done">
        <p tabIndex={-1} data-focus id="done">
          {t('desk.bulkCount', { action: t(`desk.do-${action}`), count: done.length, all: results.length })}
        </p>
        {batchId && <UndoForm field={{ name: 'batchId', value: batchId }} place={place} isLast />}
      </div>
      {failed.length > 0 && (
        <section aria-labelledby="failed">
          <h2 id="failed">{t('desk.bulkFailed')}</h2>
          <ul class="list" role="list">
            {failed.map(({ itemId, title, why }) => (
              <li key={itemId}>
                <h3>
                  <a href={`/desk/${itemId}${spellPlace(place)}`} dir="auto">
                    {title}
                  </a>
                </h3>
                <p>{why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="decided">
          <h2 id="decided">{t('desk.bulkDecided')}</h2>
          <ul class="list" role="list">
            {done.map(({ itemId, title, decisionId }) => (
              <li key={itemId}>
                <a href={decisionId ? `/desk/decisions/${decisionId}` : `/desk/${itemId}`} dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="actions">
        <a class="button main" href={next ? `/desk/${next.id}${spellPlace(place)}` : `/desk${spellPlace(place)}`}>
          {t('desk.goOn')}
        </a>
      </p>
    </Frame>
  );
}
