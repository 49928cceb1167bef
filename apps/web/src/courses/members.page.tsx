import type { CourseMembersPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Crumbs } from '../ui/crumbs.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';

export const MEMBER_ROLES = ['all', 'instructors', 'learners'] as const;

interface MembersPageProps {
  readonly found: CourseMembersPageQuery;
  readonly course: NonNullable<CourseMembersPageQuery['course']>;
  readonly role: (typeof MEMBER_ROLES)[number];
}

/** Who is in a course, as this viewer may see them. */
export function MembersPage({ found, course, role }: MembersPageProps) {
  const { t } = useVisit();
  const { slug, title, members } = course;
  const groups = Map.groupBy(members.nodes, (member) => member.role);
  return (
    <Frame frame={found}>
      <Crumbs
        above={[
          { href: '/courses', label: t('frame.courses') },
          { href: `/courses/${slug}`, label: <bdi>{title}</bdi> },
        ]}
      />
      <h1>{t('courses.members')}</h1>
      <p class="byline">{t('courses.memberCount', { count: members.totalCount })}</p>
      <Tabs
        label={t('courses.role')}
        name="role"
        choices={MEMBER_ROLES.map((one) => [one, t(`courses.${one}`)])}
        chosen={role}
      />
      {[...groups].map(([one, people]) => (
        <section key={one} aria-labelledby={`role-${one}`} class="part">
          <h2 id={`role-${one}`}>{t(one === 'INSTRUCTOR' ? 'courses.instructors' : 'courses.learners')}</h2>
          <ul class="list people" role="list">
            {people.map(({ user, joinedAt }) => (
              <li key={user.handle}>
                <a href={`/members/${user.handle}`}>
                  <Name user={user} />
                </a>{' '}
                {user.displayName && <bdi class="handle">@{user.handle}</bdi>}
                <p>
                  {user.affiliation && (
                    <>
                      <bdi>{user.affiliation}</bdi>
                      {' · '}
                    </>
                  )}
                  <Told name="courses.since" values={{ when: <Time at={joinedAt} style="day" /> }} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager pageInfo={members.pageInfo} />
    </Frame>
  );
}
