import type { DeskCourseFragment, DeskSuspensionsQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Pager } from '../ui/list.js';
import { Scrolls } from '../ui/scrolls.js';
import { Name, NameLink, Time } from '../ui/text.js';
import { CourseFilter } from './course-filter.js';
import { UndoForm } from './decisions.js';
import { DeskNav } from './desk-nav.js';
import { DoneStrip } from './done-strip.js';
import type { DeskPlace } from './place.js';

interface SuspensionsPageProps {
  readonly found: DeskSuspensionsQuery;
  readonly courses: readonly DeskCourseFragment[];
  readonly place: DeskPlace;
}

/** Who reads and cannot write, where and until when. */
export function SuspensionsPage({ found, courses, place }: SuspensionsPageProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.suspendedMembers;
  return (
    <Frame frame={found}>
      <h1>{t('desk.suspensions')}</h1>
      <DeskNav current="suspensions" />
      <DoneStrip place={place} />
      <CourseFilter courses={courses} place={place} />
      {nodes.length === 0 ? (
        <p>{t('desk.noSuspensions')}</p>
      ) : (
        <Scrolls label={t('desk.suspensions')}>
          <table class="suspensions stacks">
            <caption>{t('desk.suspensionsCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('desk.who')}</th>
                <th scope="col">{t('desk.where')}</th>
                <th scope="col">{t('desk.untilColumn')}</th>
                <th scope="col">{t('desk.why')}</th>
                <th scope="col">{t('desk.undo')}</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ id, user, course, until, reason, moderator }) => (
                <tr key={id}>
                  <th scope="row">
                    <NameLink user={user} />
                  </th>
                  <td data-label={t('desk.where')}>{course ? <bdi>{course.title}</bdi> : t('desk.everywhere')}</td>
                  <td data-label={t('desk.untilColumn')}>
                    <a href={`/desk/decisions/${id}`}>{until && <Time at={until} />}</a>
                  </td>
                  <td data-label={t('desk.why')}>
                    <span dir="auto">{reason}</span> (<Name user={moderator} />)
                  </td>
                  <td>
                    <UndoForm field={{ name: 'decisionId', value: id }} place={place} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      <Pager pageInfo={pageInfo} />
    </Frame>
  );
}
