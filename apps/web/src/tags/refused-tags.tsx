import type { RefusedTagFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';

/** What the reader is told of a name of theirs that was not accepted as a tag. */
export function RefusedTagLine({
  refused: { name, reason, refusedAt, subjectTitle, path },
}: {
  refused: RefusedTagFragment;
}) {
  const { t } = useVisit();
  return (
    <>
      <Told
        name="tags.refusedTold"
        values={{
          tag: <bdi>{name}</bdi>,
          text: (
            <a href={path}>
              <bdi>{subjectTitle || t('tags.refusedUntitled')}</bdi>
            </a>
          ),
          when: <Time at={refusedAt} style="day" />,
        }}
      />{' '}
      <Told name="tags.refusedReason" values={{ reason: <q dir="auto">{reason}</q> }} />
    </>
  );
}

/** Names of the reader's own that were not accepted, below all others. */
export function RefusedTags({ refused }: { refused: readonly RefusedTagFragment[] }) {
  const { t } = useVisit();
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="refused" class="part">
      <h2 id="refused">{t('tags.refusedOwn')}</h2>
      <p>{t('tags.refusedMeans')}</p>
      <ul class="list" role="list">
        {refused.map((one) => (
          <li key={`${one.path} ${one.name} ${one.refusedAt}`}>
            <RefusedTagLine refused={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
