import type { DeskAppealsQuery, DeskCourseFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { CourseFilter } from './course-filter.js';
import { DeskNav } from './desk-nav.js';
import { DoneStrip } from './done-strip.js';
import { JudgedHead } from './judged.js';
import type { DeskPlace } from './place.js';
import { ResolvePart } from './resolve-form.js';

interface AppealsPageProps {
  readonly found: DeskAppealsQuery;
  readonly courses: readonly DeskCourseFragment[];
  readonly place: DeskPlace;
  readonly problem: Problem | undefined;
}

/** The appeals that wait for this moderator, each with both sides. */
export function AppealsPage({ found, courses, place, problem }: AppealsPageProps) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.appeals;
  return (
    <Frame frame={found}>
      <h1>{t('desk.appeals')}</h1>
      <DeskNav current="appeals" />
      <p class="lead">{t('desk.appealsLead')}</p>
      <DoneStrip place={place} />
      <CourseFilter courses={courses} place={place} />
      <ProblemSummary problem={problem} />
      {nodes.length === 0 ? (
        <p>{t('desk.noAppeals')}</p>
      ) : (
        <ol class="list" role="list">
          {nodes.map((decision) => (
            <li key={decision.id}>
              <JudgedHead decision={decision} />
              <ResolvePart
                decision={decision}
                place={place}
                back="/desk/appeals"
                next={null}
                problem={problem}
                isAdmin={found.viewer?.isAdmin ?? false}
              />
            </li>
          ))}
        </ol>
      )}
      <Pager pageInfo={pageInfo} />
    </Frame>
  );
}
