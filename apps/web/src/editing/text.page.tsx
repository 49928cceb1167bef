import { randomUUID } from 'node:crypto';
import type { FrameFragment, ShelfTagsFragment, TextOfCaseStudyFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { EditingFrame } from './editing-frame.js';
import type { Sides } from './merge.js';
import { Preview, type Rendered } from './preview.js';
import { Withdrawal } from './withdrawal.js';
import { WrittenFields } from './written-fields.js';
import { type Marks, type Written, withRoom } from './written-text.js';

export interface TextPageProps {
  readonly frame: FrameFragment;
  readonly tags: ShelfTagsFragment;
  /** The one that is edited; absent for a new one. */
  readonly caseStudy?: TextOfCaseStudyFragment | undefined;
  readonly written: Written;
  /** Of what the form started from. */
  readonly marks: Marks;
  readonly revision?: number | undefined;
  readonly problem?: Problem | undefined;
  readonly conflict?: Sides | undefined;
  readonly rendered?: Rendered | undefined;
}

export function TextPage(props: TextPageProps) {
  const { t } = useVisit();
  const { frame, caseStudy } = props;
  if (caseStudy) {
    return (
      <EditingFrame frame={frame} caseStudy={caseStudy} part="edit" title={t('editing.editTitle')}>
        <Done name="begun">{t('editing.begun')}</Done>
        <Done name="saved">{t('editing.saved')}</Done>
        <Done name="waits">{t('editing.waits')}</Done>
        {caseStudy.status === 'VISIBLE' && caseStudy.heldBecause.length > 0 && (
          <p class="edit-state">{t('editing.editWaits')}</p>
        )}
        <TextForm {...props} />
        {caseStudy.viewerCan.remove && <Withdrawal caseStudy={caseStudy} />}
      </EditingFrame>
    );
  }
  return (
    <Frame frame={frame} class="editing-page">
      <Crumbs above={[{ href: '/case-studies', label: t('frame.shelf') }]} />
      <h1>{t('editing.newTitle')}</h1>
      <p class="edit-lead">{t('editing.newLead')}</p>
      <TextForm {...props} />
    </Frame>
  );
}

function TextForm({ tags, caseStudy, written, marks, revision, problem, conflict, rendered }: TextPageProps) {
  const { t, form } = useVisit();
  const action = caseStudy ? `/case-studies/${caseStudy.slug}/edit` : '/case-studies/new';
  const isDraft = !caseStudy || caseStudy.status === 'DRAFT';
  const contested = conflict?.contested ?? [];
  const replaces = contested.length > 0;
  return (
    <>
      {rendered && <Preview written={written} rendered={rendered} />}
      <ProblemSummary problem={problem} />
      {conflict && <Conflict {...conflict} />}
      <PostForm action={action} class="editing">
        {/* What the Enter key in a field presses: nothing that takes the place of what somebody else wrote. */}
        <button
          type="submit"
          name="do"
          value={replaces ? 'preview' : 'save'}
          class="vh"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t(replaces ? 'editing.preview' : 'editing.save')}
        </button>
        {contested.map((part) => (
          <input key={part} type="hidden" name="contested" value={part} />
        ))}
        <FormKey fresh={problem?.code === 'CONFLICT'} />
        <input type="hidden" name="marks" value={String(marks)} />
        {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
        <WrittenFields
          written={withRoom(written)}
          problem={problem}
          action={action}
          tags={tags}
          carried={caseStudy?.tags ?? []}
          conflict={conflict}
        />
        {!isDraft && (
          <TextField
            name="reason"
            label={t('editing.reason')}
            hint={t('editing.reasonHint')}
            value={form.text('reason')}
            problem={problem?.fields.get('reason')}
          />
        )}
        <PicturesProblem slug={caseStudy?.slug} problem={problem?.fields.get('pictures')} />
        <div class="actions">
          <button type="submit" name="do" value="save" class={isDraft ? 'button' : 'button main'}>
            {t(replaces ? 'editing.saveMine' : isDraft ? 'editing.saveDraft' : 'editing.save')}
          </button>
          {isDraft && (
            <button type="submit" name="do" value="publish" class="button main">
              {t(replaces ? 'editing.publishMine' : 'editing.publish')}
            </button>
          )}
          <button type="submit" name="do" value="preview" formNoValidate>
            {t('editing.preview')}
          </button>
        </div>
        {replaces && <p class="hint">{t('editing.mineMeans')}</p>}
        <p class="hint">{isDraft ? t('editing.draftHint') : t('editing.publishedHint')}</p>
      </PostForm>
    </>
  );
}

/** What is wrong with pictures, with the way to where they are. */
function PicturesProblem({ slug, problem }: { slug: string | undefined; problem: string | undefined }) {
  const { t } = useVisit();
  useFieldName('pictures', t('editing.pictures'));
  if (!problem) return null;
  return (
    <p class="field-problem" id="pictures">
      {problem} {slug && <a href={`/case-studies/${slug}/pictures`}>{t('editing.pictures')}</a>}
    </p>
  );
}

/** The key of a form; another one where the old one was used for something else. */
function FormKey({ fresh }: { fresh: boolean }) {
  return fresh ? <input type="hidden" name="idempotencyKey" value={randomUUID()} /> : <OnceKey />;
}

/** What somebody else's edit comes to for this form. */
function Conflict({ contested, taken }: Sides) {
  const { t } = useVisit();
  const name = (part: string) => t(`editing.part_${part.replace('.', '_')}` as 'editing.part_title');
  return (
    <div class="edit-state">
      {contested.length > 0 && (
        <>
          <p>{t('editing.contested', { count: contested.length })}</p>
          <ul>
            {contested.map((part) => (
              <li key={part}>
                <a href={`#take-${part}`}>{name(part)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {taken.length > 0 && <p>{t('editing.taken', { parts: taken.map(name).join(', ') })}</p>}
      {contested.length === 0 && <p>{t('editing.uncontested')}</p>}
    </div>
  );
}
