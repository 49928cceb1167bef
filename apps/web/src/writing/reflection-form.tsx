import type { Audience, WritePageQuery, WritingPromptFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { AreaField, describedBy, Field, PostForm, TextField } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { EditorIsland } from './editor-island.js';
import { Pictures } from './pictures.js';
import { AUDIENCES, foundCaseStudies, type Written } from './written.js';

/** The form's own, for buttons that stand outside. */
export const FORM_ID = 'reflection';

export interface ReflectionFormProps {
  readonly action: string;
  readonly written: Written;
  readonly problem: Problem | undefined;
  readonly found: Pick<WritePageQuery, 'search' | 'viewer'>;
  readonly prompt: WritingPromptFragment | null | undefined;
  readonly pictures: PictureList;
  /** Words of what is stored or was just looked at; null where nobody has counted. */
  readonly words: number | null;
  /** The id of what is stored, its course where that is fixed, and whether it is a draft still. */
  readonly stored: { readonly id: string; readonly isDraft: boolean; readonly course: string | null } | null;
  /** Whether the one that is stored was changed meanwhile, so that one has to choose. */
  readonly conflict: boolean;
  /** Whether it is too short for its prompt, which whoever wrote it has been told. */
  readonly isShort?: boolean;
}

type PictureList = NonNullable<WritePageQuery['viewer']>['unattachedMedia'];

/** All that is asked about a reflection: for a new one, a draft, and one that is published. */
export function ReflectionForm(props: ReflectionFormProps) {
  const { action, written, problem, prompt, pictures, stored, conflict, isShort } = props;
  const { t } = useVisit();
  const wrong = (name: string) => problem?.fields.get(name);
  const isDraft = stored?.isDraft ?? true;
  const editor = {
    place: stored ? `reflection/${stored.id}` : `write/${written.promptId ?? written.courseId ?? ''}`,
    thread: isDraft ? undefined : stored?.id,
    // Where two texts stand against each other, nothing is stored until somebody has chosen.
    draft: isDraft && !conflict ? (stored?.id ?? null) : undefined,
    minimum: prompt?.minimumWords ?? 0,
  };
  return (
    <EditorIsland {...editor}>
      <PostForm action={action} class="writing" id={FORM_ID} data-writing="">
        <input type="hidden" name="idempotencyKey" value={written.key} />
        {written.revision !== null && <input type="hidden" name="ifRevision" value={written.revision} />}
        {isShort && <input type="hidden" name="asked" value="yes" />}
        {written.promptId && <input type="hidden" name="promptId" value={written.promptId} />}
        {/* What Enter in a field of one line does: keep it, never publish. */}
        <button
          type="submit"
          name="act"
          value={conflict ? 'preview' : 'save'}
          class="vh"
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField
          name="title"
          label={t('writing.title')}
          hint={t('writing.titleHint')}
          value={written.title}
          problem={wrong('title')}
          autocomplete="off"
        />
        <BodyField {...props} />
        <CourseField {...props} />
        <AudienceField {...props} />
        <TextField
          name="tags"
          label={t('writing.tags')}
          hint={t('writing.tagsHint')}
          value={written.tags}
          problem={wrong('tags')}
          autocomplete="off"
          autocapitalize="none"
        />
        <CaseStudiesField {...props} />
        {stored && !stored.isDraft && (
          <TextField
            name="reason"
            label={t('writing.reason')}
            hint={t('writing.reasonHint')}
            value={written.reason}
            problem={wrong('reason')}
            autocomplete="off"
          />
        )}
        <Pictures pictures={pictures} problem={problem} action={action} />
        <Buttons stored={stored} conflict={conflict} isShort={isShort} action={action} />
      </PostForm>
    </EditorIsland>
  );
}

function BodyField({ written, problem, words, prompt }: ReflectionFormProps) {
  const { t } = useVisit();
  return (
    <div class="text-field">
      <AreaField
        name="bodyMarkdown"
        label={t('writing.text')}
        hint={t('writing.textHint')}
        value={written.bodyMarkdown}
        problem={problem?.fields.get('bodyMarkdown')}
        rows={16}
        data-editor=""
      />
      <p class="word-count" data-words="">
        {words !== null && t('ui.words', { count: words })}
        {prompt?.minimumWords ? (
          <>
            {words !== null && ' · '}
            {t('writing.minimum', { count: prompt.minimumWords })}
          </>
        ) : null}
      </p>
    </div>
  );
}

type ButtonsProps = Pick<ReflectionFormProps, 'stored' | 'conflict' | 'isShort' | 'action'>;

function Buttons({ stored, conflict, isShort, action }: ButtonsProps) {
  const { t } = useVisit();
  const isDraft = stored?.isDraft ?? true;
  if (conflict) {
    return (
      <div class="actions">
        <button type="submit" name="act" value="both" class="button main">
          {t('writing.putBoth')}
        </button>
        <button type="submit" name="act" value="keep" class="button">
          {t('writing.keepMine')}
        </button>
        <a class="button" href={action}>
          {t('writing.takeTheirs')}
        </a>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="submit" name="act" value={isShort ? 'anyway' : isDraft ? 'publish' : 'save'} class="button main">
        {t(isShort ? 'writing.publishAnyway' : isDraft ? 'writing.publish' : 'writing.saveChange')}
      </button>
      {isDraft && (
        <button type="submit" name="act" value="save" class="button">
          {t('writing.saveDraft')}
        </button>
      )}
      <button type="submit" name="act" value="preview" class="button" formaction={`${action}#preview`}>
        {t('writing.preview')}
      </button>
      <span class="draft-state" data-state="" />
    </div>
  );
}

/** Who can read it, in words: within a course only where there is one, or can be. */
function AudienceField({ written, prompt, stored, found, problem: refused }: ReflectionFormProps) {
  const { t } = useVisit();
  const problem = refused?.fields.get('audience');
  useFieldName('audience', t('writing.audience'));
  const hint = prompt?.postFirst ? t('writing.audiencePostFirst') : undefined;
  const place = placeOf({ prompt, stored, found });
  const who = (audience: Audience): string => {
    if (!needsCourse(audience)) return t(`writing.who${audience}`);
    return place.course ? t(`writing.who${audience}In`, { course: place.course }) : t(`writing.who${audience}`);
  };
  const offered = AUDIENCES.filter((audience) => {
    return !needsCourse(audience) || place.course || place.courses.length > 0 || written.audience === audience;
  });
  return (
    <fieldset
      class={problem ? 'field choices has-problem' : 'field choices'}
      id="audience"
      aria-describedby={describedBy({ name: 'audience', hint, problem })}
    >
      <legend>{t('writing.audience')}</legend>
      {hint && (
        <p class="hint" id="audience-hint">
          {hint}
        </p>
      )}
      {offered.map((audience) => (
        <label key={audience} class={needsCourse(audience) && !place.course ? 'choice needs-course' : 'choice'}>
          <input type="radio" name="audience" value={audience} checked={written.audience === audience} />
          <span>
            <b>{t(`writing.audience${audience}`)}</b> <span class="hint">{who(audience)}</span>
          </span>
        </label>
      ))}
      {problem && (
        <p class="field-problem" id="audience-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function needsCourse(audience: Audience): audience is 'COURSE' | 'PRIVATE' {
  return audience === 'COURSE' || audience === 'PRIVATE';
}

/** The course that it has for good, or those that there are to choose from. */
function placeOf({ prompt, stored, found }: Pick<ReflectionFormProps, 'prompt' | 'stored' | 'found'>) {
  const isFixed = prompt || (stored && !stored.isDraft);
  return {
    course: isFixed ? (prompt?.course.title ?? stored?.course ?? null) : null,
    courses: isFixed ? [] : (found.viewer?.courses.nodes ?? []),
  };
}

/** Where it belongs: chosen for a draft that answers no prompt, said for everything else. */
function CourseField({ written, prompt, stored, found, problem }: ReflectionFormProps) {
  const { t } = useVisit();
  const { course, courses } = placeOf({ prompt, stored, found });
  if (courses.length === 0) {
    if (!course) return null;
    return (
      <p class="field">
        <b>{t('writing.course')}</b> <bdi>{course}</bdi>
        {written.courseId && <input type="hidden" name="courseId" value={written.courseId} />}
      </p>
    );
  }
  const described = { name: 'courseId', hint: t('writing.courseHint'), problem: problem?.fields.get('courseId') };
  return (
    <Field label={t('writing.course')} {...described}>
      <select id="courseId" name="courseId" aria-describedby={describedBy(described)}>
        <option value="">{t('writing.noCourse')}</option>
        {courses.map(({ id, title }) => (
          <option key={id} value={id} dir="auto" selected={written.courseId === id}>
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}

function CaseStudiesField({ written, found, problem, action }: ReflectionFormProps) {
  const { t } = useVisit();
  const further = foundCaseStudies(found, written.caseStudies);
  const described = { name: 'find', hint: t('writing.findHint'), problem: problem?.fields.get('find') };
  const isEmpty = Boolean(found.search) && further.length === 0;
  return (
    <fieldset class="field choices" id="case-studies">
      <legend>{t('writing.caseStudies')}</legend>
      {[...written.caseStudies.map((one) => ({ ...one, chosen: true, of: '' }))]
        .concat(further.map(({ id, title, organisation }) => ({ id, title, chosen: false, of: organisation.name })))
        .map(({ id, title, chosen, of }) => (
          <label key={id} class="choice">
            <input type="checkbox" name="caseStudy" value={id} checked={chosen} />
            <span>
              <bdi>{title}</bdi>
              {of && (
                <span class="hint">
                  {' '}
                  <bdi>{of}</bdi>
                </span>
              )}
            </span>
            <input type="hidden" name={`named-${id}`} value={title} />
          </label>
        ))}
      {isEmpty && <p id="find-empty">{t('writing.nothingFound')}</p>}
      <div class="find">
        <Field label={t('writing.find')} {...described}>
          <input
            id="find"
            name="find"
            type="search"
            dir="auto"
            value={written.find}
            aria-describedby={isEmpty ? 'find-empty' : describedBy(described)}
          />
        </Field>
        <button type="submit" name="act" value="find" class="button" formaction={`${action}#case-studies`}>
          {t('writing.findButton')}
        </button>
      </div>
    </fieldset>
  );
}

/** What the prompt asks for, folded away once one writes. */
export function PromptNote({ prompt }: { prompt: WritingPromptFragment }) {
  const { t } = useVisit();
  return (
    <aside class="prompt-note" aria-label={t('writing.prompt', { number: prompt.number })}>
      <p>
        {t('writing.answering')} <a href={`/prompts/${prompt.id}`}>{t('writing.prompt', { number: prompt.number })}</a>:{' '}
        <bdi>{prompt.title}</bdi>
        {prompt.dueAt && (
          <>
            {' · '}
            {t('writing.due')} <Time at={prompt.dueAt} />
          </>
        )}
        {prompt.closesAt && (
          <>
            {' · '}
            {t('writing.closes')} <Time at={prompt.closesAt} />
          </>
        )}
      </p>
    </aside>
  );
}
