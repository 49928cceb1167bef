import { Controller, Param } from '@nestjs/common';
import { Clock } from '#kernel';
import { AddNoteDocument, ClaimItemDocument, DecideDocument } from '../generated/documents.js';
import { NoSuchPage, type Problem } from '../page/problem.js';
import { Form, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { actionIn } from './actions.js';
import { enterDesk } from './door.js';
import type { ItemForm } from './item-pane.js';
import { showDesk } from './open-desk.js';
import { openItem } from './open-item.js';
import { isAboutMember, isItemId, placeOf, spellPlace } from './place.js';
import { sendSuspension } from './suspension.js';

/** What is decided about one item. A refusal shows it as it is by now, with all that was typed. */
@Controller()
export class DecideController {
  constructor(private readonly clock: Clock) {}

  @Form('desk/:id/decide', { unkept: true })
  async decide(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    await this.enter(visit, id);
    const { form } = visit;
    const action = actionIn(form.text('action'));
    if (!action) throw new NoSuchPage();
    const anew = isAboutMember(id) ? { userId: id.slice('member.'.length) } : { contentId: id };
    const revision = form.text('revision');
    const input = {
      ...(form.flag('anew') ? anew : { itemId: id }),
      action,
      reason: form.optional('reason') ?? form.text('given'),
      idempotencyKey: form.optional('idempotencyKey'),
      contentRevision: /^\d{1,9}$/.test(revision) ? Number(revision) : null,
    };
    const { data, problem } = await visit.send(DecideDocument, { input });
    if (problem) return this.refuse(visit, id, 'decide', problem);
    const decision = data.decide.decision?.id ?? '';
    if (form.flag('stay')) return told(visit, decision);
    return this.goOn(visit, id, { done: action, ...(decision && { decision }) });
  }

  @Form('desk/:id/suspend', { unkept: true })
  async suspend(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const viewer = await this.enter(visit, id);
    const open = await openItem(visit, viewer, id);
    const userId = open.record?.user.id;
    if (!userId || !open.record?.viewerCanSuspend) throw new NoSuchPage();
    const { done, problem } = await sendSuspension(visit, this.clock, { userId, courseId: open.courseId });
    if (problem) return this.refuse(visit, id, 'suspend', problem);
    return visit.seeOther(`/desk/${id}${spellPlace(placeOf(visit.query), done)}`);
  }

  @Form('desk/:id/claim', { unkept: true })
  async claim(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    await this.enter(visit, id);
    const on = visit.form.text('on') !== 'no';
    const { problem } = await visit.send(ClaimItemDocument, { input: { itemId: id, on } });
    if (problem) return this.refuse(visit, id, 'claim', problem);
    if (visit.form.flag('stay')) return visit.nothing();
    return visit.seeOther(`/desk/${id}${spellPlace(placeOf(visit.query), { done: on ? 'claimed' : 'released' })}`);
  }

  @Form('desk/:id/note', { unkept: true })
  async note(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    await this.enter(visit, id);
    const { form } = visit;
    const input = { itemId: id, body: form.text('body'), idempotencyKey: form.optional('idempotencyKey') };
    const { problem } = await visit.send(AddNoteDocument, { input });
    if (problem) return this.refuse(visit, id, 'note', problem);
    return visit.seeOther(`/desk/${id}${spellPlace(placeOf(visit.query), { done: 'noted' })}`);
  }

  /** On whoever wrote it, where the item is; on a member, whose profile it is about. */
  @Form('desk/:id/author-note', { unkept: true })
  async noteOnAuthor(@Visiting() visit: Visit, @Param('id') id: string): Promise<string> {
    const viewer = await this.enter(visit, id);
    const { form } = visit;
    const open = await openItem(visit, viewer, id);
    if (!open.record) throw new NoSuchPage();
    const on = isAboutMember(id) ? { itemId: id } : { handle: open.record.user.handle, courseId: open.courseId };
    const input = { ...on, body: form.text('memberBody'), idempotencyKey: form.optional('idempotencyKey') };
    const { problem } = await visit.send(AddNoteDocument, { input });
    const moved = problem?.movedTo((path) => (path === 'body' ? 'memberBody' : path));
    if (moved) return this.refuse(visit, id, 'noteOnAuthor', moved);
    return visit.seeOther(`/desk/${id}${spellPlace(placeOf(visit.query), { done: 'noted' })}`);
  }

  /** @throws NoSuchPage */
  private async enter(visit: Visit, id: string) {
    const viewer = await enterDesk(visit);
    if (!isItemId(id)) throw new NoSuchPage();
    return viewer;
  }

  /** What waited below it is looked at next, where the form said so. */
  private goOn(visit: Visit, id: string, done: Readonly<Record<string, string>>): string {
    const next = visit.form.text('next');
    const query = spellPlace(placeOf(visit.query), done);
    return visit.seeOther(isItemId(next) && next !== id ? `/desk/${next}${query}` : `/desk${query}`);
  }

  private refuse(visit: Visit, id: string, of: ItemForm, what: Problem): Promise<string> {
    return showDesk(visit, this.clock.now(), { place: placeOf(visit.query), id, problem: { of, what } });
  }
}

/** A script that stays where it is learns what to undo. */
function told(visit: Visit, decisionId: string): string {
  void visit.reply.header('x-decision', decisionId);
  return visit.nothing();
}
