import { PromptDates, PromptLink, PromptOwed } from '../courses/prompt-line.js';
import { waitingFirst } from '../courses/standing.js';
import type { MemberHomeQuery } from '../generated/documents.js';
import { dateFormat } from '../language/format.js';
import { pageOfSubject } from '../notifications/wording.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { RefusedTagLine } from '../tags/refused-tags.js';
import { Done } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { shownName } from '../ui/person.js';
import { Tabs } from '../ui/tabs.js';
import { News } from './news.js';
import { ReflectionLine } from './reflection-line.js';

export const HOME_ORDERS = ['needs-reply', 'newest', 'active'] as const;

/** How many prompts, of all courses, stand on the page. */
const PROMPTS = 5;
/** How many reflections with something new. */
const NEW = 5;
/** For how many milliseconds it is news that a tag was not accepted; later it stands with the tags. */
const REFUSED = 7 * 24 * 60 * 60 * 1000;

type Viewer = NonNullable<MemberHomeQuery['viewer']>;

interface MemberHomeProps {
  readonly found: MemberHomeQuery;
  readonly order: (typeof HOME_ORDERS)[number];
  readonly now: Date;
}

export function MemberHome({ found, order, now }: MemberHomeProps) {
  const { t, query } = useVisit();
  const { viewer, reflections } = found;
  if (!viewer) return null;
  const isFurther = query.has('after');
  // Nobody answers themselves: what one wrote waits for others.
  const own = viewer.user.handle;
  const shown =
    order === 'needs-reply' ? reflections.nodes.filter(({ author }) => author?.handle !== own) : reflections.nodes;
  const listed = new Set(shown.map(({ id }) => id));
  const fresh = (found.news?.nodes ?? []).filter(({ id }) => !listed.has(id)).slice(0, NEW);
  const unanswered =
    order === 'needs-reply' && shown.length > 0 && shown.every(({ thread }) => thread.replyCount === 0);
  return (
    <Frame frame={found}>
      <Greeting viewer={viewer} now={now} />
      <Done name="saved">{t('home.saved')}</Done>
      <Done name="withdrawn">{t('discussion.withdrawn')}</Done>
      {!isFurther && <Waits viewer={viewer} now={now} />}
      <section aria-labelledby="reflections">
        <div class="part-head">
          <h2 id="reflections">
            {t(unanswered ? 'home.unanswered' : order === 'needs-reply' ? 'home.fewest' : 'home.reflections')}
          </h2>
          <Tabs
            label={t('home.order')}
            name="order"
            choices={HOME_ORDERS.map((one) => [one, t(`home.${one}`)])}
            chosen={order}
            hash="#reflections"
          />
        </div>
        {shown.length === 0 ? (
          <p>
            {t('home.nothingToRead')} <a href="/write">{t('home.writeFirst')}</a>
          </p>
        ) : (
          <ol class="list" role="list">
            {shown.map((reflection) => (
              <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
            ))}
          </ol>
        )}
        <Pager pageInfo={reflections.pageInfo} />
      </section>
      {viewer.trackedThreads && viewer.trackedThreads.length > 0 && <Followed threads={viewer.trackedThreads} />}
      {found.news && (
        <section aria-labelledby="news" class="part">
          <h2 id="news">{t('home.news')}</h2>
          {fresh.length === 0 ? (
            <p>{t('home.noNews')}</p>
          ) : (
            <ol class="list" role="list">
              {fresh.map((reflection) => (
                <ReflectionLine key={reflection.id} reflection={reflection} now={now} />
              ))}
            </ol>
          )}
        </section>
      )}
    </Frame>
  );
}

/** Discussions that one watches or tracks, with how much is new in each. */
function Followed({ threads }: { threads: NonNullable<Viewer['trackedThreads']> }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="followed" class="part">
      <h2 id="followed">{t('home.followed')}</h2>
      <ul class="list" role="list">
        {threads.slice(0, NEW).map(({ id, subject, viewerUnreadCount }) => (
          <li key={id} class="beside">
            <a href={`${pageOfSubject(subject)}#replies`}>
              <bdi>{subject.title || t('home.untitled')}</bdi>
            </a>
            {viewerUnreadCount > 0 && <span>{t('home.newIn', { count: viewerUnreadCount })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By the time of day where the reader is, as far as that is known. */
function Greeting({ viewer: { user }, now }: { viewer: Viewer; now: Date }) {
  const { t, settings } = useVisit();
  const format = dateFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: settings.zone });
  const hour = Number(format.format(now));
  const time =
    settings.zone === 'UTC' ? 'greet' : hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  return (
    <h1>
      {t(`home.${time}`)}, <bdi>{shownName(user)}</bdi>
    </h1>
  );
}

/** What is owed, who answered and who called; what to do where nothing waits. */
function Waits({ viewer, now }: { viewer: Viewer; now: Date }) {
  const { t } = useVisit();
  const courses = viewer.courses.nodes;
  const waiting = waitingFirst(
    courses.flatMap(({ prompts }) => prompts),
    now,
  );
  const teaches = viewer.isAdmin || viewer.isCurator || courses.some(({ viewerRole }) => viewerRole === 'INSTRUCTOR');
  const since = now.getTime() - REFUSED;
  const refused = (viewer.refusedTags ?? []).filter(({ refusedAt }) => Date.parse(refusedAt) > since);
  const nothing =
    waiting.length + viewer.notifications.nodes.length + refused.length + (viewer.waitingItemCount ?? 0) === 0;
  return (
    <section class="waits" aria-labelledby="waits">
      <h2 id="waits">{t('home.waits')}</h2>
      <ul>
        {waiting.slice(0, PROMPTS).map((prompt) => (
          <li key={prompt.id}>
            <PromptLink prompt={prompt} />
            {'. '}
            <PromptDates prompt={prompt} now={now} /> <PromptOwed prompt={prompt} now={now} />
          </li>
        ))}
        {waiting.length > PROMPTS && (
          <li>
            <a href="/courses">{t('home.morePrompts', { count: waiting.length - PROMPTS })}</a>
          </li>
        )}
        {(viewer.waitingItemCount ?? 0) > 0 && (
          <li>
            <a href="/desk">{t('home.atDesk', { count: viewer.waitingItemCount ?? 0 })}</a>
          </li>
        )}
        <News viewer={viewer} />
        {refused.slice(0, NEW).map((one) => (
          <li key={`${one.path} ${one.name} ${one.refusedAt}`}>
            <RefusedTagLine refused={one} />
          </li>
        ))}
        {nothing && <li class="nothing">{t(courses.length > 0 ? 'home.nothingWaits' : 'home.nothingYet')}</li>}
        {courses.length === 0 && (
          <li>
            {t('home.noCourse')} <a href="/courses">{t('home.joinOne')}</a>
          </li>
        )}
        {courses.length === 0 && viewer.isAdmin && (
          <li>
            {t('home.begin')} <a href="/admin/begin">{t('admin.beginTitle')}</a>
          </li>
        )}
        {teaches && (
          <li>
            {t('frame.guide')} <a href="/help/moderation">{t('frame.guideLink')}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
