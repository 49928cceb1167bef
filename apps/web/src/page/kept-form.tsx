import { PostForm } from '../ui/form.js';
import { useVisit } from './context.js';
import { ownPath } from './form.js';
import { RENEWAL } from './session-renewal.js';

/** Characters from which a value is a text that somebody would miss. */
const LONG = 40;
const SECRET = /password/i;

interface KeptFormProps {
  /** Whether sending it again can help. */
  readonly again: boolean;
  /** Whether one has to sign in before. */
  readonly ended: boolean;
  /** Whoever is signed in. */
  readonly name: string | undefined;
}

/** What a form sent that could not be served: shown, so that nothing that was typed is lost, and ready to be sent again. */
export function KeptForm({ again, ended, name }: KeptFormProps) {
  const { t, form, request } = useVisit();
  const entries = form.entries().filter(([field]) => field !== 'token');
  const texts = entries.filter(([, value]) => value.length >= LONG || value.includes('\n'));
  if (request.method !== 'POST' || texts.length === 0 || entries.some(([field]) => SECRET.test(field))) return null;
  return (
    <section class="kept-text" aria-labelledby="kept-heading">
      <h2 id="kept-heading">{t('problem.typedHeading')}</h2>
      <p>{t(ended ? 'problem.typedEnded' : again ? 'problem.typed' : 'problem.typedCopy')}</p>
      {texts.map(([field, value]) => (
        <textarea key={field} aria-labelledby="kept-heading" readOnly dir="auto" rows={10} defaultValue={value} />
      ))}
      {again && (
        <PostForm action={addressOf(request.url)} class="actions">
          {entries.map(([field, value], at) => (
            // A text keeps its line breaks in a field that has them.
            <textarea key={`${field}${at}`} name={field} hidden defaultValue={value} />
          ))}
          {ended && (
            <a class="button main" href="/sign-in" target="_blank" rel="noopener">
              {t('problem.signInBeside')}
            </a>
          )}
          <button type="submit" class="button">
            {name ? t('problem.sendAs', { name }) : t('problem.sendAgain')}
          </button>
        </PostForm>
      )}
    </section>
  );
}

/** Where the form went, also where it was on its way to a new access token. */
function addressOf(url: string): string {
  if (!url.startsWith(RENEWAL)) return url;
  return ownPath(new URL(url, 'http://here').searchParams.get('to'));
}
