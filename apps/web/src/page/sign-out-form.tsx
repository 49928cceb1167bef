import type { LeavingWords } from '../island/leaving.js';
import { pluralForms } from '../language/plural-forms.js';
import { PostForm } from '../ui/form.js';
import { useVisit } from './context.js';

/** Ends the session. With scripts it first says what of theirs waits for a connection, and would be thrown away. */
export function SignOutForm() {
  const { t } = useVisit();
  const words: LeavingWords = {
    title: t('leaving.title'),
    what: t('leaving.what', { what: '{what}' }),
    replies: pluralForms(t, 'leaving.replies'),
    texts: pluralForms(t, 'leaving.texts'),
    reactions: pluralForms(t, 'leaving.reactions'),
    send: t('leaving.send'),
    anyway: t('leaving.anyway'),
    stay: t('leaving.stay'),
    offline: t('leaving.offline'),
    waits: t('leaving.waits', { what: '{what}' }),
    unanswered: t('leaving.unanswered'),
    notTaken: t('leaving.notTaken'),
  };
  return (
    <PostForm action="/sign-out" data-leaving={JSON.stringify(words)}>
      <button type="submit">{t('frame.signOut')}</button>
    </PostForm>
  );
}
