import { limits } from '#kernel';
import type { WritingImageFragment } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { AreaField, Field, TextField } from '../ui/form.js';

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
  useFieldName('mediaIds', t('writing.pictures'));
  return (
    <fieldset
      class={wrong ? 'field pictures has-problem' : 'field pictures'}
      id="mediaIds"
      data-pictures=""
      aria-describedby={wrong && 'mediaIds-problem'}
    >
      <legend>{t('writing.pictures')}</legend>
      <p class="hint">{t('writing.picturesHint', { megabytes: limits.media.bytes / 1_000_000 })}</p>
      {wrong && (
        <p class="field-problem" id="mediaIds-problem">
          {wrong}
        </p>
      )}
      <ol role="list" class="picture-list">
        {pictures.map((picture, at) => (
          <Picture key={picture.id} picture={picture} place={at + 1} problem={problem} />
        ))}
      </ol>
      {/* The file comes last of the whole form: so the session's token is checked before any of it is read. */}
      <div class="find" data-without-script="">
        <Field label={t('writing.file')} name="file" problem={problem?.fields.get('file')}>
          <input id="file" type="file" name="file" accept="image/*" />
        </Field>
        <button
          type="submit"
          class="button"
          formaction={`${action}${action.includes('?') ? '&' : '?'}picture=1#mediaIds`}
          formenctype="multipart/form-data"
        >
          {t('writing.addPicture')}
        </button>
      </div>
    </fieldset>
  );
}

interface PictureProps {
  readonly picture: WritingImageFragment;
  /** From 1. */
  readonly place: number;
  readonly problem?: Problem | undefined;
}

/** One of them. An `li`. */
export function Picture({ picture, place, problem }: PictureProps) {
  const { t, form } = useVisit();
  const { id } = picture;
  const sent = form.all('mediaIds').includes(id);
  const said = (name: string, stored: string | null) => (sent ? form.text(`${name}-${id}`) : (stored ?? ''));
  const called = t('writing.picture', { place });
  const field = (name: 'alt' | 'credit' | 'licence', stored: string | null) => ({
    name: `${name}-${id}`,
    label: t(`writing.${name}`),
    called: `${called}: ${t(`writing.${name}`)}`,
    value: said(name, stored),
    problem: problem?.fields.get(`${name}-${id}`),
  });
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
          <b>{called}</b>
        </p>
        <AreaField {...field('alt', picture.altText)} hint={t('writing.altHint')} rows={2} />
        <label class="choice">
          <input
            type="checkbox"
            name={`decorative-${id}`}
            checked={sent ? form.flag(`decorative-${id}`) : picture.decorative}
          />
          <span>{t('writing.decorative')}</span>
        </label>
        <div class="small-fields">
          <TextField {...field('credit', picture.credit)} />
          <TextField {...field('licence', picture.licence)} />
        </div>
        <label class="choice">
          <input type="checkbox" name={`leave-${id}`} checked={sent && form.flag(`leave-${id}`)} />
          <span>{t('writing.leaveOut')}</span>
        </label>
      </div>
    </li>
  );
}
