import { dateFormat } from '../language/format.js';
import { useVisit } from '../page/context.js';
import { labelNotes, onLines } from './html.js';
import { type Person, shownName } from './person.js';

/** HTML that the schema has sanitised: of texts and of search results. Nothing else goes in here. */
export function Prose({ html, lang, class: className = 'prose' }: { html: string; lang?: string; class?: string }) {
  const { t } = useVisit();
  const shown = onLines(lang === undefined ? labelNotes(html, t) : html);
  return <div class={className} dir="auto" lang={lang} dangerouslySetInnerHTML={{ __html: shown }} />;
}

/** Somebody's name: shown where it reaches the viewer, else the handle. */
export function Name({ user }: { user: Person | null | undefined }) {
  if (!user) return <bdi class="name-withheld">–</bdi>;
  return <bdi>{shownName(user)}</bdi>;
}

/** The same with a link to the member's page. */
export function NameLink({ user }: { user: Person | null | undefined }) {
  if (!user) return <Name user={user} />;
  return (
    <a class="name-link" href={`/members/${user.handle}`}>
      <Name user={user} />
    </a>
  );
}

interface TimeProps {
  readonly at: string;
  /** `day` leaves out the time of day. */
  readonly style?: 'full' | 'day';
}

/** A moment in the reader's time zone. */
export function Time({ at, style = 'full' }: TimeProps) {
  const { settings } = useVisit();
  return (
    <time dateTime={at} data-style={style === 'day' ? style : undefined}>
      {spellTime(at, settings.locale, settings.zone, style)}
    </time>
  );
}

/** A moment in words; without a known time zone it says UTC. */
export function spellTime(at: string, locale: string, timeZone: string, style: 'full' | 'day' = 'full'): string {
  const date = new Date(at);
  if (style === 'day') return dateFormat(locale, { dateStyle: 'medium', timeZone }).format(date);
  const words = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
  return timeZone === 'UTC' ? `${words} UTC` : words;
}

/** A day of the calendar, which is the same in every time zone. */
export function Day({ on }: { on: string }) {
  const { settings } = useVisit();
  return <time dateTime={on}>{spellTime(`${on}T00:00:00Z`, settings.locale, 'UTC', 'day')}</time>;
}
