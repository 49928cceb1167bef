import { limits } from '#kernel';
import type { WritingImageFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { describedBy, Field } from '../ui/form.js';

interface PicturesProps {
  readonly pictures: readonly WritingImageFragment[];
  readonly problem: Problem | undefined;
  /** Where the form goes. */
  readonly action: string;
}

/** The images of a text, each with what is said about it beside it. */
export function Pictures({ pictures, problem, action }: PicturesProps) {
  const { t } = useVisit();
  const wrong = problem?.fields.get('mediaIds');
  return (
    <fieldset class={wrong ? 'field pictures has-problem' : 'field pictures'} id="mediaIds" data-pictures="">
      <legend>{t('writing.pictures')}</legend>
      <p class="hint">{t('writing.picturesHint', { megabytes: limits.media.bytes / 1_000_000 })}</p>
      {wrong && <p class="field-problem">{wrong}</p>}
      <ol role="list" class="picture-list">
        {pictures.map((picture, at) => (
          <Picture key={picture.id} picture={picture} place={at + 1} />
        ))}
      </ol>
      {/* The file comes last of the whole form: so the session's token is checked before any of it is read. */}
      <div class="find" data-without-script="">
        <button
          type="submit"
          class="button"
          formaction={`${action}${action.includes('?') ? '&' : '?'}picture=1#mediaIds`}
          formenctype="multipart/form-data"
        >
          {t('writing.addPicture')}
        </button>
        <Field label={t('writing.file')} name="file" problem={problem?.fields.get('file')}>
          <input id="file" type="file" name="file" accept="image/*" />
        </Field>
      </div>
    </fieldset>
  );
}

/** One of them. An `li`. */
export function Picture({ picture, place }: { picture: WritingImageFragment; place: number }) {
  const { t, form } = useVisit();
  const { id } = picture;
  const sent = form.all('mediaIds').includes(id);
  const said = (name: string, stored: string | null) => (sent ? form.text(`${name}-${id}`) : (stored ?? ''));
  const alt = { name: `alt-${id}`, hint: t('writing.altHint') };
  return (
    <li class="picture" data-picture={id}>
      <input type="hidden" name="mediaIds" value={id} />
      {picture.state === 'READY' ? (
        <img
          src={picture.url}
          alt={said('alt', picture.altText)}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      ) : (
        <p class="hint">{t('writing.pictureAwaiting')}</p>
      )}
      <div>
        <p>
          <b>{t('writing.picture', { place })}</b>
        </p>
        <Field label={t('writing.alt')} {...alt}>
          <textarea
            id={alt.name}
            name={alt.name}
            rows={2}
            dir="auto"
            aria-describedby={describedBy(alt)}
            defaultValue={said('alt', picture.altText)}
          />
        </Field>
        <label class="choice">
          <input
            type="checkbox"
            name={`decorative-${id}`}
            checked={sent ? form.flag(`decorative-${id}`) : picture.decorative}
          />
          <span>{t('writing.decorative')}</span>
        </label>
        <div class="small-fields">
          <Field name={`credit-${id}`} label={t('writing.credit')}>
            <input id={`credit-${id}`} name={`credit-${id}`} dir="auto" value={said('credit', picture.credit)} />
          </Field>
          <Field name={`licence-${id}`} label={t('writing.licence')}>
            <input
              id={`licence-${id}`}
              name={`licence-${id}`}
              dir="auto"
              list="licences"
              value={said('licence', picture.licence)}
            />
          </Field>
        </div>
        <label class="choice">
          <input type="checkbox" name={`leave-${id}`} checked={sent && form.flag(`leave-${id}`)} />
          <span>{t('writing.leaveOut')}</span>
        </label>
      </div>
    </li>
  );
}
