import type { EditedPromptFragment, FrameFragment, OfficeCourseFragment } from '../../generated/documents.js';
import { useVisit } from '../../page/context.js';
import type { Problem } from '../../page/problem.js';
import { Checkbox } from '../../ui/check.js';
import { AreaField, OnceKey, PostForm, ProblemSummary, TextField } from '../../ui/form.js';
import { OfficeFrame } from './office-frame.js';
import { SettingsVersion } from './settings-version.js';
import { spellLocal } from './zoned-time.js';

interface PromptFormPageProps {
  readonly frame: FrameFragment;
  readonly course: OfficeCourseFragment;
  /** The one that is changed; none for a new one. */
  readonly prompt?: EditedPromptFragment | undefined;
  /** Whether it comes back with what was typed. */
  readonly typed: boolean;
  readonly problem?: Problem | undefined;
}

/** Sets a prompt, or changes one. */
export function PromptFormPage({ frame, course, prompt, typed, problem }: PromptFormPageProps) {
  const { t, form } = useVisit();
  const home = `/courses/${course.slug}/office`;
  const action = prompt ? `${home}/prompts/${prompt.id}` : `${home}/new-prompt`;
  const valueIn = (name: string, stored: string | number | null | undefined) =>
    typed ? form.text(name) : String(stored ?? '');
  const wrong = (name: string) => problem?.fields.get(name);
  const zone = course.timeZone;
  const title = t(prompt ? 'courseOffice.editPrompt' : 'courseOffice.newPrompt');
  return (
    <OfficeFrame frame={frame} course={course} title={title} part="prompts">
      <ProblemSummary problem={problem} />
      <PostForm action={action} class="editing">
        <OnceKey />
        <input type="hidden" name="courseId" value={course.id} />
        {prompt && <SettingsVersion stored={prompt.settingsVersion} problem={problem} />}
        <TextField
          name="title"
          label={t('courseOffice.promptTitle')}
          needed
          value={valueIn('title', prompt?.title)}
          problem={wrong('title')}
        />
        <AreaField
          name="instructionsMarkdown"
          label={t('courseOffice.instructions')}
          needed
          hint={t('courseOffice.instructionsHint')}
          rows={8}
          value={valueIn('instructionsMarkdown', prompt?.instructionsMarkdown)}
          problem={wrong('instructionsMarkdown')}
        />
        {(['opensAt', 'dueAt', 'closesAt'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="datetime-local"
            label={t(`courseOffice.${name}`)}
            hint={t(`courseOffice.${name}Hint`, { zone })}
            value={valueIn(name, spellLocal(prompt?.[name], zone))}
            problem={wrong(name)}
          />
        ))}
        {(['minimumWords', 'repliesRequired'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            inputmode="numeric"
            label={t(`courseOffice.${name}`)}
            hint={t(`courseOffice.${name}Hint`)}
            value={valueIn(name, prompt?.[name] || '')}
            problem={wrong(name)}
          />
        ))}
        <Checkbox
          name="postFirst"
          label={t('courseOffice.postFirst')}
          hint={t('courseOffice.postFirstHint')}
          checked={typed ? form.flag('postFirst') : (prompt?.postFirst ?? false)}
          problem={wrong('postFirst')}
        />
        <TextField
          name="number"
          inputmode="numeric"
          label={t('courseOffice.number')}
          hint={t('courseOffice.numberHint')}
          value={valueIn('number', prompt?.number)}
          problem={wrong('number')}
        />
        <div class="actions">
          <button type="submit" class="button main">
            {t(prompt ? 'courseOffice.save' : 'courseOffice.setPrompt')}
          </button>
          <a href={home}>{t('courseOffice.back')}</a>
        </div>
      </PostForm>
      {prompt && <DeletePrompt action={`${action}/delete`} />}
    </OfficeFrame>
  );
}

function DeletePrompt({ action }: { action: string }) {
  const { t } = useVisit();
  return (
    <details class="part">
      <summary>{t('courseOffice.deletePrompt')}</summary>
      <p>{t('courseOffice.deleteMeans')}</p>
      <PostForm action={action}>
        <button type="submit">{t('courseOffice.deletePrompt')}</button>
      </PostForm>
    </details>
  );
}
