import { moderatesAnything, type Viewer, visitor, withActiveRoles } from '#kernel';
import { canDecide, canModerate, canResolveAppeal, canSuspend } from './moderation.policy.js';

const NOW = new Date('2026-10-05T09:00:00.000Z');
const LATER = new Date('2026-11-05T09:00:00.000Z');
const [HERE, THERE] = ['here', 'there'];

const someone = (more: Partial<Viewer> = {}): Viewer => withActiveRoles({ ...visitor(NOW), memberId: 'me', ...more });
const people = {
  visitor: visitor(NOW),
  learner: someone({ courses: [HERE] }),
  instructor: someone({ courses: [HERE], instructs: [HERE] }),
  'suspended instructor': someone({ courses: [HERE], instructs: [HERE], suspendedIn: [HERE] }),
  curator: someone({ isCurator: true }),
  admin: someone({ isAdmin: true }),
  'suspended admin': someone({ isAdmin: true, suspendedUntil: LATER }),
} as const;
type Person = keyof typeof people;

const allowed = (may: (viewer: Viewer) => boolean) =>
  (Object.keys(people) as Person[]).filter((name) => may(people[name]));
const other = { memberId: 'other', isAdmin: false, instructs: false };

describe('the policy of moderation', () => {
  it('gives the tools to whoever moderates anything, and not while suspended', () => {
    expect(allowed(moderatesAnything)).toEqual(['instructor', 'curator', 'admin']);
  });

  it('gives courses to their instructors, what belongs to none to curators, and everything to admins', () => {
    expect(allowed((viewer) => canModerate(viewer, HERE))).toEqual(['instructor', 'admin']);
    expect(allowed((viewer) => canModerate(viewer, THERE))).toEqual(['admin']);
    expect(allowed((viewer) => canModerate(viewer, null))).toEqual(['curator', 'admin']);
  });

  it('lets nobody decide about what they wrote themselves', () => {
    expect(allowed((viewer) => canDecide(viewer, HERE, 'other'))).toEqual(['instructor', 'admin']);
    expect(allowed((viewer) => canDecide(viewer, HERE, null))).toEqual(['instructor', 'admin']);
    expect(allowed((viewer) => canDecide(viewer, HERE, 'me'))).toEqual([]);
  });

  it('lets instructors suspend learners in their course, and admins everybody but themselves', () => {
    expect(allowed((viewer) => canSuspend(viewer, HERE, other))).toEqual(['instructor', 'admin']);
    expect(allowed((viewer) => canSuspend(viewer, null, other))).toEqual(['admin']);
    expect(allowed((viewer) => canSuspend(viewer, HERE, { ...other, isAdmin: true }))).toEqual(['admin']);
    expect(allowed((viewer) => canSuspend(viewer, HERE, { ...other, instructs: true }))).toEqual(['admin']);
    expect(allowed((viewer) => canSuspend(viewer, HERE, { ...other, memberId: 'me' }))).toEqual([]);
  });

  it('has appeals resolved by whoever neither decided nor is concerned, but for an admin alone in office', () => {
    const decided = (moderatorId: string | null, memberId = 'other') => ({ moderatorId, memberId });
    expect(allowed((viewer) => canResolveAppeal(viewer, HERE, decided('another'), false))).toEqual([
      'instructor',
      'admin',
    ]);
    expect(allowed((viewer) => canResolveAppeal(viewer, HERE, decided('me'), false))).toEqual([]);
    expect(allowed((viewer) => canResolveAppeal(viewer, HERE, decided('me'), true))).toEqual(['admin']);
    expect(allowed((viewer) => canResolveAppeal(viewer, HERE, decided('another', 'me'), true))).toEqual([]);
  });
});
