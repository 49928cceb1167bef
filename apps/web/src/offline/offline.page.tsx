import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';

export function OfflinePage() {
  const { t } = useVisit();
  return (
    <Frame frame={{ viewer: null }}>
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.what')}</p>
      <p>{t('offline.next')}</p>
    </Frame>
  );
}
