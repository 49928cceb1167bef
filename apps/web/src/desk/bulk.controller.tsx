import { Controller } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import { DecideManyDocument } from '../generated/documents.js';
import { NoSuchPage, Problem } from '../page/problem.js';
import { tellRefusal } from '../page/refusal.js';
import { Form, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { actionIn } from './actions.js';
import { BulkPage, type BulkResult } from './bulk.page.js';
import { enterDesk } from './door.js';
import { readQueue, showDesk } from './open-desk.js';
import { isItemId, placeOf } from './place.js';
import { lineTitleOf } from './queue.js';

/** The same decision about several items. */
@Controller()
export class BulkController {
  constructor(private readonly clock: Clock) {}

  /** Answers what became of each. Sending it again changes nothing: its key is the same. */
  @Form('desk/bulk', { unkept: true })
  async decide(@Visiting() visit: Visit): Promise<string> {
    const viewer = await enterDesk(visit);
    const { form, t } = visit;
    const place = placeOf(visit.query);
    const action = actionIn(form.text('action'));
    if (!action) throw new NoSuchPage();
    const items = form.all('items').map(readItem);
    if (items.some((item) => item === null)) throw new NoSuchPage();
    const { bulk } = limits.moderation;
    const wrong =
      items.length === 0
        ? t('desk.selectNone')
        : items.length > bulk
          ? t('desk.selectMany', { most: bulk, count: items.length })
          : null;
    if (wrong !== null) return this.refuse(visit, wrongList(wrong));
    const input = {
      items: items as Array<NonNullable<ReturnType<typeof readItem>>>,
      action,
      reason: form.text('bulkReason'),
      idempotencyKey: form.optional('idempotencyKey'),
    };
    const { data, problem } = await visit.send(DecideManyDocument, { input });
    if (problem) {
      const told = problem.fields.get('reason');
      return this.refuse(
        visit,
        told === undefined ? wrongList(problem.message) : problem.withFields([['bulkReason', told]]),
      );
    }
    const { frame, queue } = await readQueue(visit, viewer, place);
    const results: BulkResult[] = data.decideMany.results.map(
      ({ itemId, code, message, decision, item, memberItem }) => ({
        itemId,
        title: lineTitleOf(memberItem ?? item ?? { content: null }, t) || t('desk.bulkOther'),
        decisionId: decision?.id ?? null,
        why: message === null ? null : new Problem(tellRefusal({ message, extensions: { code } }, visit)).message,
      }),
    );
    const page = <BulkPage {...{ frame, place, action, results, queue }} batchId={data.decideMany.batchId} />;
    return visit.page({ title: t('desk.bulkDone') }, page);
  }

  private refuse(visit: Visit, bulk: Problem): Promise<string> {
    return showDesk(visit, this.clock.now(), { place: placeOf(visit.query), id: null, bulk });
  }
}

/** What is wrong with what was selected: it is no field of its own. */
function wrongList(message: string): Problem {
  return new Problem({ message, extensions: { code: 'BAD_USER_INPUT' } });
}

/** An item with the revision that was looked at; null for what is none. */
function readItem(typed: string) {
  const [itemId = '', revision = ''] = typed.split(' ');
  if (!isItemId(itemId) || !/^\d{1,9}$/.test(revision)) return null;
  return { itemId, contentRevision: Number(revision) };
}
