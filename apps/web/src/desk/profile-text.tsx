import { Compared } from '../discussion/compared.js';
import type { DeskMemberItemFragment, DeskProfileFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { Marked, Typed } from './marked.js';

/** What a member says of themselves, as it was when it was held or reported, and what they made of it since. */
export function ProfileText({ item }: { item: DeskMemberItemFragment }) {
  const { t } = useVisit();
  const { text, latestText: latest, matchedWords } = item;
  return (
    <section aria-labelledby="text-heading">
      <h3 id="text-heading">{item.heldBecause.length > 0 ? t('desk.textHeld') : t('desk.textReported')}</h3>
      {text ? (
        <Typed>
          <Marked text={spell(text)} words={matchedWords} />
        </Typed>
      ) : (
        <p>{t('desk.textGone')}</p>
      )}
      {text && latest && latest.number > text.number && (
        <>
          <h4>{t('desk.changedSince')}</h4>
          <p class="when">
            <Told name="desk.changedAt" values={{ at: <Time at={latest.createdAt} /> }} />
          </p>
          <Compared before={spell(text)} after={spell(latest)} />
        </>
      )}
    </section>
  );
}

function spell({ displayName, affiliation, bioMarkdown }: DeskProfileFragment): string {
  return [displayName, affiliation, bioMarkdown].filter(Boolean).join('\n\n');
}
