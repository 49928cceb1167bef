import { limits } from '#kernel';
import type { PictureFragment, PicturesPageQuery } from '../generated/documents.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Checkbox } from '../ui/check.js';
import { FileField } from '../ui/file.js';
import { AreaField, Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { FileForm } from '../writing/file-form.js';
import { EditingFrame } from './editing-frame.js';

export interface PicturesPageProps {
  readonly found: PicturesPageQuery & { readonly caseStudy: NonNullable<PicturesPageQuery['caseStudy']> };
  /** At the fields of one picture: `altText-` and its id. */
  readonly problem?: Problem | undefined;
}

/** The pictures of a case study, each with what is said about it; and those of one's own that belong to no text yet. */
export function PicturesPage({ found, problem }: PicturesPageProps) {
  const { t } = useVisit();
  const { caseStudy } = found;
  const waiting = (found.mine?.unattachedMedia ?? []).filter(({ state }) => state === 'READY');
  return (
    <EditingFrame frame={found} caseStudy={caseStudy} part="pictures" title={t('editing.picturesTitle')}>
      <Done name="saved">{t('editing.saved')}</Done>
      <Done name="attached">{t('editing.pictureAttached')}</Done>
      <Done name="removed">{t('editing.pictureRemoved')}</Done>
      <p class="edit-lead">{t('editing.picturesLead', { count: limits.media.perText })}</p>
      <ProblemSummary problem={problem} />
      {caseStudy.media.length === 0 ? (
        <p>{t('editing.noPictures')}</p>
      ) : (
        <ol class="edit-pictures" role="list">
          {caseStudy.media.map((picture, at) => (
            <li key={picture.id}>
              <Picture slug={caseStudy.slug} picture={picture} at={at} problem={problem} attached />
            </li>
          ))}
        </ol>
      )}
      <NewPicture slug={caseStudy.slug} problem={problem} />
      {waiting.length > 0 && (
        <section aria-labelledby="waiting-title">
          <h2 id="waiting-title">{t('editing.waitingPictures')}</h2>
          <ol class="edit-pictures" role="list">
            {waiting.map((picture, at) => (
              <li key={picture.id}>
                <Picture slug={caseStudy.slug} picture={picture} at={at} problem={problem} attached={false} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </EditingFrame>
  );
}

/** Its file comes last: whoever sends it is known before any of it is read. */
function NewPicture({ slug, problem }: { slug: string; problem: Problem | undefined }) {
  const { t, form, number } = useVisit();
  const told = (name: string) => problem?.fields.get(name);
  return (
    <section aria-labelledby="new-picture" class="edit-fold">
      <h2 id="new-picture">{t('editing.newPicture')}</h2>
      <FileForm
        action={`/case-studies/${slug}/pictures/new`}
        class="editing"
        most={limits.media.bytes}
        tooLarge={t('refusal.pictureLarge', { mostMillion: number(limits.media.bytes / 1_000_000), most: '' })}
      >
        <OnceKey />
        <AreaField
          name="altText"
          label={t('editing.newAltText')}
          hint={t('editing.altTextHint')}
          value={form.text('altText')}
          problem={told('altText')}
          rows={2}
        />
        <Checkbox
          name="decorative"
          label={t('editing.decorative')}
          hint={t('editing.decorativeHint')}
          checked={form.flag('decorative')}
        />
        <div class="field-pair">
          <TextField name="credit" label={t('editing.credit')} value={form.text('credit')} problem={told('credit')} />
          <TextField
            name="licence"
            label={t('editing.licence')}
            value={form.text('licence')}
            problem={told('licence')}
          />
        </div>
        <Checkbox
          name="showsOutcome"
          label={t('editing.showsOutcome')}
          hint={t('editing.showsOutcomeHint')}
          checked={form.flag('showsOutcome')}
        />
        <FileField
          name="file"
          label={t('editing.pictureFile')}
          hint={t('editing.pictureFileHint', { megabytes: limits.media.bytes / 1_000_000 })}
          problem={told('file')}
          accept="image/*"
          required
        />
        <div class="actions">
          <button type="submit" class="button main">
            {t('editing.addPicture')}
          </button>
        </div>
      </FileForm>
    </section>
  );
}

interface PictureProps {
  readonly slug: string;
  readonly picture: PictureFragment;
  readonly at: number;
  readonly problem: Problem | undefined;
  readonly attached: boolean;
}

function Picture({ slug, picture, at, problem, attached }: PictureProps) {
  const { t, form } = useVisit();
  const { id } = picture;
  // The form that comes back shows what was typed in it; the others what is stored.
  const sent = form.text('picture') === id;
  const text = (name: 'altText' | 'credit' | 'licence') => (sent ? form.text(`${name}-${id}`) : (picture[name] ?? ''));
  const flag = (name: 'decorative' | 'showsOutcome') => (sent ? form.flag(`${name}-${id}`) : picture[name]);
  const told = (name: string) => problem?.fields.get(`${name}-${id}`);
  const number = at + 1;
  const called = t('writing.picture', { place: number });
  useFieldName(`picture-${id}`, called);
  const field = (name: 'altText' | 'credit' | 'licence', label: string) => ({
    name: `${name}-${id}`,
    label,
    called: `${called}: ${label}`,
    value: text(name),
    problem: told(name),
  });
  return (
    <PostForm action={`/case-studies/${slug}/pictures`} class="editing" id={`picture-${id}`}>
      <input type="hidden" name="picture" value={id} />
      <OnceKey />
      <img
        src={picture.variants[1]?.url ?? picture.variants[0]?.url ?? picture.url}
        alt={picture.altText}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading="lazy"
      />
      <AreaField
        {...field('altText', t('editing.altText', { number }))}
        called={t('editing.altText', { number })}
        hint={t('editing.altTextHint')}
        rows={2}
      />
      <Checkbox
        name={`decorative-${id}`}
        label={t('editing.decorative')}
        hint={t('editing.decorativeHint')}
        checked={flag('decorative')}
      />
      <div class="field-pair">
        <TextField {...field('credit', t('editing.credit'))} />
        <TextField {...field('licence', t('editing.licence'))} />
      </div>
      <Checkbox
        name={`showsOutcome-${id}`}
        label={t('editing.showsOutcome')}
        hint={t('editing.showsOutcomeHint')}
        checked={flag('showsOutcome')}
      />
      {told('picture') && (
        <p class="field-problem" id={`picture-${id}-problem`}>
          {told('picture')}
        </p>
      )}
      <div class="actions">
        <button type="submit" name="do" value={attached ? 'save' : 'attach'} class="button main">
          {attached ? t('editing.savePicture', { number }) : t('editing.attachPicture')}
        </button>
        {attached && at > 0 && (
          <button type="submit" name="do" value="up" formNoValidate>
            {t('editing.moveUp', { number })}
          </button>
        )}
        <button type="submit" name="do" value="remove" formNoValidate class="danger">
          {t('editing.removePicture', { number })}
        </button>
      </div>
    </PostForm>
  );
}
