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
