import type { Clock } from '#kernel';
import { DecideDocument } from '../generated/documents.js';
import type { Visit } from '../page/visit.js';

const DAY = 86_400_000;

/** Who is suspended, and where: with null, in all that belongs to no course. */
interface Suspended {
  readonly userId: string;
  readonly courseId: string | null;
}

/** Does what a form of suspending says. Answers what was done, as an address says it, or what is wrong, at the form's fields. */
export async function sendSuspension(visit: Visit, clock: Clock, whom: Suspended) {
  const { form } = visit;
  const lifts = form.text('action') === 'LIFT_SUSPENSION';
  const days = Number(form.text('days')) || 0;
  const until = new Date(clock.now().getTime() + days * DAY).toISOString();
  const input = {
    ...whom,
    action: lifts ? ('LIFT_SUSPENSION' as const) : ('SUSPEND' as const),
    reason: form.optional('suspendReason') ?? form.text('suspendGiven'),
    idempotencyKey: form.optional('idempotencyKey'),
    ...(!lifts && { until }),
  };
  const { data, problem } = await visit.send(DecideDocument, { input });
  if (problem) return { done: null, problem: problem.movedTo((path) => (path === 'reason' ? 'suspendReason' : path)) };
  const decision = data.decide.decision?.id ?? '';
  return { done: { done: lifts ? 'LIFT_SUSPENSION' : 'SUSPEND', ...(decision && { decision }) }, problem: null };
}
