import type { MailFrequency, UnsubscribePageQuery } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Done, PostForm } from '../ui/form.js';

interface UnsubscribeProps {
  readonly found: UnsubscribePageQuery;
  readonly token: string;
  /** How often each kind was mailed before it was turned off just now. */
  readonly former: readonly MailFrequency[];
}

export function UnsubscribePage({ found, token, former }: UnsubscribeProps) {
  const { t } = useVisit();
  const { kinds } = found.mailSubscription;
  const isOff = kinds.every(({ mail }) => mail === 'OFF');
  const path = `/unsubscribe/${encodeURIComponent(token)}`;
  return (
    <Frame frame={found}>
      <h1>{t('notifications.unsubscribeTitle')}</h1>
      <Done name="off">{t('notifications.unsubscribeOff')}</Done>
      <Done name="on">{t('notifications.unsubscribeOn')}</Done>
      <p>{t(isOff ? 'notifications.unsubscribeIsOff' : 'notifications.unsubscribeIsOn')}</p>
      <ul>
        {kinds.map(({ kind, mail }) => (
          <li key={kind}>
            {t(`notifications.mailed-${kind}` as MessageName)}: {t(`notifications.frequency-${mail}` as MessageName)}
          </li>
        ))}
      </ul>
      <PostForm action={`${path}/${isOff ? 'on' : 'off'}`}>
        {isOff && <input type="hidden" name="former" value={former.join('.')} />}
        <p class="actions">
          <button type="submit" class="button main">
            {t(isOff ? 'notifications.unsubscribeUndo' : 'notifications.unsubscribeDo')}
          </button>
        </p>
      </PostForm>
      <p>{t('notifications.unsubscribeAccount')}</p>
    </Frame>
  );
}
