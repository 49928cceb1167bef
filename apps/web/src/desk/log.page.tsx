import { actionWords } from '../admin/log-words.js';
import type { DeskCourseFragment, DeskLogQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { CourseFilter } from './course-filter.js';
import { DeskNav } from './desk-nav.js';
import type { DeskPlace } from './place.js';

interface LogPageProps {
  readonly found: DeskLogQuery;
  readonly courses: readonly DeskCourseFragment[];
  readonly place: DeskPlace;
  readonly mine: boolean;
}

/** What moderators and instructors did, the newest first; each decision leads to its page, where it can be undone. */
export function LogPage({ found, courses, place, mine }: LogPageProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.auditLog;
  return (
    <Frame frame={found}>
      <h1>{t('desk.log')}</h1>
      <DeskNav current="log" />
      <p class="lead">{t('desk.logLead')}</p>
      <CourseFilter courses={courses} place={place} />
      <Tabs
        label={t('desk.logWhose')}
        name="by"
        choices={[
          ['', t('desk.logAll')],
          ['me', t('desk.logMine')],
        ]}
        chosen={mine ? 'me' : ''}
      />
      {nodes.length === 0 && <p>{t('desk.logEmpty')}</p>}
      <ol class="list" role="list">
        {nodes.map(({ id, at, action, actor, reason, decision }) => (
          <li key={id}>
            <p>
              <b>{actionWords(t, action)}</b>
              {decision?.user && (
                <>
                  {' · '}
                  <Name user={decision.user} />
                </>
              )}
              {' · '}
              <Told name="desk.by" values={{ who: <Name user={actor} />, at: <Time at={at} /> }} />
            </p>
            {reason && (
              <p class="why" dir="auto">
                {reason}
              </p>
            )}
            {decision && (
              <p>
                <a href={`/desk/decisions/${decision.id}`}>
                  {decision.undone ? t('desk.lookAtIt') : t('desk.lookOrUndo')}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Pager pageInfo={pageInfo} />
      <p class="quiet part">
        <a href="/admin/log">{t('desk.logWhole')}</a>
      </p>
    </Frame>
  );
}
