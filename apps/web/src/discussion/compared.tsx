import { diffWordsWithSpace } from 'diff';
import { useVisit } from '../page/context.js';

/** Beyond it a comparison word by word takes longer than it is worth. */
const MOST_CHARACTERS = 60_000;

/** Milliseconds after which two texts are shown side by side instead. */
const PATIENCE = 300;

/** What became of a text: words that went and came, in words for those who do not see them struck out. */
export function Compared({ before, after }: { before: string; after: string }) {
  const { t } = useVisit();
  const parts =
    before.length + after.length > MOST_CHARACTERS
      ? undefined
      : diffWordsWithSpace(before, after, { timeout: PATIENCE });
  if (!parts) {
    return (
      <div class="compared" dir="auto">
        <del>{before}</del> <ins>{after}</ins>
      </div>
    );
  }
  return (
    <div class="compared prose" dir="auto">
      {parts.map(({ value, added, removed }, at) => {
        if (added) {
          return (
            <ins key={at}>
              <span class="vh">{t('discussion.added')} </span>
              {value}
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={at}>
              <span class="vh">{t('discussion.gone')} </span>
              {value}
            </del>
          );
        }
        return value;
      })}
    </div>
  );
}
