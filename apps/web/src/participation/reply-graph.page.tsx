import type { ReplyGraphCourseQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Scrolls } from '../ui/scrolls.js';
import { Name } from '../ui/text.js';
import { ParticipationFrame } from './participation-frame.js';
import { type Drawing, drawingOf, type Graph, type Member } from './reply-graph.js';
import { ReplyGraphPicture } from './reply-graph-picture.js';

/** Names of those who stand apart, on one page. */
export const APART = 100;

interface ReplyGraphPageProps {
  readonly found: ReplyGraphCourseQuery;
  readonly course: NonNullable<ReplyGraphCourseQuery['course']>;
  readonly graph: Graph;
  /** How many names of those who stand apart come before the first that is shown. */
  readonly apartFrom: number;
}

/** Who replies to whom in a course: a picture, the same as a table, and who stands apart. */
export function ReplyGraphPage({ found, course, graph, apartFrom }: ReplyGraphPageProps) {
  const { t } = useVisit();
  const drawing = drawingOf(graph);
  const home = `/courses/${course.slug}/participation`;
  const apart = graph.nodes.filter(({ given, received }) => given + received === 0);
  const whoStandsApart = apart.length > 0 && (
    <Apart members={apart} from={apartFrom < apart.length ? apartFrom : 0} home={home} />
  );
  return (
    <ParticipationFrame frame={found} course={course} title={t('participation.graph')} part="graph">
      <p class="lead">{t('participation.graphLead')}</p>
      {drawing.members.length === 0 ? (
        <p>{t('participation.noReplies')}</p>
      ) : (
        <>
          {drawing.partial && (
            <p>
              {t('participation.partial', { members: drawing.members.length, ties: drawing.edges.length })}{' '}
              <a href={`/courses/${course.slug}/replies.csv`}>{t('participation.downloadReplies')}</a>
            </p>
          )}
          <div class="graph">
            <Scrolls label={t('participation.picture')}>
              <ReplyGraphPicture drawing={drawing} />
            </Scrolls>
            <div>
              <p class="hint">{t('participation.pictureLegend')}</p>
              {whoStandsApart}
            </div>
          </div>
          <TieTable drawing={drawing} home={home} />
        </>
      )}
      {drawing.members.length === 0 && whoStandsApart}
      <p class="quiet part">
        <a href={`/courses/${course.slug}/replies.csv`}>{t('participation.downloadReplies')}</a>
      </p>
    </ParticipationFrame>
  );
}

function TieTable({ drawing, home }: { drawing: Drawing; home: string }) {
  const { t, number } = useVisit();
  return (
    <Scrolls label={t('participation.tiesCaption')} class="ties">
      <table class="counts">
        <caption>{t('participation.tiesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('participation.from')}</th>
            <th scope="col">{t('participation.to')}</th>
            <th scope="col">{t('participation.replies')}</th>
          </tr>
        </thead>
        <tbody>
          {drawing.ties.map(({ from, to, weight }) => (
            <tr key={`${from} ${to}`}>
              <th scope="row">
                <MemberLink member={drawing.members[from] as Member} home={home} />
              </th>
              <td>
                <MemberLink member={drawing.members[to] as Member} home={home} />
              </td>
              <td class="figure">{number(weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

/** Instructors owe nothing, and have a profile alone. */
function MemberLink({ member: { member }, home }: { member: Member; home: string }) {
  const { handle } = member.user;
  return (
    <a href={member.role === 'LEARNER' ? `${home}/${handle}` : `/members/${handle}`}>
      <Name user={member.user} />
    </a>
  );
}

function Apart({ members, from, home }: { members: readonly Member[]; from: number; home: string }) {
  const { t } = useVisit();
  const shown = members.slice(from, from + APART);
  const until = from + shown.length;
  return (
    <section class="stands-apart" aria-labelledby="apart">
      <h2 id="apart">{t('participation.apart')}</h2>
      <p>{t('participation.apartMeans', { count: members.length })}</p>
      <ul class="names" role="list">
        {shown.map((member) => (
          <li key={member.member.user.handle}>
            <MemberLink member={member} home={home} />
          </li>
        ))}
      </ul>
      {members.length > APART && (
        <nav class="pager" aria-label={t('participation.apartPages')}>
          <span>{t('participation.apartShown', { from: from + 1, until, count: members.length })}</span>
          {from > 0 && (
            <a rel="prev" href={`?apart=${Math.max(0, from - APART)}#apart`}>
              {t('participation.apartBefore')}
            </a>
          )}
          {until < members.length && (
            <a rel="next" class="button" href={`?apart=${until}#apart`}>
              {t('participation.apartNext')}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
