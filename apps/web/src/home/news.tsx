import type { MemberHomeQuery } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Name } from '../ui/text.js';
import { Told } from '../ui/told.js';

type Viewer = NonNullable<MemberHomeQuery['viewer']>;
type Notice = Viewer['notifications']['nodes'][number];

/** How many groups of notices stand on the page; all are behind the link. */
const GROUPS = 4;

/** Who answered and who called: what happened to one text in one way is one sentence. `li`s. */
export function News({ viewer }: { viewer: Viewer }) {
  const { t } = useVisit();
  const groups = [
    ...Map.groupBy(viewer.notifications.nodes, ({ kind, subjectTitle }) => `${kind} ${subjectTitle}`).values(),
  ];
  return (
    <>
      {groups.slice(0, GROUPS).map((notices) => (
        <li key={notices[0]?.id}>
          <Sentence notices={notices} />
        </li>
      ))}
      {groups.length > GROUPS && (
        <li>
          <a href="/notifications">{t('home.allNotices', { count: viewer.unreadNotificationCount })}</a>
        </li>
      )}
    </>
  );
}

function Sentence({ notices }: { notices: readonly Notice[] }) {
  const { t } = useVisit();
  const [newest] = notices as readonly [Notice];
  const told = SENTENCES[newest.kind];
  // Decisions are told with their reasons, where one can also appeal.
  if (!told) return <a href="/notifications">{t('home.decided')}</a>;
  const title = newest.subjectTitle ? <bdi>{newest.subjectTitle}</bdi> : t('home.untitled');
  // The newest is where the link leads; those before it stand in its thread.
  const link = <a href={newest.path ?? '/notifications'}>{title}</a>;
  return <Told name={told} values={{ who: <Names notices={notices} />, what: link }} />;
}

/** What several notices of a kind are told as together; null where each is told on the page of notices alone. */
const SENTENCES = {
  REPLY: 'home.answered',
  MENTION: 'home.called',
  RATING: 'home.rated',
  MODERATION: null,
  APPEAL: null,
  THREAD_ACTIVITY: 'home.wrote',
  REACTION: 'home.reacted',
  PROMPT: 'home.prompted',
} as const satisfies Readonly<Record<Notice['kind'], MessageName | null>>;

/** “Zofia, Hakan and 2 others”. */
function Names({ notices }: { notices: readonly Notice[] }) {
  const { t, settings } = useVisit();
  const people = [...new Map(notices.map(({ actor }) => [actor?.handle ?? '', actor])).values()];
  const named = people.slice(0, people.length > 3 ? 2 : 3);
  const others = people.length - named.length;
  const words = [
    ...named.map((_, at) => `\uE000${at}\uE001`),
    ...(others > 0 ? [t('home.others', { count: others })] : []),
  ];
  const parts = new Intl.ListFormat(settings.language, { type: 'conjunction' })
    .format(words)
    .split(/\uE000(\d+)\uE001/);
  return (
    <>
      {parts.map((part, at) => {
        const person = at % 2 === 1 ? named[Number(part)] : undefined;
        if (at % 2 === 0) return part;
        return person ? <Name key={part} user={person} /> : t('home.somebody');
      })}
    </>
  );
}
