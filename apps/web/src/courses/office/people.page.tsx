import type { OfficePeoplePageQuery } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../../ui/form.js';
import { Pager } from '../../ui/list.js';
import { shownName } from '../../ui/person.js';
import { Tabs } from '../../ui/tabs.js';
import { NameLink, Time } from '../../ui/text.js';
import { Told } from '../../ui/told.js';
import { MEMBER_ROLES } from '../members.page.js';
import { OfficeFrame } from './office-frame.js';

type Course = NonNullable<OfficePeoplePageQuery['course']>;
type Person = Course['members']['nodes'][number]['user'];

interface PeoplePageProps {
  readonly found: OfficePeoplePageQuery;
  readonly course: Course;
  readonly role: (typeof MEMBER_ROLES)[number];
  readonly problem?: Problem | undefined;
}

/** Who is in a course as what, for those who may change it. */
export function PeoplePage({ found, course, role, problem }: PeoplePageProps) {
  const { t } = useVisit();
  const { members, removedMembers } = course;
  return (
    <OfficeFrame frame={found} course={course} title={t('courseOffice.people')} part="people">
      <ProblemSummary problem={problem} />
      <Done name="role">{t('courseOffice.roleSet')}</Done>
      <Done name="remove">{t('courseOffice.removed')}</Done>
      <Done name="lift">{t('courseOffice.lifted')}</Done>
      <p class="byline">{t('courses.memberCount', { count: members.totalCount })}</p>
      <Tabs
        label={t('courses.role')}
        name="role"
        choices={MEMBER_ROLES.map((one) => [one, t(`courses.${one}`)])}
        chosen={role}
      />
      <ul class="list people" role="list">
        {members.nodes.map(({ user, role: now, joinedAt }) => (
          <li key={user.handle}>
            <NameLink user={user} /> <bdi class="handle">@{user.handle}</bdi>
            <p>
              {t(now === 'INSTRUCTOR' ? 'courseOffice.isInstructor' : 'courseOffice.isLearner')}
              {', '}
              <Told name="courses.since" values={{ when: <Time at={joinedAt} style="day" /> }} />
            </p>
            <Change
              slug={course.slug}
              user={user}
              acts={now === 'INSTRUCTOR' ? ['dismiss', 'remove'] : ['appoint', 'remove']}
            />
          </li>
        ))}
      </ul>
      <Pager pageInfo={members.pageInfo} />
      <section class="part" aria-labelledby="removed">
        <h2 id="removed">{t('courseOffice.removedMembers')}</h2>
        <p class="hint">{t('courseOffice.removedMeans')}</p>
        {removedMembers.nodes.length === 0 && <p>{t('courseOffice.nobodyRemoved')}</p>}
        <ul class="list people" role="list">
          {removedMembers.nodes.map(({ user, removedAt, removedBy }) => (
            <li key={user.handle}>
              <NameLink user={user} /> <bdi class="handle">@{user.handle}</bdi>
              <p>
                <Told
                  name="courseOffice.removedBy"
                  values={{ when: <Time at={removedAt} style="day" />, who: <NameLink user={removedBy} /> }}
                />
              </p>
              <Change slug={course.slug} user={user} acts={['lift']} />
            </li>
          ))}
        </ul>
        <Pager pageInfo={removedMembers.pageInfo} name="removed" label={t('courseOffice.moreRemoved')} />
      </section>
    </OfficeFrame>
  );
}

interface ChangeProps {
  readonly slug: string;
  readonly user: Person;
  readonly acts: ReadonlyArray<'appoint' | 'dismiss' | 'remove' | 'lift'>;
}

function Change({ slug, user, acts }: ChangeProps) {
  const { t } = useVisit();
  return (
    <PostForm action={`/courses/${slug}/office/people`} class="quiet">
      <OnceKey isAnother />
      <input type="hidden" name="handle" value={user.handle} />
      {acts.map((act) => (
        <button
          key={act}
          type="submit"
          name="do"
          value={act}
          aria-label={t(`courseOffice.${act}Of`, { name: shownName(user) })}
        >
          {t(`courseOffice.${act}`)}
        </button>
      ))}
    </PostForm>
  );
}
