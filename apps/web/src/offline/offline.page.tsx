import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';

/** What the service worker shows where a page was not kept. It knows its parts by their ids, and fills them in. */
export function OfflinePage() {
  const { t } = useVisit();
  return (
    <Frame frame={null}>
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.what')}</p>
      <p>{t('offline.next')}</p>
      <section id="kept-pages" hidden aria-labelledby="kept-pages-heading">
        <h2 id="kept-pages-heading">{t('offline.keptPages')}</h2>
        <ul />
      </section>
      <template id="kept-notice">
        <p class="notice kept-notice" role="status">
          {t('offline.kept', { time: '{time}' })}
        </p>
      </template>
    </Frame>
  );
}
