import type { FrameFragment, OfficeCourseFragment } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../../ui/form.js';
import { OfficeFrame } from './office-frame.js';
import { QrCode } from './qr-code.js';

interface InvitationPageProps {
  readonly frame: FrameFragment;
  readonly course: OfficeCourseFragment;
  readonly problem?: Problem | undefined;
}

/** How people join: a code, its link and the link as a picture, large enough for a wall. */
export function InvitationPage({ frame, course, problem }: InvitationPageProps) {
  const visit = useVisit();
  const { t } = visit;
  const { joinCode } = course;
  const link = visit.url(`/join/${joinCode}`);
  return (
    <OfficeFrame frame={frame} course={course} title={t('courseOffice.invitation')} part="invitation">
      <ProblemSummary problem={problem} />
      <Done name="code">{t('courseOffice.codeChanged')}</Done>
      {course.openToJoin && <p>{t('courseOffice.openAnyway')}</p>}
      {!joinCode ? (
        <p>{t('courseOffice.codeForInstructors')}</p>
      ) : (
        <>
          <div class="slide">
            <QrCode text={link} label={t('courseOffice.qrOf', { link })} />
            <div>
              <p>{t('courseOffice.openThis')}</p>
              <p>
                <a href={link} class="code">
                  <bdi>{link}</bdi>
                </a>
              </p>
              <p>{t('courseOffice.orType', { address: visit.url('/join') })}</p>
              <p class="code large">
                <bdi>{joinCode}</bdi>
              </p>
            </div>
          </div>
          <p class="hint">{t('courseOffice.inviteMeans')}</p>
          <details class="part">
            <summary>{t('courseOffice.newCode')}</summary>
            <p>{t('courseOffice.newCodeMeans')}</p>
            <PostForm action={`/courses/${course.slug}/office/invitation`}>
              <OnceKey isAnother={problem === undefined} />
              <input type="hidden" name="courseId" value={course.id} />
              <button type="submit">{t('courseOffice.newCode')}</button>
            </PostForm>
          </details>
        </>
      )}
    </OfficeFrame>
  );
}
