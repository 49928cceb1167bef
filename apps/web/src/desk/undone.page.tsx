import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { type DeskPlace, spellPlace } from './place.js';

interface UndonePageProps {
  readonly frame: FrameFragment;
  readonly place: DeskPlace;
  /** What was left as it is, and why. */
  readonly whys: ReadonlyArray<{ readonly decisionId: string | null; readonly why: string }>;
  /** How many were taken back. */
  readonly count: number;
}

/** What became of undoing many decisions, of which some could not be undone. */
export function UndonePage({ frame, place, whys, count }: UndonePageProps) {
  const { t } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('desk.undoneTitle')}</h1>
      <p class="done" tabIndex={-1} data-focus id="done">
        {t('desk.undoneCount', { count, all: count + whys.length })}
      </p>
      <ul class="list" role="list">
        {whys.map(({ decisionId, why }) => (
          <li key={decisionId}>
            <p>{why}</p>
            {decisionId && (
              <p>
                <a href={`/desk/decisions/${decisionId}`}>{t('desk.lookAtIt')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button main" href={`/desk${spellPlace(place)}`}>
          {t('desk.goOn')}
        </a>
      </p>
    </Frame>
  );
}
