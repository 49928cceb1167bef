import type { FrameFragment } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { HELP_VALUES } from './help-values.js';

/** What there is help on, in the order in which it is listed, with the number of sections of each. */
export const TOPICS = { reading: 4, writing: 5, rating: 5, visibility: 5, moderation: 13 } as const;
export type Topic = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Topic[];

/** What there is help on. */
export function HelpPage({ frame }: { frame: FrameFragment }) {
  const { t } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('help.title')}</h1>
      <p class="lead">{t('help.lead')}</p>
      <ul class="list" role="list">
        {NAMES.map((topic) => (
          <li key={topic}>
            <h2>
              <a href={`/help/${topic}`}>{t(`help.${topic}`)}</a>
            </h2>
            <p>{t(`help.${topic}Lead`)}</p>
          </li>
        ))}
      </ul>
      <p>{t('help.ofNobody')}</p>
    </Frame>
  );
}

/** All that is said of one topic. */
export function TopicPage({ frame, topic }: { frame: FrameFragment; topic: Topic }) {
  const { t } = useVisit();
  const numbers = Array.from({ length: TOPICS[topic] }, (_, at) => at + 1);
  return (
    <Frame frame={frame}>
      <Crumbs above={[{ href: '/help', label: t('help.title') }]} />
      <h1>{t(`help.${topic}`)}</h1>
      <p class="lead">{t(`help.${topic}Lead`)}</p>
      {numbers.map((number) => (
        <section key={number} aria-labelledby={`part-${number}`} class="part">
          <h2 id={`part-${number}`}>{t(`help.${topic}${number}` as MessageName)}</h2>
          <p class="prose">{t(`help.${topic}${number}Text` as MessageName, HELP_VALUES)}</p>
        </section>
      ))}
      {topic === 'moderation' && frame.viewer && (
        <ul>
          {typeof frame.viewer.waitingItemCount === 'number' && (
            <li>
              <a href="/desk">{t('help.toDesk')}</a>
            </li>
          )}
          <li>
            <a href="/guide" hreflang="en">
              {t('help.toGuide')}
            </a>
          </li>
        </ul>
      )}
      <nav class="quiet tabs" aria-label={t('help.topics')}>
        {NAMES.map((one) => (
          <a key={one} href={`/help/${one}`} aria-current={one === topic ? 'page' : undefined}>
            {t(`help.${one}`)}
          </a>
        ))}
      </nav>
    </Frame>
  );
}
