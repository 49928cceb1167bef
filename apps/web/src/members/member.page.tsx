import { CaseStudyCard } from '../cases/case-study-card.js';
import type { MemberPageQuery, OwnMemberPageQuery, ReflectionCardFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { ReflectionCard } from '../reflections/reflection-card.js';
import { Done, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Name, Prose, Time } from '../ui/text.js';
import { ProfileNotice } from './profile-notice.js';

type Member = NonNullable<MemberPageQuery['user']>;
export type OwnProfile = NonNullable<OwnMemberPageQuery['viewer']>['profile'];

interface MemberProps {
  readonly found: MemberPageQuery;
  readonly user: Member;
  /** Of whoever looks at their own page. */
  readonly own: OwnProfile | undefined;
  readonly problem: Problem | undefined;
}

/** What one member has put here, as far as this viewer sees it. */
export function MemberPage({ found, user, own, problem }: MemberProps) {
  const { t } = useVisit();
  const { viewer, reflections, caseStudies } = found;
  const nothing = reflections.nodes.length === 0 && caseStudies.nodes.length === 0;
  return (
    <Frame frame={found}>
      <h1>
        <Name user={user} />
      </h1>
      <p class="byline">
        {user.displayName && <bdi>@{user.handle}</bdi>}
        {user.displayName && ' · '}
        {user.affiliation && (
          <>
            <bdi>{user.affiliation}</bdi>
            {' · '}
          </>
        )}
        {t('members.joined')} <Time at={user.joinedAt} style="day" />
      </p>
      <ProblemSummary problem={problem} />
      <Done name="muted">{t('members.mutedDone')}</Done>
      <Done name="unmuted">{t('members.unmutedDone')}</Done>
      <Done name="reported">{t('members.reportedDone')}</Done>
      {own && <ProfileNotice profile={own} />}
      {user.bioHtml && <Prose html={user.bioHtml} />}
      {own && (
        <p>
          <a class="button" href="/account">
            {t('members.editOwn')}
          </a>
        </p>
      )}
      {reflections.nodes.length > 0 && (
        <>
          {byCourse(reflections.nodes).map(({ key, course, rows }) => (
            <section key={key} aria-labelledby={`course-${key}`}>
              <h2 id={`course-${key}`} class="part">
                {t('members.reflections')}
                {' · '}
                {course ? (
                  <a href={`/courses/${course.slug}`}>
                    <bdi>{course.title}</bdi>
                  </a>
                ) : (
                  t('members.noCourse')
                )}
              </h2>
              <ol class="list portfolio" role="list">
                {rows.map((reflection) => (
                  <ReflectionCard key={reflection.id} reflection={reflection} />
                ))}
              </ol>
            </section>
          ))}
          <Pager pageInfo={reflections.pageInfo} name="reflections" label={t('members.moreReflections')} />
        </>
      )}
      {caseStudies.nodes.length > 0 && (
        <section aria-labelledby="case-studies">
          <h2 id="case-studies" class="part">
            {t('members.caseStudies')}
          </h2>
          <ol class="list portfolio" role="list">
            {caseStudies.nodes.map((caseStudy) => (
              <CaseStudyCard key={caseStudy.id} caseStudy={caseStudy} />
            ))}
          </ol>
          <Pager pageInfo={caseStudies.pageInfo} name="caseStudies" label={t('members.moreCaseStudies')} />
        </section>
      )}
      {nothing && <p>{own ? t('members.nothingOwn') : viewer ? t('members.nothing') : t('members.nothingVisitor')}</p>}
      {viewer && !own && <Between user={user} moderates={typeof viewer.waitingItemCount === 'number'} />}
    </Frame>
  );
}

/** What the viewer may do about this member. */
function Between({ user, moderates }: { user: Member; moderates: boolean }) {
  const { t } = useVisit();
  const { handle, viewerHasMuted } = user;
  return (
    <section aria-labelledby="between" class="between">
      <h2 id="between" class="part">
        {t('members.between')}
      </h2>
      <p>{viewerHasMuted ? t('members.isMuted') : t('members.muteHint')}</p>
      <PostForm action={`/members/${handle}/mute`}>
        <input type="hidden" name="on" value={viewerHasMuted ? 'no' : 'yes'} />
        <button type="submit">{t(viewerHasMuted ? 'members.unmute' : 'members.mute', { handle })}</button>
      </PostForm>
      <p>{t('members.reportHint')}</p>
      <p>
        <a href={`/members/${handle}/report`}>{t('members.report', { handle })}</a>
      </p>
      {moderates && (
        <p>
          <a href={`/desk/members/${handle}`}>{t('desk.toRecord')}</a>
        </p>
      )}
    </section>
  );
}

interface Group {
  readonly key: string;
  readonly course: ReflectionCardFragment['course'];
  readonly rows: ReflectionCardFragment[];
}

/** In the order in which each course comes first, which is that of the newest reflection in it. */
function byCourse(reflections: readonly ReflectionCardFragment[]): Group[] {
  const groups = new Map<string, Group>();
  for (const reflection of reflections) {
    const key = reflection.course?.slug ?? '-';
    const group = groups.get(key) ?? { key, course: reflection.course, rows: [] };
    group.rows.push(reflection);
    groups.set(key, group);
  }
  return [...groups.values()];
}
