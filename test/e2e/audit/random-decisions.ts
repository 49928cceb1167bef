import type { Json } from '../../support/api.js';
import { SECRET } from './audit-fixture.js';
import { type AuditWalk, type Content, DAY } from './audit-walk.js';

export const REASON = `Because of the ${SECRET}.`;

export const CONTENT_ACTIONS = ['APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'];
export const THREAD_ACTIONS = ['LOCK', 'UNLOCK', 'PIN', 'UNPIN'];
export const MEMBER_ACTIONS = ['SUSPEND', 'LIFT_SUSPENSION'];

/** Decisions one by one: mostly what makes sense after what was decided last. */
export function randomDecisions(walk: AuditWalk) {
  const { api, world, chance, pick, id, log, send, settings, decisions, contents, items } = walk;
  const decide = async (by: number, input: Json, of: { target: string; kind: string; member: number }) => {
    const payload = await send(by, 'decide', { ...input, reason: REASON }, 'decision { id }');
    if (!payload) return;
    log(input.action, by, of.kind, of.target);
    decisions.push({ id: payload.decision.id, ...of, undone: false });
    settings.set(`last ${of.target}`, { action: input.action });
  };
  /** What makes sense after what was decided last, mostly. */
  const next = (target: string, first: readonly string[], then: Readonly<Record<string, string>>): string => {
    const last = settings.get(`last ${target}`)?.action;
    return (chance(0.7) && then[last]) || pick(first);
  };
  async function decideOnContent(by: number, { id: target, author: member }: Content) {
    const action = next(target, [...CONTENT_ACTIONS, 'HIDE'], { HIDE: pick(['RESTORE', 'APPROVE']) });
    const name = items.includes(target) && chance(0.5) ? 'itemId' : 'contentId';
    await decide(by, { action, [name]: target }, { target, kind: 'CONTENT', member });
  }
  async function decideOnThread(by: number, { id: contentId, thread: target }: Content) {
    const action = next(target, THREAD_ACTIONS, { LOCK: 'UNLOCK', PIN: 'UNPIN', UNLOCK: 'PIN', UNPIN: 'LOCK' });
    const { author: member } = contents.find((content) => content.id === target) as Content;
    const named = chance(0.5) ? { threadId: target } : { contentId };
    await decide(by, { action, ...named }, { target, kind: 'CONTENT', member });
  }
  async function decideOnMember(by: number, member: number) {
    const target = id(member);
    const action = next(target, MEMBER_ACTIONS, { SUSPEND: 'LIFT_SUSPENSION', LIFT_SUSPENSION: 'SUSPEND' });
    const until = action === 'SUSPEND' ? new Date(api.clock.now().getTime() + DAY / 2).toISOString() : null;
    const own = contents.filter(({ author }) => author === member);
    const courseId = pick([...world.courses, null]);
    const named = chance(0.5) ? { userId: target, courseId } : { contentId: pick(own).id };
    await decide(by, { action, until, ...named }, { target, kind: 'MEMBER', member });
  }
  return { decideOnContent, decideOnThread, decideOnMember };
}
