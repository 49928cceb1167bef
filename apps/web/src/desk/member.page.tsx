import type { DeskCourseFragment, DeskMemberRecordQuery, DeskRecordFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { ProblemSummary } from '../ui/form.js';
import { Name } from '../ui/text.js';
import { DoneStrip } from './done-strip.js';
import { Record } from './item-parts.js';
import { placeOf, spellPlace } from './place.js';
import { SuspendForm } from './suspend-form.js';

interface MemberRecordPageProps {
  readonly found: DeskMemberRecordQuery;
  readonly record: DeskRecordFragment;
  readonly scope: {
    /** Null for what belongs to no course. */
    readonly course: DeskCourseFragment | null;
    readonly courses: readonly DeskCourseFragment[];
    readonly hasCommons: boolean;
  };
  readonly problem: { readonly of: MemberForm; readonly what: Problem } | undefined;
}

/** Each form of the page. */
export type MemberForm = 'note' | 'suspend';

/** What is known of a member, and what moderators have noted on them. */
export function MemberRecordPage({ found, record, scope, problem }: MemberRecordPageProps) {
  const visit = useVisit();
  const { t } = visit;
  const { course, courses, hasCommons } = scope;
  const { user } = record;
  const place = placeOf(visit.query);
  const at = `/desk/members/${user.handle}`;
  const of = (form: MemberForm) => (problem?.of === form ? problem.what : undefined);
  return (
    <Frame frame={found} class="desk-page">
      <Crumbs above={[{ href: '/desk', label: t('desk.title') }]} />
      <h1>
        <Name user={user} />
      </h1>
      <DoneStrip place={place} />
      <ProblemSummary problem={problem?.what} />
      {courses.length + Number(hasCommons) > 1 && (
        <nav class="quiet tabs" aria-label={t('desk.scopes')}>
          {hasCommons && (
            <a href={at} aria-current={course === null ? 'page' : undefined}>
              {t('desk.commons')}
            </a>
          )}
          {courses.map(({ slug, title }) => (
            <a key={slug} href={`${at}?course=${slug}`} aria-current={slug === course?.slug ? 'page' : undefined}>
              <bdi>{title}</bdi>
            </a>
          ))}
        </nav>
      )}
      <div class="desk-item">
        <Record record={record} note={{ action: `${at}/note${spellPlace(place)}`, problem: of('note') }} alone />
        <SuspendForm
          record={record}
          action={`${at}/suspend${spellPlace(place)}`}
          isWithinCourse={course !== null}
          reasons={found.ownReasons}
          problem={of('suspend')}
          alone
        />
      </div>
      <p>
        <a href={`/members/${user.handle}`}>{t('desk.theirPage')}</a>
      </p>
    </Frame>
  );
}
