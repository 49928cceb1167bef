import { randomUUID } from 'node:crypto';
import { Controller, Param } from '@nestjs/common';
import { Unauthenticated } from '#kernel';
import {
  EditPageDocument,
  PreviewDocument,
  PublishReflectionDocument,
  UpdateReflectionDocument,
} from '../generated/documents.js';
import { NoSuchPage, type Problem, WithdrawnPage } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { addedPicture } from './added-picture.js';
import { atPictures, describePictures, keptPictures, sentPictures } from './described-pictures.js';
import { EditPage } from './edit.page.js';
import { askedAt, isShort } from './short.js';
import {
  type Act,
  actOf,
  asChange,
  atFields,
  isSentAgain,
  type Stored,
  stored,
  typed,
  type Written,
} from './written.js';

interface Shown {
  readonly id: string;
  readonly written?: Written;
  readonly act?: Act;
  readonly problem?: Problem | undefined;
  /** A picture that has just arrived. */
  readonly added?: string | undefined;
}

/** A reflection that is stored: a draft, or one that is published. */
@Controller()
export class EditController {
  @Page('reflections/:id/edit')
  async open(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) return visit.seeSignIn();
    return this.show(visit, { id });
  }

  @Form('reflections/:id/edit', { files: true })
  async send(@Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    if (visit.memberId === null) throw new Unauthenticated();
    const written = typed(visit.form);
    const act = actOf(visit.form);
    const added = await addedPicture(visit);
    if (added) return this.show(visit, { id, written, added: added.id, problem: added.problem });
    if (!['save', 'publish', 'anyway', 'keep'].includes(act)) return this.show(visit, { id, written, act });
    const { reflection } = await visit.ask(EditPageDocument, { id, find: '', finds: false });
    const now = editable(reflection);
    const refused = await describePictures(visit, now.media);
    if (refused) return this.show(visit, { id, written, problem: refused });
    const media = keptPictures(visit);
    const change = {
      ...asChange(written, now),
      ...(`${media}` !== `${now.media.map((one) => one.id)}` && { mediaIds: media }),
    };
    let saved = await visit.send(UpdateReflectionDocument, { input: change });
    if (isSentAgain(saved.problem)) {
      saved = await visit.send(UpdateReflectionDocument, { input: { ...change, idempotencyKey: randomUUID() } });
    }
    if (saved.problem) return this.show(visit, { id, written, problem: saved.problem });
    if (now.status !== 'DRAFT') {
      const waits = (saved.data.updateReflection.reflection?.heldBecause.length ?? 0) > 0;
      return visit.seeOther(`/reflections/${id}?done=${waits ? 'edit-held' : 'saved'}`);
    }
    if (act !== 'publish' && act !== 'anyway') return visit.seeOther(`/reflections/${id}/edit?done=saved`);
    const { revision: ifRevision = null } = saved.data.updateReflection.reflection ?? {};
    const input = { id, ifRevision, idempotencyKey: `${written.key}.publish` };
    const { problem } = await visit.send(PublishReflectionDocument, {
      input: { ...input, ...(act === 'publish' && { refuseShort: true }) },
    });
    if (isShort(problem)) return visit.seeOther(askedAt(id));
    if (!problem) return visit.seeOther(`/reflections/${id}?done=published`);
    // What was typed is stored by now: from here on it is another change.
    return this.show(visit, { id, written: { ...written, revision: ifRevision, key: randomUUID() }, problem });
  }

  private async show(visit: Visit, { id, written: sent, act, problem, added }: Shown): Promise<string> {
    const find = sent?.find ?? '';
    const found = await visit.ask(EditPageDocument, { id, find, finds: act === 'find' && find !== '' });
    const now = editable(found.reflection);
    const theirs = stored(now);
    const isStale = problem?.code === 'CONFLICT' && problem.details.currentRevision !== undefined;
    let written = sent ?? theirs;
    if (act === 'both') written = withBoth(written, theirs, visit.t('writing.theirsBelow'));
    else if (isStale) written = { ...written, revision: theirs.revision, key: randomUUID() };
    const preview =
      act === 'preview' ? await visit.send(PreviewDocument, { markdown: written.bodyMarkdown }) : undefined;
    const wrong = problem ?? preview?.problem;
    const page = (
      <EditPage
        found={found}
        reflection={now}
        written={written}
        theirs={isStale ? theirs : undefined}
        problem={wrong && atFields(atPictures(visit, wrong))}
        preview={preview?.data?.renderMarkdown}
        isAsked={visit.query.has('short') || visit.form.flag('asked')}
        pictures={picturesOf(visit, now, found.viewer?.unattachedMedia ?? [], added)}
      />
    );
    return visit.page({ title: visit.t('writing.editTitle') }, page, isStale ? 409 : wrong ? 422 : 200);
  }
}

/** @throws NoSuchPage, WithdrawnPage where there is nothing to change for this viewer */
function editable(reflection: Stored | null): Stored {
  if (reflection?.status === 'REMOVED') throw new WithdrawnPage();
  if (!reflection?.viewerCan.edit) throw new NoSuchPage();
  return reflection;
}

/** One text of both, to be put together by hand. */
function withBoth(mine: Written, theirs: Written, between: string): Written {
  return {
    ...mine,
    bodyMarkdown: `${mine.bodyMarkdown.trimEnd()}\n\n---\n\n*${between}*\n\n${theirs.bodyMarkdown}`,
    revision: theirs.revision,
    key: randomUUID(),
  };
}

/** The images that the form holds, or that are stored where it was not sent. */
function picturesOf(visit: Visit, now: Stored, unattached: Stored['media'], added?: string): Stored['media'] {
  if (!visit.form.flag('idempotencyKey')) return now.media;
  return sentPictures(visit, [...now.media, ...unattached], added);
}
