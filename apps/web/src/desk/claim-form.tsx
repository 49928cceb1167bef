import { useVisit } from '../page/context.js';
import { PostForm } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { Key } from './decide-form.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';

/** Who looks at the item, and a button to take it or to let it go. */
export function ClaimForm({ open, place }: { open: OpenItem; place: DeskPlace }) {
  const { t, memberId } = useVisit();
  const { claimedBy, id, state } = open;
  const until = open.about.item.claimedUntil;
  if (state !== 'OPEN' && state !== 'CLAIMED') return null;
  const mine = claimedBy?.id === memberId;
  if (claimedBy && until && !mine) {
    return (
      <p class="claimed">
        <Told name="desk.claimedBy" values={{ who: <Name user={claimedBy} />, until: <Time at={until} /> }} />
      </p>
    );
  }
  return (
    <PostForm action={`/desk/${id}/claim${spellPlace(place)}`} class="claim">
      {mine && until && (
        <span>
          <Told name="desk.claimedByYou" values={{ until: <Time at={until} /> }} />{' '}
        </span>
      )}
      <button type="submit" name="on" value={mine ? 'no' : 'yes'} data-key="c" aria-keyshortcuts="c">
        {mine ? t('desk.release') : t('desk.claim')} <Key>c</Key>
      </button>
    </PostForm>
  );
}
