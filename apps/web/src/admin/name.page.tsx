import { limits } from '#kernel';
import type { InstallationPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { AdminFrame } from './admin-frame.js';

interface NameProps {
  readonly found: InstallationPageQuery;
  readonly problem: Problem | undefined;
}

/** What the installation is called. */
export function NamePage({ found, problem }: NameProps) {
  const { t } = useVisit();
  return (
    <AdminFrame frame={found} title={t('admin.name')} part="name">
      <Done name="named">{t('admin.nameDone')}</Done>
      <ProblemSummary problem={problem} />
      <NameForm action="/admin/name" installation={found.installation} problem={problem} />
    </AdminFrame>
  );
}

interface NameFormProps {
  readonly action: string;
  readonly installation: InstallationPageQuery['installation'];
  readonly problem: Problem | undefined;
}

export function NameForm({ action, installation, problem }: NameFormProps) {
  const { t, form } = useVisit();
  return (
    <PostForm action={action}>
      <OnceKey />
      <TextField
        name="name"
        label={t('admin.nameLabel')}
        hint={t('admin.nameHint', { most: limits.installation.nameCharacters })}
        value={form.flag('name') ? form.text('name') : installation.named ? installation.name : ''}
        problem={problem?.fields.get('name')}
        autocomplete="organization"
      />
      <p class="actions">
        <button type="submit" class="button main">
          {t('admin.nameDo')}
        </button>
      </p>
    </PostForm>
  );
}
