import { useVisit } from '../page/context.js';

const PLACES = {
  queue: '/desk',
  appeals: '/desk/appeals',
  suspensions: '/desk/suspensions',
  log: '/desk/log',
  screening: '/desk/screening',
} as const;

/** The rooms of the desk. */
export function DeskNav({ current }: { current: keyof typeof PLACES | null }) {
  const { t } = useVisit();
  return (
    <nav class="quiet tabs" aria-label={t('desk.rooms')}>
      {Object.entries(PLACES).map(([name, href]) => (
        <a key={name} href={href} aria-current={name === current ? 'page' : undefined}>
          {t(`desk.room-${name as keyof typeof PLACES}`)}
        </a>
      ))}
      <a href="/help/moderation">{t('desk.guide')}</a>
    </nav>
  );
}
